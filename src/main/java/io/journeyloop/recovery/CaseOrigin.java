package io.journeyloop.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What started a case; nothing of it ever changes.
 *
 * @param complaintNo the number another system gave the complaint
 * @param receivedAt when the bank received the complaint or the score; the legal clock runs from here
 * @param openedBy who recorded the complaint; {@code system} where no person did
 * @param channel where it came in, in the sender's word
 * @param journey the journey the customer was in, where known
 * @param touchpoint the touchpoint the customer was unhappy about, where known
 */
public record CaseOrigin(
        CaseSource source,
        @Nullable String complaintNo,
        Instant receivedAt,
        Instant openedAt,
        @Nullable String openedBy,
        @Nullable String channel,
        @Nullable String journey,
        @Nullable String touchpoint,
        @Nullable Integer score) {}
