package io.journeyloop.worklist;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One task in each of its situations, as seen by {@code rm1}. */
final class SampleTasks {

    static final String ME = "rm1";
    static final String ANOTHER = "rm2";
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final Instant DUE = NOW.plus(Duration.ofHours(2));
    static final Instant UNTIL = NOW.plusSeconds(8);

    private SampleTasks() {}

    static Task in(String situation) {
        return switch (situation) {
            case "free" -> task(TaskState.OPEN, null, null);
            case "mine" -> task(TaskState.OPEN, ME, null);
            case "another's" -> task(TaskState.OPEN, ANOTHER, null);
            case "given by me" -> task(TaskState.OPEN, ME, UNTIL);
            case "given by another" -> task(TaskState.OPEN, ANOTHER, UNTIL);
            case "held" -> task(TaskState.HELD, ME, null);
            case "done" -> task(TaskState.DONE, ANOTHER, null);
            case "cancelled" -> task(TaskState.CANCELLED, ME, null);
            default -> throw new IllegalArgumentException(situation);
        };
    }

    static Task task(TaskState state, @Nullable String who, @Nullable Instant resultDueAt) {
        return with(state, who, resultDueAt, new TaskTimes(NOW, DUE, null, null));
    }

    static Task with(TaskState state, @Nullable String who, @Nullable Instant resultDueAt, TaskTimes times) {
        return new Task(
                new TaskId("t1"),
                new TaskPlace(
                        new InstanceId(7), "counter", "counter", "task_serve", "Serve the customer", "task_serve"),
                new CustomerId(12L),
                new TaskQueue(Role.RELATIONSHIP_MANAGER, new BranchNo("001"), false),
                new TaskContent(List.of("served", "left"), List.of("left"), List.of(), null, null, null, false),
                times,
                state,
                new TaskAssignment(who, resultDueAt),
                end(state));
    }

    private static @Nullable TaskEnd end(TaskState state) {
        return switch (state) {
            case OPEN, HELD -> null;
            case DONE -> new TaskEnd("served", ANOTHER, NOW, "3");
            case CANCELLED -> new TaskEnd(null, null, NOW, null);
        };
    }
}
