package io.journeyloop.customer;

import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to somebody whose customer number may not be known yet.
 *
 * @param eventId the sender's; the same id is the same event
 */
public record NewLeadEvent(
        String eventId,
        String customerNo,
        String type,
        Instant occurredAt,
        @Nullable String channel,
        @Nullable BranchNo branchNo,
        Map<String, String> attributes) {

    /** The same, of the customer who has that number. */
    public NewCustomerEvent of(CustomerId customerId) {
        return new NewCustomerEvent(eventId, customerId, type, occurredAt, channel, branchNo, attributes);
    }

    /** Its number alone: a log shows nothing of what happened to whom. */
    @Override
    public String toString() {
        return "NewLeadEvent[" + eventId + "]";
    }
}
