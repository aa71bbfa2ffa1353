package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which breakpoints the signed-in person sees and may work on. */
@Component
class BreakpointScope {

    private final BreakpointMapper mapper;
    private final CurrentStaff staff;

    BreakpointScope(BreakpointMapper mapper, CurrentStaff staff) {
        this.mapper = mapper;
        this.staff = staff;
    }

    /**
     * The branch a question is narrowed to: the one asked for, or the person's own; null for the whole bank.
     *
     * @throws Problem FORBIDDEN for another branch
     */
    @Nullable
    String branch(@Nullable String asked) {
        StaffMember member = staff.get();
        if (asked != null) {
            staff.requireSees(asked);
            return asked;
        }
        if (member.bankScope()) {
            return null;
        }
        if (member.branch() == null) {
            throw Problem.forbidden(say("staff.problem.no-branch"));
        }
        return member.branch().value();
    }

    /**
     * As {@link #branch}, for what names single customers.
     *
     * @throws Problem FORBIDDEN too for whoever sees figures alone
     */
    @Nullable
    String branchOfRows(@Nullable String asked) {
        staff.requireCustomerWork();
        return branch(asked);
    }

    /**
     * That breakpoint, locked until commit.
     *
     * @throws Problem NOT_FOUND, also for another branch's
     */
    Breakpoint locked(BreakpointId id) {
        return visible(id, mapper.lock(id));
    }

    /**
     * That breakpoint, open and locked until commit.
     *
     * @throws Problem NOT_FOUND, also for another branch's, CONFLICT where it is closed
     */
    Breakpoint lockedOpen(BreakpointId id) {
        Breakpoint found = locked(id);
        if (!found.isOpen()) {
            throw Problem.conflict("status", found.status().slug(), say("breakpoint.problem.closed"));
        }
        return found;
    }

    /**
     * That breakpoint.
     *
     * @throws Problem NOT_FOUND, also for another branch's
     */
    Breakpoint get(BreakpointId id) {
        return visible(id, mapper.find(id));
    }

    private Breakpoint visible(BreakpointId id, @Nullable Breakpoint found) {
        staff.requireCustomerWork();
        return staff.seen(found, Breakpoint::branchNo, () -> BreakpointId.unknown(id.value()));
    }
}
