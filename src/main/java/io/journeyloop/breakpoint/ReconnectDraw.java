package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Arm;
import io.journeyloop.common.StableDraw;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws which breakpoints get no automatic follow-up: the same passage always falls on the same side of a touchpoint. */
@Component
class ReconnectDraw {

    private final ObjectProvider<NeverHeldBack> reasons;

    ReconnectDraw(ObjectProvider<NeverHeldBack> reasons) {
        this.reasons = reasons;
    }

    /** Passages that are not drawn for. */
    Set<Long> exempt(Collection<JourneyInstance> passages) {
        return reasons.stream()
                .flatMap(reason -> reason.among(passages).stream())
                .collect(Collectors.toSet());
    }

    /** On which side it falls; null where the touchpoint holds nobody back, or this passage is exempt. */
    static @Nullable Arm arm(@Nullable Touchpoint touchpoint, long instanceId, Set<Long> exempt) {
        if (touchpoint == null || touchpoint.heldBack() <= 0 || exempt.contains(instanceId)) {
            return null;
        }
        return StableDraw.isKeptOut("reconnect:" + touchpoint.id(), instanceId, touchpoint.heldBack())
                ? Arm.HELD_BACK
                : Arm.TREATED;
    }
}
