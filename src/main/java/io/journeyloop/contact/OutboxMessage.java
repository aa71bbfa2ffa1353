package io.journeyloop.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message for a gateway of the bank to deliver. It names the customer by number; the address is the gateway's.
 *
 * @param scriptVersion the version of the script that was decided on
 * @param parameters values for the script's placeholders, as a JSON object
 */
public record OutboxMessage(
        long id,
        long contactId,
        long customerId,
        String channel,
        @Nullable String script,
        @Nullable String scriptVersion,
        @Nullable String offer,
        @Nullable String parameters,
        Instant createdAt,
        @Nullable Instant deliveredAt) {}
