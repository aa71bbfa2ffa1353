package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.AssignResult.Refusal;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which breakpoints the signed-in person may give to somebody; statements don't grow with the group. */
@Component
class AssignmentRules {

    private final Claims claims;
    private final ReconnectDraw draw;
    private final Journeys journeys;
    private final CurrentStaff staff;

    AssignmentRules(Claims claims, ReconnectDraw draw, Journeys journeys, CurrentStaff staff) {
        this.claims = claims;
        this.draw = draw;
        this.journeys = journeys;
        this.staff = staff;
    }

    boolean sees(Breakpoint one) {
        return staff.get().sees(one.branchNo());
    }

    /** Those that may not go to that person, by id, and why. */
    Map<BreakpointId, Refusal> refused(Collection<Breakpoint> found, StaffMember to) {
        Map<Long, Claim> claimed = claims.of(found);
        Set<InstanceId> exempt = exempt(found);
        Map<BreakpointId, Refusal> refused = new HashMap<>();
        for (Breakpoint one : found) {
            Refusal refusal = refusal(one, to, claimed.get(one.subject()), exempt);
            if (refusal != null) {
                refused.put(one.id(), refusal);
            }
        }
        return refused;
    }

    private @Nullable Refusal refusal(Breakpoint one, StaffMember to, @Nullable Claim claim, Set<InstanceId> exempt) {
        if (!sees(one)) {
            return Refusal.UNKNOWN;
        }
        if (!to.sees(one.branchNo())) {
            return Refusal.OTHER_BRANCH;
        }
        if (!one.isOpen()) {
            return Refusal.CLOSED;
        }
        if (claim != null && !claim.person().equals(to.username())) {
            return Refusal.CLAIMED;
        }
        return one.heldBack() && !exempt.contains(one.instanceId()) ? Refusal.HELD_BACK : null;
    }

    /** Who has come to be exempt since the draw is not held back any longer. */
    private Set<InstanceId> exempt(Collection<Breakpoint> found) {
        List<InstanceId> held = found.stream()
                .filter(Breakpoint::heldBack)
                .map(Breakpoint::instanceId)
                .toList();
        List<JourneyInstance> instances = journeys.byIds(held);
        return instances.isEmpty() ? Set.of() : draw.exempt(instances);
    }
}
