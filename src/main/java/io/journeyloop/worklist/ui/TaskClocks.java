package io.journeyloop.worklist.ui;

import io.journeyloop.common.Channel;
import io.journeyloop.staff.Branches;
import io.journeyloop.time.CalendarDays;
import io.journeyloop.worklist.DueHours;
import io.journeyloop.worklist.Task;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads off how tasks stand against the clock. */
@Component
class TaskClocks {

    private final Branches branches;
    private final DueHours hours;
    private final Clock clock;

    TaskClocks(Branches branches, DueHours hours, Clock clock) {
        this.branches = branches;
        this.hours = hours;
        this.clock = clock;
    }

    /** Days of the branch's calendar until the deadline by law, negative past it; null where it has none. */
    @Nullable
    Long lawDays(Task task) {
        Instant deadline = task.legalDueAt();
        return deadline == null ? null : CalendarDays.left(clock.instant(), deadline, branches.zone(task.branchNo()));
    }

    TaskClock of(Task task) {
        return new TaskClock(lawDays(task), calling(task));
    }

    private TaskClock.@Nullable Calling calling(Task task) {
        if (task.end() != null || !Channel.PHONE.slug().equals(task.content().channel())) {
            return null;
        }
        if (task.content().anyHour()) {
            return TaskClock.Calling.ANY_TIME;
        }
        Instant now = clock.instant();
        DueHours.@Nullable Hours open = hours.of(List.of(task), now).get(task.id());
        return open == null
                ? null
                : new TaskClock.Calling(
                        open.from().isAfter(now) ? open.from() : null, open.until(), branches.zone(task.branchNo()));
    }
}
