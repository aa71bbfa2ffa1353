package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.AssignResult.Refusal;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives a group of breakpoints to one person, in the caller's transaction. */
@Component
class AssignmentGroup {

    private final BreakpointMapper mapper;
    private final AssignmentRules rules;
    private final AssignedTasks tasks;
    private final FollowUp followUp;
    private final BreakpointWriter writer;
    private final StepContexts contexts;

    AssignmentGroup(
            BreakpointMapper mapper,
            AssignmentRules rules,
            AssignedTasks tasks,
            FollowUp followUp,
            BreakpointWriter writer,
            StepContexts contexts) {
        this.mapper = mapper;
        this.rules = rules;
        this.tasks = tasks;
        this.followUp = followUp;
        this.writer = writer;
        this.contexts = contexts;
    }

    /** Refuses somebody who may not make the calls that an assignment asks for. */
    void requireCaller(StaffMember to) {
        if (callerRoles().stream().noneMatch(to::has)) {
            throw Problem.invalid(
                    "to",
                    to.username(),
                    say("breakpoint.problem.no-caller", followUp.callRole().title()));
        }
    }

    /** Who may make such calls: those whose task they are, and managers. */
    Set<Role> callerRoles() {
        return EnumSet.of(followUp.callRole(), Role.BRANCH_MANAGER, Role.CX_MANAGER);
    }

    /** @return who was left alone, and why */
    Map<BreakpointId, Refusal> assign(Collection<BreakpointId> ids, StaffMember to) {
        List<Breakpoint> found = mapper.lockAll(ids);
        Map<BreakpointId, Refusal> refused = new HashMap<>(rules.refused(found, to));
        Set<BreakpointId> known = found.stream().map(Breakpoint::id).collect(Collectors.toSet());
        ids.stream().filter(id -> !known.contains(id)).forEach(id -> refused.put(id, Refusal.UNKNOWN));
        give(found.stream().filter(one -> !refused.containsKey(one.id())).toList(), to);
        return refused;
    }

    /** @return those that went back */
    List<BreakpointId> takeBack(Collection<BreakpointId> ids, String fromUser, Map<BreakpointId, String> before) {
        StepContext by = contexts.own();
        List<Transition> back = new ArrayList<>();
        for (Breakpoint one : mapper.lockAll(ids)) {
            if (fromUser.equals(one.owner()) && one.isOpen() && rules.sees(one)) {
                String owner = before.getOrDefault(one.id(), "");
                back.add(one.giveBack(owner.isEmpty() ? null : owner, by));
                tasks.takeFrom(one, fromUser);
            }
        }
        writer.write(back);
        return back.stream().map(one -> one.after().id()).toList();
    }

    Map<BreakpointId, String> owners(Collection<BreakpointId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.byIds(ids).stream()
                        .filter(rules::sees)
                        .collect(Collectors.toMap(Breakpoint::id, one -> one.owner() == null ? "" : one.owner()));
    }

    private void give(List<Breakpoint> taken, StaffMember to) {
        List<Task> open = tasks.of(taken);
        StepContext by = contexts.own();
        List<Transition> given = taken.stream()
                .map(one ->
                        one.assign(to.username(), by).then(owned -> begun(owned, tasks.anyFor(to, owned, open), by)))
                .toList();
        writer.write(given);
        tasks.entrust(given.stream().map(Transition::after).toList(), to);
    }

    /** Where nothing is under way and that person has no task for it, a call is to be made. */
    private Transition begun(Breakpoint one, boolean work, StepContext by) {
        if (one.status() != Status.OPEN) {
            return Transition.none(one);
        }
        Transition begun = one.reconnect(by.at(), by);
        return work ? begun : begun.then(open -> followUp.begin(FollowUp.Method.TASK, open));
    }
}
