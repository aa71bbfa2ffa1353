package io.journeyloop.worklist.ui;

import io.journeyloop.staff.Branches;
import io.journeyloop.time.CalendarDays;
import io.journeyloop.worklist.Task;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many days a task has by law. */
@Component
class LegalDays {

    private final Branches branches;
    private final Clock clock;

    LegalDays(Branches branches, Clock clock) {
        this.branches = branches;
        this.clock = clock;
    }

    /** Days of the branch's calendar until the deadline by law, negative past it; null where it has none. */
    @Nullable
    Long left(Task task) {
        Instant deadline = task.legalDueAt();
        return deadline == null ? null : CalendarDays.left(clock.instant(), deadline, branches.zone(task.branchNo()));
    }
}
