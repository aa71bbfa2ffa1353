package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.process.FollowUps;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides how a breakpoint is followed up. */
@Component
class FollowUp {

    private static final String NONE = "none";
    static final String TASK = "task";

    private final FollowUps followUps;

    FollowUp(FollowUps followUps) {
        this.followUps = followUps;
    }

    /**
     * Follows up as the touchpoint says, unless it says none or its owner drew a follow-up of the own.
     *
     * @return the process instance that follows it up, or null
     */
    @Nullable
    String startDrawnBy(@Nullable Touchpoint touchpoint, Breakpoint breakpoint) {
        if (touchpoint == null
                || touchpoint.ownFollowUp()
                || touchpoint.reconnect().equals(NONE)) {
            return null;
        }
        return start(touchpoint.reconnect(), breakpoint);
    }

    /** Follows up by that method, {@code task} or {@code message}. */
    String start(String method, Breakpoint breakpoint) {
        return followUps.start(method, breakpoint.instanceId(), breakpoint.journeyKey(), breakpoint.touchpoint());
    }
}
