package io.journeyloop.feedback.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One answer with the scale it was given on. */
public record AnswerRow(
        @Nullable Long id,
        @Nullable Long invitationId,
        String surveyKey,
        String metric,
        String scaleVersion,
        int scaleMin,
        int scaleMax,
        int score,
        @Nullable String words,
        CustomerId customerId,
        @Nullable InstanceId instanceId,
        @Nullable Integer versionId,
        @Nullable String touchpoint,
        boolean lowScore,
        Instant answeredAt) {

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "AnswerRow[…]";
    }
}
