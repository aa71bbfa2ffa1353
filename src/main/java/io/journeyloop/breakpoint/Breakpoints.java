package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvents;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The breakpoint board: who broke off where, and bringing them back by hand. */
@Component
@Transactional
public class Breakpoints {

    private static final int MOST = 200;
    private static final Set<String> METHODS = Set.of("task", "message");

    private final BreakpointMapper mapper;
    private final FollowUp followUp;
    private final JourneyModels models;
    private final TouchpointEvents facts;
    private final CurrentStaff staff;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Breakpoints(
            BreakpointMapper mapper,
            FollowUp followUp,
            JourneyModels models,
            TouchpointEvents facts,
            CurrentStaff staff,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.followUp = followUp;
        this.models = models;
        this.facts = facts;
        this.staff = staff;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Breakpoints of the branches that the signed-in person sees.
     *
     * @throws Problem FORBIDDEN for another branch
     */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public Paged<Breakpoint> page(BreakpointQuery query) {
        if (query.size() < 1 || query.size() > MOST || query.page() < 0) {
            throw Problem.invalid("size", query.size(), say("breakpoint.problem.page", MOST));
        }
        BreakpointQuery scoped = scoped(query);
        return new Paged<>(mapper.page(scoped), mapper.count(scoped), query.page(), query.size());
    }

    /** The breakpoints of a journey instance, oldest first. */
    @Transactional(readOnly = true)
    public List<Breakpoint> of(long instanceId) {
        return mapper.ofInstance(instanceId);
    }

    /**
     * Follows up an open breakpoint in the signed-in person's name, as its touchpoint says or by a task.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for another branch, CONFLICT where it is followed up or closed already
     */
    @PreAuthorize(Roles.IS_STAFF)
    public Breakpoint reconnect(long id) {
        Breakpoint open = mapper.lock(id);
        if (open == null) {
            throw Problem.notFound("id", id, say("breakpoint.problem.breakpoint"));
        }
        staff.requireSees(open.branchNo());
        if (open.status() != Breakpoint.Status.OPEN) {
            throw Problem.conflict(
                    "status",
                    open.status().name().toLowerCase(java.util.Locale.ROOT),
                    say("breakpoint.problem.status"));
        }
        Instant now = clock.instant();
        Breakpoint followed = open.followedUp(followUp.start(method(open), open), now);
        mapper.update(followed);
        facts.record(Detection.fact(followed, TouchpointEvent.Kind.RECONNECTED, now));
        audit.record("breakpoint-reconnect", "breakpoint", Long.toString(id), Map.of("touchpoint", open.touchpoint()));
        events.publishEvent(new BreakpointChanged(followed));
        return followed;
    }

    private String method(Breakpoint open) {
        return models.map(open.versionId())
                .touchpoint(open.touchpoint())
                .map(Touchpoint::reconnect)
                .filter(METHODS::contains)
                .orElse(FollowUp.TASK);
    }

    private BreakpointQuery scoped(BreakpointQuery query) {
        StaffMember member = staff.get();
        if (query.branch() != null) {
            staff.requireSees(query.branch());
            return query;
        }
        return member.bankScope()
                ? query
                : new BreakpointQuery(query.statuses(), query.journey(), ownBranch(member), query.page(), query.size());
    }

    private static String ownBranch(StaffMember member) {
        if (member.branch() == null) {
            throw Problem.forbidden(say("staff.problem.no-branch"));
        }
        return member.branch();
    }
}
