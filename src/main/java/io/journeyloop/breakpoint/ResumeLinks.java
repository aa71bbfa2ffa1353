package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.ResumePage.State;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.LinkMapper;
import io.journeyloop.common.Problem;
import io.journeyloop.common.SecretToken;
import io.journeyloop.contact.Contact;
import io.journeyloop.contact.ContactState;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer's own way back: a link to a page that needs no login, good once and for a time. */
@Component
@Transactional
public class ResumeLinks {

    private final LinkMapper mapper;
    private final BreakpointMapper breakpoints;
    private final BreakpointScope scope;
    private final BreakpointRows rows;
    private final LinkDelivery delivery;
    private final RecentLinks recent;
    private final Resumption resumption;
    private final Claims claims;
    private final ResumePath path;
    private final FollowUp followUp;
    private final BreakpointWriter writer;
    private final StepContexts contexts;
    private final CurrentStaff staff;
    private final Audit audit;
    private final BreakpointSettings settings;
    private final Clock clock;

    ResumeLinks(
            LinkMapper mapper,
            BreakpointMapper breakpoints,
            BreakpointScope scope,
            BreakpointRows rows,
            LinkDelivery delivery,
            RecentLinks recent,
            Resumption resumption,
            Claims claims,
            ResumePath path,
            FollowUp followUp,
            BreakpointWriter writer,
            StepContexts contexts,
            CurrentStaff staff,
            Audit audit,
            BreakpointSettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.breakpoints = breakpoints;
        this.scope = scope;
        this.rows = rows;
        this.delivery = delivery;
        this.recent = recent;
        this.resumption = resumption;
        this.claims = claims;
        this.path = path;
        this.followUp = followUp;
        this.writer = writer;
        this.contexts = contexts;
        this.staff = staff;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends the customer a link to go on, as a service contact by WeCom or SMS, in the signed-in person's name. Where
     * nothing is under way a follow-up begins: unanswered for a day, it becomes a call. One link a customer and hour.
     *
     * @return what became of it; a suppressed one changes nothing else
     * @throws Problem NOT_FOUND, FORBIDDEN for another branch, CONFLICT where it is closed, the customer isn't known or was sent one
     *     within the hour
     */
    @PreAuthorize(Roles.IS_STAFF)
    public LinkSent send(long breakpointId) {
        Long customer = scope.get(breakpointId).customerId();
        if (customer != null) {
            recent.requireNone(customer);
        }
        Breakpoint open = scope.lockedOpen(breakpointId);
        if (customer == null) {
            throw Problem.conflict("customer", null, say("breakpoint.problem.no-customer"));
        }
        Instant now = clock.instant();
        Contact contact = delivery.send(open, null);
        audit.record(
                "breakpoint-link",
                "breakpoint",
                Long.toString(breakpointId),
                Map.of("outcome", contact.processOutcome()));
        if (contact.state() != ContactState.SUPPRESSED && open.status() == Breakpoint.Status.OPEN) {
            StepContext by = contexts.own().in(LinkDelivery.channel(contact));
            writer.write(open.reconnect(by.at(), by).then(one -> followUp.begin(FollowUp.Method.SENT, one)));
        }
        return new LinkSent(
                breakpointId,
                contact.processOutcome(),
                LinkDelivery.channel(contact),
                at(contact),
                now.plus(settings.linkExpires()));
    }

    /**
     * The open breakpoints of the customer who shows that code at the counter, of the branches that the signed-in person
     * sees. Looking one up is recorded.
     *
     * @throws Problem NOT_FOUND where no good link has that code
     */
    @PreAuthorize(Roles.IS_STAFF)
    public List<BreakpointRow> byVisitCode(String code) {
        List<Long> ids = mapper.byCode(code.strip(), clock.instant());
        List<Breakpoint> seen = ids.isEmpty()
                ? List.of()
                : breakpoints.byIds(ids).stream()
                        .filter(Breakpoint::isOpen)
                        .filter(one -> staff.get().sees(one.branchNo()))
                        .toList();
        if (seen.isEmpty()) {
            audit.record("visit-code", "breakpoint", "-", Map.of("found", "0"));
            throw Problem.notFound("code", "******", say("breakpoint.problem.code"));
        }
        seen.forEach(one -> audit.record("visit-code", "breakpoint", Long.toString(one.id()), Map.of()));
        return rows.of(seen);
    }

    /** What the page shows. Looking changes nothing: a messenger's preview looks too. */
    @Transactional(readOnly = true)
    public ResumePage view(String token, Locale locale) {
        return page(Optional.ofNullable(mapper.byHash(SecretToken.hash(token))), locale);
    }

    /** The customer goes on: the link is used up, and for a while nobody else goes on with this customer. */
    public ResumePage goOn(String token, Locale locale) {
        String hash = SecretToken.hash(token);
        // The breakpoint's row first, as everybody else does, so that nobody waits in a circle.
        Optional.ofNullable(mapper.byHash(hash)).flatMap(this::broken).ifPresent(one -> breakpoints.lock(one.id()));
        Optional<LinkMapper.Row> link = Optional.ofNullable(mapper.lockByHash(hash));
        ResumePage found = page(link, locale);
        if (found.state() != State.OPEN || mapper.use(hash, clock.instant()) == 0) {
            return found;
        }
        link.flatMap(this::broken).filter(Breakpoint::isOpen).ifPresent(resumption::byCustomer);
        return new ResumePage(State.RESUMED, found.path());
    }

    private ResumePage page(Optional<LinkMapper.Row> found, Locale locale) {
        if (found.isEmpty()) {
            return new ResumePage(State.UNKNOWN, null);
        }
        LinkMapper.Row link = found.get();
        if (link.usedAt() != null) {
            return new ResumePage(State.USED, null);
        }
        if (!link.expiresAt().isAfter(clock.instant())) {
            return new ResumePage(State.EXPIRED, null);
        }
        return broken(link).map(broken -> page(link, broken, locale)).orElseGet(() -> {
            ResumePage.Path left = path.of(link, locale);
            return left == null ? new ResumePage(State.DONE, null) : new ResumePage(State.OPEN, left);
        });
    }

    private ResumePage page(LinkMapper.Row link, Breakpoint broken, Locale locale) {
        if (!broken.isOpen()) {
            return new ResumePage(broken.status() == Breakpoint.Status.LOST ? State.EXPIRED : State.DONE, null);
        }
        Claim claim = claims.of(List.of(broken)).get(broken.subject());
        boolean taken = claim != null && !claim.byCustomer();
        return new ResumePage(taken ? State.TAKEN : State.OPEN, path.of(broken, link, taken ? claim : null, locale));
    }

    /** What a link leads back to; empty where nothing of the journey instance is broken yet, or any more. */
    private Optional<Breakpoint> broken(LinkMapper.Row link) {
        Long instance = link.instanceId();
        return instance == null
                ? Optional.ofNullable(link.breakpointId()).map(breakpoints::find)
                : JourneyLinks.newestOpen(breakpoints.ofInstance(instance));
    }

    private static @org.jspecify.annotations.Nullable Instant at(Contact contact) {
        return switch (contact.state()) {
            case WAITING -> contact.dueAt();
            case SUPPRESSED, TAKEN_OFF, FAILED, CANCELLED -> null;
            case SENT, TASK_CREATED -> contact.settledAt();
        };
    }
}
