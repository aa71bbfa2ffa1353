package io.journeyloop.customer;

import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact to be recorded; see {@link CustomerEvent}. */
public record NewCustomerEvent(
        String eventId,
        CustomerId customerId,
        String type,
        Instant occurredAt,
        @Nullable String channel,
        @Nullable BranchNo branchNo,
        Map<String, String> attributes) {}
