package io.journeyloop.journey;

import io.journeyloop.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one journey instance in a run.
 *
 * @param id by which a long list is read on
 * @param instanceId null where a customer named has no such journey instance
 * @param customerId null where nobody knows the customer
 * @param customerNo null where nobody knows the customer yet
 * @param refusal why it stays; null unless refused
 */
public record MigrationItem(
        long id,
        @Nullable InstanceId instanceId,
        @Nullable CustomerId customerId,
        @Nullable String customerNo,
        State state,
        @Nullable MigrationRefusal refusal) {

    /** MOVED is in a rehearsal: can move. */
    public enum State {
        WAITING,
        MOVED,
        REFUSED
    }
}
