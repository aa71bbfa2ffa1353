package io.journeyloop.lobby;

import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointActions;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.breakpoint.Breakpoints;
import io.journeyloop.breakpoint.Claim;
import io.journeyloop.breakpoint.ReturnChannel;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who attends to a customer who broke off is who brings the customer back: the visit and the claim go together. */
@Component
class Reconnection {

    private final Breakpoints breakpoints;
    private final BreakpointActions actions;
    private final CurrentStaff current;

    Reconnection(Breakpoints breakpoints, BreakpointActions actions, CurrentStaff current) {
        this.breakpoints = breakpoints;
        this.actions = actions;
        this.current = current;
    }

    /** The open breakpoints of a visit's customer, newest first; none where the customer belongs to another branch. */
    List<BreakpointRow> open(HallVisit visit) {
        if (visit.customerId() == null) {
            return List.of();
        }
        try {
            return breakpoints.openOf(visit.customerId());
        } catch (Problem refused) {
            if (refused.kind() == Problem.Kind.FORBIDDEN) {
                return List.of();
            }
            throw refused;
        }
    }

    /**
     * The signed-in person goes on with the customer.
     *
     * @throws Problem (conflict) naming who does, where and since when
     */
    void resume(HallVisit visit) {
        first(visit).ifPresent(row -> actions.resume(row.breakpoint().id(), ReturnChannel.BRANCH));
    }

    /** Takes the customer, or has the customer handed over where somebody else goes on and the person may say so. */
    void takeOver(HallVisit visit) {
        first(visit).ifPresent(row -> {
            Breakpoint broken = row.breakpoint();
            if (isFree(row.claim())) {
                actions.resume(broken.id(), ReturnChannel.BRANCH);
            } else {
                actions.handOver(
                        broken.id(),
                        current.name(),
                        visit.word() == null ? null : visit.word().text());
            }
        });
    }

    /** Hands the customer on, where the signed-in person goes on with the customer. */
    void handOn(HallVisit visit, StaffMember to, String word) {
        first(visit)
                .filter(row -> row.claim() != null && row.claim().person().equals(current.name()))
                .ifPresent(row -> actions.handOver(row.breakpoint().id(), to.username(), word));
    }

    private boolean isFree(@Nullable Claim claim) {
        return claim == null || claim.person().equals(current.name());
    }

    private Optional<BreakpointRow> first(HallVisit visit) {
        return open(visit).stream()
                .filter(row -> current.get().sees(row.breakpoint().branchNo()))
                .findFirst();
    }
}
