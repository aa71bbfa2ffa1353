package io.journeyloop.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that another system collected.
 *
 * @param externalId its number there; makes taking it in a second time harmless
 * @param words the customer's own, at most {@link Answers#MAX_WORDS} characters
 */
public record NewAnswer(
        String externalId,
        long customerId,
        String surveyKey,
        int score,
        @Nullable String words,
        @Nullable Long instanceId,
        @Nullable Integer versionId,
        @Nullable String touchpoint,
        Instant at) {

    @Override
    public String toString() {
        return "NewAnswer[" + externalId + "]";
    }
}
