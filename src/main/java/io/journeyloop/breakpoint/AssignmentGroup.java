package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.AssignResult.Refusal;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.process.FollowUps;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvents;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.TaskRow;
import io.journeyloop.worklist.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a group of breakpoints to one person, in the caller's transaction. */
@Component
class AssignmentGroup {

    private final BreakpointMapper mapper;
    private final Claims claims;
    private final ReconnectDraw draw;
    private final FollowUp followUp;
    private final FollowUps processes;
    private final Worklist worklist;
    private final InternalTasks internalTasks;
    private final Journeys journeys;
    private final JourneyModels models;
    private final TouchpointEvents facts;
    private final Steps steps;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignmentGroup(
            BreakpointMapper mapper,
            Claims claims,
            ReconnectDraw draw,
            FollowUp followUp,
            FollowUps processes,
            Worklist worklist,
            InternalTasks internalTasks,
            Journeys journeys,
            JourneyModels models,
            TouchpointEvents facts,
            Steps steps,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.claims = claims;
        this.draw = draw;
        this.followUp = followUp;
        this.processes = processes;
        this.worklist = worklist;
        this.internalTasks = internalTasks;
        this.journeys = journeys;
        this.models = models;
        this.facts = facts;
        this.steps = steps;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses somebody who may not make the calls that an assignment asks for. */
    void requireCaller(StaffMember to) {
        if (callerRoles().stream().noneMatch(to::has)) {
            throw Problem.invalid(
                    "to",
                    to.username(),
                    say("breakpoint.problem.no-caller", processes.callRole().title()));
        }
    }

    /** Who may make such calls: those whose task they are, and managers. */
    Set<Role> callerRoles() {
        return EnumSet.of(processes.callRole(), Role.BRANCH_MANAGER, Role.CX_MANAGER);
    }

    /** @return who was left alone, and why */
    Map<Long, Refusal> assign(Collection<Long> ids, StaffMember to) {
        Map<Long, Breakpoint> found =
                mapper.lockAll(ids).stream().collect(Collectors.toMap(Breakpoint::id, Function.identity()));
        Map<Long, Claim> claimed = claims.of(found.values());
        Set<Long> exempt = exempt(found.values());
        Map<Long, Refusal> refused = new HashMap<>();
        List<Breakpoint> taken = new ArrayList<>();
        for (long id : ids) {
            Breakpoint one = found.get(id);
            Refusal refusal = one == null ? Refusal.UNKNOWN : refusal(one, to, claimed.get(one.subject()), exempt);
            if (refusal != null) {
                refused.put(id, refusal);
            } else if (one != null) {
                taken.add(one);
            }
        }
        give(taken, to);
        return refused;
    }

    /** @return those that went back */
    List<Long> takeBack(Collection<Long> ids, String fromUser, Map<Long, String> before) {
        Instant now = clock.instant();
        List<Step> happened = new ArrayList<>();
        List<Long> taken = new ArrayList<>();
        for (Breakpoint one : mapper.lockAll(ids)) {
            boolean stands =
                    fromUser.equals(one.owner()) && one.isOpen() && staff.get().sees(one.branchNo());
            String owner = before.getOrDefault(one.id(), "");
            if (stands) {
                mapper.update(one.ownedBy(owner.isEmpty() ? null : owner));
                internalTasks.takeFrom(one.instanceId(), fromUser);
                happened.add(steps.own(one, Step.Kind.GIVEN_BACK, now, null, owner.isEmpty() ? null : owner));
                taken.add(one.id());
            }
        }
        steps.write(happened);
        return taken;
    }

    Map<Long, String> owners(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.byIds(ids).stream()
                        .filter(one -> staff.get().sees(one.branchNo()))
                        .collect(Collectors.toMap(Breakpoint::id, one -> one.owner() == null ? "" : one.owner()));
    }

    private @Nullable Refusal refusal(Breakpoint one, StaffMember to, @Nullable Claim claim, Set<Long> exempt) {
        if (!staff.get().sees(one.branchNo())) {
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
    private Set<Long> exempt(Collection<Breakpoint> found) {
        List<Long> held = found.stream()
                .filter(Breakpoint::heldBack)
                .map(Breakpoint::instanceId)
                .toList();
        List<JourneyInstance> instances = journeys.byIds(held);
        return instances.isEmpty() ? Set.of() : draw.exempt(instances);
    }

    private void give(List<Breakpoint> taken, StaffMember to) {
        Map<Long, List<TaskRow>> tasks = tasks(taken);
        Instant now = clock.instant();
        List<Step> happened = new ArrayList<>();
        List<Breakpoint> begun = new ArrayList<>();
        for (Breakpoint one : taken) {
            boolean work = tasks.getOrDefault(one.instanceId(), List.of()).stream()
                    .anyMatch(task -> serves(task, one) && worklist.mayDo(to, task));
            Breakpoint after = begun(one, work, now).ownedBy(to.username());
            mapper.update(after);
            happened.add(steps.own(after, Step.Kind.ASSIGNED, now, null, to.username()));
            if (one.status() == Breakpoint.Status.OPEN) {
                facts.record(Detection.fact(after, TouchpointEvent.Kind.RECONNECTED, now));
                happened.add(steps.own(after, Step.Kind.RECONNECTING, now, null, null));
            }
            begun.add(after);
        }
        steps.write(happened);
        tasks(begun).forEach((instance, open) -> entrust(open, begun, to));
        begun.forEach(one -> events.publishEvent(new BreakpointChanged(one)));
    }

    private Breakpoint begun(Breakpoint one, boolean work, Instant now) {
        if (one.status() != Breakpoint.Status.OPEN) {
            return one;
        }
        return work ? one.reconnected(now) : one.followedUp(followUp.start(FollowUp.TASK, one), now);
    }

    private void entrust(List<TaskRow> open, List<Breakpoint> begun, StaffMember to) {
        open.stream()
                .filter(task -> !to.username().equals(task.assignee()))
                .filter(task -> begun.stream().anyMatch(one -> serves(task, one)))
                .forEach(task -> internalTasks.entrust(task, to));
    }

    /** The task that nobody took, or one by which the customer is brought back. */
    private boolean serves(TaskRow task, Breakpoint one) {
        return task.instanceId() == one.instanceId()
                && (task.touchpoint().equals(one.touchpoint())
                        || models.map(one.versionId()).followUps().followsAbandoned(task.element(), one.touchpoint()));
    }

    private Map<Long, List<TaskRow>> tasks(List<Breakpoint> of) {
        return internalTasks
                .openOf(of.stream().map(Breakpoint::instanceId).distinct().toList())
                .stream()
                .collect(Collectors.groupingBy(TaskRow::instanceId));
    }
}
