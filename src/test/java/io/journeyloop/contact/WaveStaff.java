package io.journeyloop.contact;

import io.journeyloop.contact.WaveFigures.Wave;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskQuery;
import io.journeyloop.worklist.TaskView;
import io.journeyloop.worklist.Worklist;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The persons of the bank who read what waves brought and make their calls. */
@Component
class WaveStaff {

    private final CurrentStaff staff;
    private final StaffDirectory directory;
    private final Waves waves;
    private final Worklist worklist;

    WaveStaff(CurrentStaff staff, StaffDirectory directory, Waves waves, Worklist worklist) {
        this.staff = staff;
        this.directory = directory;
        this.waves = waves;
        this.worklist = worklist;
    }

    <T> T as(String person, Supplier<T> work) {
        return staff.as(directory.find(person).orElseThrow(), work);
    }

    /** The waves of a journey with whoever was assigned since then, as the bank's manager of experience sees them. */
    List<Wave> waves(String journey, Instant since) {
        return as("cx1", () -> waves.waves(journey, since, null, null, Locale.ENGLISH))
                .waves();
    }

    List<Task> tasks(String person, TaskView view) {
        return as(person, () -> worklist.page(TaskQuery.of(view)).rows());
    }

    /** What the relationship manager sees of that customer's tasks. */
    List<Task> calls(CustomerId customer) {
        return tasks("rm1", TaskView.ALL).stream()
                .filter(row -> customer.equals(row.customerId()))
                .toList();
    }

    /** The relationship manager takes the customer's first task and finishes it. */
    void finish(CustomerId customer, String outcome) {
        TaskId task = calls(customer).getFirst().id();
        as("rm1", () -> {
            worklist.claim(task);
            return worklist.complete(task, outcome, Map.of());
        });
    }
}
