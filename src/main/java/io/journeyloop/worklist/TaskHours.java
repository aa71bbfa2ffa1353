package io.journeyloop.worklist;

import io.journeyloop.staff.BranchNo;
import io.journeyloop.time.OpenHours;
import org.jspecify.annotations.Nullable;

/** When a task may be done at all; who keeps such hours makes a bean of this. */
public interface TaskHours {

    /**
     * The hours of tasks that reach the customer by that channel; null where any time will do.
     *
     * @param branchNo the branch that takes care of the customer
     */
    @Nullable
    OpenHours of(@Nullable String channel, BranchNo branchNo);
}
