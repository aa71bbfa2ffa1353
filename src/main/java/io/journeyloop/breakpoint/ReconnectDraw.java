package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Arm;
import io.journeyloop.common.HoldoutAssignment;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws which breakpoints get no automatic follow-up: the same journey instance always falls on the same side of a touchpoint. */
@Component
class ReconnectDraw {

    private final ObjectProvider<HoldoutExemption> reasons;

    ReconnectDraw(ObjectProvider<HoldoutExemption> reasons) {
        this.reasons = reasons;
    }

    /** Journey instances that are not drawn for. */
    Set<InstanceId> exempt(Collection<JourneyInstance> instances) {
        return reasons.stream()
                .flatMap(reason -> reason.among(instances).stream())
                .collect(Collectors.toSet());
    }

    /** On which side it falls; null where the touchpoint holds nobody back, or this journey instance is exempt. */
    static @Nullable Arm arm(@Nullable Touchpoint touchpoint, InstanceId instanceId, Set<InstanceId> exempt) {
        if (touchpoint == null || touchpoint.heldBack() <= 0 || exempt.contains(instanceId)) {
            return null;
        }
        return HoldoutAssignment.isInHoldout("reconnect:" + touchpoint.id(), instanceId.value(), touchpoint.heldBack())
                ? Arm.HELD_BACK
                : Arm.TREATED;
    }
}
