package io.journeyloop.journey;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One customer's journey instance through one version of a journey.
 *
 * @param id as text also the business key of the engine's process instance
 * @param customerId null where the customer is not known (a complaint still to be matched)
 * @param endElement the end event reached, or null
 * @param goalReachedAt when the journey's goal happened first while it was open, or null
 */
public record JourneyInstance(
        InstanceId id,
        @Nullable CustomerId customerId,
        String key,
        VersionId versionId,
        BranchNo branchNo,
        State state,
        Instant enteredAt,
        @Nullable Instant endedAt,
        @Nullable String endElement,
        @Nullable Instant goalReachedAt) {

    /** COMPLETED: an end event was reached; EXITED: it was ended from outside. */
    public enum State {
        OPEN,
        COMPLETED,
        EXITED
    }

    public String businessKey() {
        return id.businessKey();
    }
}
