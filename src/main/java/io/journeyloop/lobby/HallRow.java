package io.journeyloop.lobby;

import io.journeyloop.customer.Customer;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.staff.Role;
import io.journeyloop.worklist.Task;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit with what a colleague in the hall wants to see of it. The customer's data is whole here: whoever shows it
 * masks it.
 *
 * @param instance what the visit goes on with, or null
 * @param stages the stages at which the journey instance stands, by id and name in the model
 * @param tasks the instance's open tasks that are done in the branch, oldest first
 * @param waitsFor the branch's touchpoints that wait for another system or for the customer, by element
 * @param withWhom the user name of who attends, or was asked to, or null
 * @param withName what people call that person, or null
 * @param withSince since when, or null
 * @param waitingSince since when the customer waits for somebody; null where nobody has to come
 * @param waitsForRole the role whose turn it is, where the customer waits for one
 * @param broken whether the customer has an open breakpoint
 * @param promise the key of an offer made to the customer, or null
 */
public record HallRow(
        HallVisit visit,
        @Nullable Customer customer,
        @Nullable JourneyInstance instance,
        List<Stage> stages,
        List<Task> tasks,
        List<String> waitsFor,
        @Nullable String withWhom,
        @Nullable String withName,
        @Nullable Instant withSince,
        @Nullable Instant waitingSince,
        @Nullable Role waitsForRole,
        boolean broken,
        @Nullable String promise) {

    /** What a person is to do next with the customer, or null. */
    public @Nullable Task next() {
        return tasks.isEmpty() ? null : tasks.getFirst();
    }

    /** Whether a colleague has handed the customer to that person, who has not come yet. */
    public boolean waitsFor(String username) {
        return waitingSince != null && username.equals(withWhom);
    }

    /** A stage of the instance's model. */
    public record Stage(String id, String name) {}
}
