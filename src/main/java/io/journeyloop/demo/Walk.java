package io.journeyloop.demo;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One customer on the way through one scenario.
 *
 * @param instanceId null before the customer has entered
 * @param nextStep index of the step that is due at {@link #dueAt}
 * @param byStaff whether a member of staff does that step
 * @param tries how often the product was not ready for the step yet
 * @param actor who did the last task
 */
public record Walk(
        long id,
        CustomerId customerId,
        String journeyKey,
        String scenario,
        @Nullable InstanceId instanceId,
        int nextStep,
        boolean byStaff,
        int tries,
        @Nullable String actor,
        State state,
        Instant dueAt) {

    /** Where a walk stands. */
    public enum State {
        /** The customer will enter. */
        PLANNED,
        WALKING,
        /** All steps were done. */
        DONE,
        /** A task of it waits for whoever tries the demo. */
        LEFT,
        /** The product went another way than the scenario tells. */
        STRAYED
    }

    Walk withInstance(@Nullable InstanceId entered) {
        return new Walk(id, customerId, journeyKey, scenario, entered, nextStep, byStaff, tries, actor, state, dueAt);
    }

    Walk at(State next, int step, boolean staff, Instant due) {
        return new Walk(id, customerId, journeyKey, scenario, instanceId, step, staff, 0, actor, next, due);
    }

    Walk doneBy(String who) {
        return new Walk(id, customerId, journeyKey, scenario, instanceId, nextStep, byStaff, tries, who, state, dueAt);
    }

    Walk again(Instant due) {
        return new Walk(
                id, customerId, journeyKey, scenario, instanceId, nextStep, byStaff, tries + 1, actor, state, due);
    }

    Walk as(State other) {
        return new Walk(
                id, customerId, journeyKey, scenario, instanceId, nextStep, byStaff, tries, actor, other, dueAt);
    }
}
