package io.journeyloop.feedback;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A score at or under its touchpoint's threshold, with what the people who make it good need to know; published in
 * the answer's transaction, after {@link SurveyAnswered}.
 *
 * @param instanceId the journey instance it belongs to; null where the customer was asked outside a journey
 * @param words what the customer wrote, where anything
 */
public record LowScore(
        CustomerId customerId,
        String surveyKey,
        Metric metric,
        int score,
        String words,
        String journeyKey,
        String touchpoint,
        @Nullable InstanceId instanceId,
        Instant at) {

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "LowScore[…]";
    }

    /** The customer's words, or null where none were written. */
    public @Nullable String wordsOrNull() {
        return words.isBlank() ? null : words;
    }
}
