package io.journeyloop.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message for a gateway of the bank to deliver. It names the customer by number; the address is the gateway's.
 *
 * @param purpose of the contact: it says whether the message tells how to refuse further ones
 * @param scriptVersion the version of the script that was decided on
 * @param parameters values for the script's placeholders, as a JSON object; gone once it is delivered, because a link
 *     among them lets in whoever has it
 */
public record OutboxMessage(
        long id,
        long contactId,
        long customerId,
        String channel,
        ContactPurpose purpose,
        @Nullable String script,
        @Nullable String scriptVersion,
        @Nullable String offer,
        @Nullable String parameters,
        Instant createdAt,
        @Nullable Instant deliveredAt) {

    /** Without the parameters: logs must not show a link. */
    @Override
    public String toString() {
        return "OutboxMessage[" + id + "]";
    }
}
