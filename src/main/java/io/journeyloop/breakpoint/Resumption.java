package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvents;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets exactly one go on with a customer who broke off. All in the transaction that holds the breakpoint's row. */
@Component
class Resumption {

    static final int LONGEST_WORD = 500;

    private final BreakpointMapper mapper;
    private final Claims claims;
    private final Steps steps;
    private final FollowUp followUp;
    private final TouchpointEvents facts;
    private final CurrentStaff staff;
    private final StaffDirectory directory;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resumption(
            BreakpointMapper mapper,
            Claims claims,
            Steps steps,
            FollowUp followUp,
            TouchpointEvents facts,
            CurrentStaff staff,
            StaffDirectory directory,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.claims = claims;
        this.steps = steps;
        this.followUp = followUp;
        this.facts = facts;
        this.staff = staff;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Claim byStaff(Breakpoint open, ReturnChannel door) {
        StaffMember me = staff.get();
        Claim claim = claims.take(open, door, me.username(), me.branch());
        resumed(open.ownedBy(me.username()), open, claim);
        audit.record("breakpoint-resumed", "breakpoint", Long.toString(open.id()), Map.of("door", door.slug()));
        return claim;
    }

    Claim byCustomer(Breakpoint open) {
        Claim claim = claims.take(open, ReturnChannel.ONLINE, Step.CUSTOMER, null);
        resumed(open, open, claim);
        return claim;
    }

    private void resumed(Breakpoint owned, Breakpoint before, Claim claim) {
        Instant now = clock.instant();
        boolean first = owned.status() == Breakpoint.Status.OPEN;
        Breakpoint after = first ? owned.reconnected(now) : owned;
        String door = claim.door().slug();
        if (first) {
            facts.record(Detection.fact(after, TouchpointEvent.Kind.RECONNECTED, now));
            steps.write(new Step(after.id(), Step.Kind.RECONNECTING, now, claim.person(), door, null));
        }
        if (claim.since().equals(now)) {
            steps.write(new Step(after.id(), Step.Kind.RESUMED, now, claim.person(), door, null));
        }
        if (!after.equals(before)) {
            mapper.update(after);
            events.publishEvent(new BreakpointChanged(after));
        }
        followUp.answered(after);
    }

    Claim handOver(Breakpoint open, String toUser, @Nullable String word) {
        if (word != null && word.length() > LONGEST_WORD) {
            throw Problem.invalid("word", word.length(), say("breakpoint.problem.word", LONGEST_WORD));
        }
        Claim current = claims.locked(open)
                .orElseThrow(() -> Problem.conflict("claim", null, say("breakpoint.problem.nobody-goes-on")));
        StaffMember me = staff.get();
        if (!current.person().equals(me.username()) && !leads(me)) {
            throw claims.taken(current);
        }
        StaffMember to = directory
                .active(toUser)
                .filter(member -> member.sees(open.branchNo()))
                .orElseThrow(() -> Problem.invalid("to", toUser, say("breakpoint.problem.to", open.branchNo())));
        Claim claim = claims.give(open, current.byCustomer() ? ReturnChannel.BRANCH : current.door(), to);
        Breakpoint owned = open.ownedBy(to.username());
        mapper.update(owned);
        Instant now = clock.instant();
        String name = to.displayName();
        String note = word == null || word.isBlank() ? name : name + ": " + word.strip();
        steps.write(steps.own(
                owned,
                Step.Kind.HANDED_OVER,
                now,
                claim.door().slug(),
                note.substring(0, Math.min(LONGEST_WORD, note.length()))));
        audit.record("breakpoint-handed-over", "breakpoint", Long.toString(open.id()), Map.of("to", to.username()));
        events.publishEvent(new BreakpointChanged(owned));
        return claim;
    }

    private static boolean leads(StaffMember member) {
        return member.has(Role.BRANCH_MANAGER) || member.has(Role.CX_MANAGER);
    }
}
