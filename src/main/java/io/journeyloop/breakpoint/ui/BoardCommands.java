package io.journeyloop.breakpoint.ui;

import io.journeyloop.breakpoint.AssignResult;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointActions;
import io.journeyloop.breakpoint.BreakpointAssignments;
import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.BreakpointQuery;
import io.journeyloop.breakpoint.LinkSent;
import io.journeyloop.breakpoint.ResumeLinks;
import io.journeyloop.staff.StaffMember;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reader of the board has done about breakpoints. */
@Component
class BoardCommands {

    private final BreakpointActions actions;
    private final BreakpointAssignments assignments;
    private final ResumeLinks links;

    BoardCommands(BreakpointActions actions, BreakpointAssignments assignments, ResumeLinks links) {
        this.actions = actions;
        this.assignments = assignments;
        this.links = links;
    }

    List<StaffMember> callers(@Nullable String branch) {
        return assignments.callers(branch);
    }

    AssignResult assign(Collection<BreakpointId> ids, String to) {
        return assignments.assign(ids, to);
    }

    Map<BreakpointId, String> owners(BreakpointQuery query) {
        return assignments.owners(query);
    }

    Map<BreakpointId, String> owners(Collection<BreakpointId> ids) {
        return assignments.owners(ids);
    }

    int takeBack(String from, Map<BreakpointId, String> before) {
        return assignments.takeBack(from, before);
    }

    Breakpoint followUp(BreakpointId id) {
        return actions.reconnect(id);
    }

    LinkSent sendLink(BreakpointId id) {
        return links.send(id);
    }
}
