package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.process.FollowUps;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.worklist.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides how a breakpoint is followed up. */
@Component
class FollowUp {

    private static final String NONE = "none";
    static final String TASK = "task";
    static final String MESSAGE = "message";
    /** By message, which somebody has sent by hand already. */
    static final String SENT = "sent";

    private final FollowUps followUps;

    FollowUp(FollowUps followUps) {
        this.followUps = followUps;
    }

    /**
     * Whether it is followed up without anybody's doing: as the touchpoint says, unless it says none, its owner drew a
     * follow-up of the own, or it is held back for the comparison.
     */
    boolean isAutomatic(@Nullable Touchpoint touchpoint, Breakpoint breakpoint) {
        return touchpoint != null
                && !touchpoint.ownFollowUp()
                && !touchpoint.reconnect().equals(NONE)
                && !breakpoint.heldBack();
    }

    /** Follows up by that method, {@code task}, {@code message} or {@code sent}. */
    String start(String method, Breakpoint breakpoint) {
        return followUps.start(
                method, breakpoint.id(), breakpoint.instanceId(), breakpoint.journeyKey(), breakpoint.touchpoint());
    }

    /** The customer answered: who waits for that goes on, whoever has been followed up in another way does not. */
    void answered(Breakpoint breakpoint) {
        if (breakpoint.followUp() != null) {
            followUps.answered(breakpoint.followUp());
        }
    }

    /** Whether a task belongs to a follow-up, and not to the touchpoint itself. */
    static boolean serves(TaskRow task) {
        return task.processKey().equals(FollowUps.PROCESS);
    }
}
