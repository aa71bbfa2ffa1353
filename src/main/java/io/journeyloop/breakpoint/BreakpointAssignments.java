package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Giving breakpoints to people, and taking that back. */
@Component
@Transactional
public class BreakpointAssignments {

    private final BreakpointScope scope;
    private final BreakpointSearch search;
    private final Assignment assignment;

    BreakpointAssignments(BreakpointScope scope, BreakpointSearch search, Assignment assignment) {
        this.scope = scope;
        this.search = search;
        this.assignment = assignment;
    }

    /**
     * Who may be given breakpoints, by name.
     *
     * @param branch of that branch; null of any
     * @throws Problem FORBIDDEN for another branch
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(readOnly = true)
    public List<StaffMember> callers(@Nullable String branch) {
        return assignment.callers(scope.branch(branch));
    }

    /**
     * Gives breakpoints to somebody who brings these customers back: the open tasks go to that person, and where nothing
     * is under way a call is to be made. Those held back for the comparison are left alone.
     *
     * @param ids at most {@value Assignment#MOST}
     * @throws Problem INVALID for too many, and for somebody who makes no such calls
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AssignResult assign(Collection<BreakpointId> ids, String toUser) {
        return assignment.assign(ids, toUser);
    }

    /**
     * As {@link #assign(Collection, String)}, for what a query finds, in its order.
     *
     * @throws Problem also INVALID where it finds more than {@value Assignment#MOST}
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AssignResult assign(BreakpointQuery query, String toUser) {
        BreakpointQuery scoped = query.inBranch(scope.branch(query.branch()));
        return assignment.assign(search.first(scoped, Assignment.MOST + 1), toUser);
    }

    /**
     * What an assignment of all that a query finds would do; nothing is changed.
     *
     * @return by id, who takes care of it now; an empty name where nobody does
     * @throws Problem INVALID where it finds more than {@value Assignment#MOST}
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(readOnly = true)
    public Map<BreakpointId, String> owners(BreakpointQuery query) {
        BreakpointQuery scoped = query.inBranch(scope.branch(query.branch()));
        List<BreakpointId> ids = search.first(scoped, Assignment.MOST + 1);
        if (ids.size() > Assignment.MOST) {
            throw Problem.invalid("ids", ids.size(), say("breakpoint.problem.too-many", Assignment.MOST));
        }
        return assignment.owners(ids);
    }

    /** Who takes care of those now, as far as the signed-in person sees them. */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(readOnly = true)
    public Map<BreakpointId, String> owners(Collection<BreakpointId> ids) {
        return assignment.owners(ids);
    }

    /**
     * Takes an assignment back: each goes to whoever had it before, unless somebody has acted since.
     *
     * @param before by id, who took care of it; an empty name for nobody
     * @return how many went back
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int takeBack(String fromUser, Map<BreakpointId, String> before) {
        return assignment.takeBack(fromUser, before);
    }
}
