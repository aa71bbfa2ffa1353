package io.journeyloop.customer.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact as stored, its attributes as JSON. */
public record CustomerEventRow(
        String eventId,
        long customerId,
        String type,
        Instant occurredAt,
        @Nullable String channel,
        @Nullable String branchNo,
        @Nullable String attributes) {}
