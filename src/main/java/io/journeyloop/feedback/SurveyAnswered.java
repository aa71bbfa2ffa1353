package io.journeyloop.feedback;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer answered; published in the answer's transaction.
 *
 * @param scaleVersion the version of question and scale that was shown
 * @param instanceId the journey instance that asked, where one did
 * @param touchpoint the touchpoint that asked, where one did
 * @param lowScore whether the score is at or under the touchpoint's threshold
 */
public record SurveyAnswered(
        CustomerId customerId,
        String surveyKey,
        Metric metric,
        String scaleVersion,
        int score,
        @Nullable InstanceId instanceId,
        @Nullable VersionId versionId,
        @Nullable String touchpoint,
        Instant at,
        boolean lowScore) {}
