package io.journeyloop.customer;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact to be recorded; see {@link CustomerFact}. */
public record NewFact(
        String eventId,
        long customerId,
        String type,
        Instant occurredAt,
        @Nullable String channel,
        @Nullable String branchNo,
        Map<String, String> attributes) {}
