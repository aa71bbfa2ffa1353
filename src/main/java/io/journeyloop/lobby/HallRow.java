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
 * @param broken whether the customer has an open breakpoint
 * @param promise the key of an offer made to the customer, or null
 */
public record HallRow(
        HallVisit visit,
        @Nullable Customer customer,
        VisitJourney journey,
        CurrentAttendant attendant,
        boolean broken,
        @Nullable String promise) {

    /** What the visit goes on with, or null. */
    public @Nullable JourneyInstance instance() {
        return journey.instance();
    }

    public List<VisitJourney.Stage> stages() {
        return journey.stages();
    }

    public List<Task> tasks() {
        return journey.tasks();
    }

    public List<String> waitsFor() {
        return journey.waitsFor();
    }

    /** The user name of who attends, or was asked to, or null. */
    public @Nullable String withWhom() {
        return attendant.who();
    }

    /** What people call that person, or null. */
    public @Nullable String withName() {
        return attendant.name();
    }

    public @Nullable Instant withSince() {
        return attendant.since();
    }

    /** Since when the customer waits for somebody; null where nobody has to come. */
    public @Nullable Instant waitingSince() {
        return attendant.waitingSince();
    }

    /** The role whose turn it is, where the customer waits for one. */
    public @Nullable Role waitsForRole() {
        return attendant.role();
    }

    /** What a person is to do next with the customer, or null. */
    public @Nullable Task next() {
        return tasks().isEmpty() ? null : tasks().getFirst();
    }

    /** Whether a colleague has handed the customer to that person, who has not come yet. */
    public boolean waitsFor(String username) {
        return waitingSince() != null && username.equals(withWhom());
    }
}
