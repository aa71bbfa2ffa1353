package io.journeyloop.customer.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact as stored, its attributes as JSON. */
public record CustomerEventRow(
        String eventId,
        CustomerId customerId,
        String type,
        Instant occurredAt,
        @Nullable String channel,
        @Nullable BranchNo branchNo,
        @Nullable String attributes) {}
