package io.journeyloop.feedback.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer with the scale it was given on.
 *
 * @param externalId the number another system gave it, where it was delivered by one
 */
public record AnswerRow(
        @Nullable Long id,
        @Nullable Long invitationId,
        @Nullable String externalId,
        String surveyKey,
        String metric,
        String scaleVersion,
        int scaleMin,
        int scaleMax,
        int score,
        @Nullable String words,
        long customerId,
        @Nullable Long instanceId,
        @Nullable Integer versionId,
        @Nullable String touchpoint,
        boolean lowScore,
        Instant answeredAt) {}
