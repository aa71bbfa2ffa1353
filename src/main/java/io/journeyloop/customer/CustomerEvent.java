package io.journeyloop.customer;

import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a customer, in the bank or in another system.
 *
 * @param eventId the sender's id; the same id is the same fact
 * @param type e.g. {@code app.activated}
 */
public record CustomerEvent(
        String eventId,
        CustomerId customerId,
        String type,
        Instant occurredAt,
        @Nullable String channel,
        @Nullable BranchNo branchNo,
        Map<String, String> attributes) {}
