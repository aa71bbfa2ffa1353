package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.ResumePage.State;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.LinkMapper;
import io.journeyloop.common.SecretToken;
import io.journeyloop.journey.InstanceId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a customer sees and does who opens a link to go on. */
@Component
@Transactional
public class ResumePages {

    private final LinkMapper mapper;
    private final BreakpointMapper breakpoints;
    private final Resumption resumption;
    private final Claims claims;
    private final ResumePath path;
    private final Clock clock;

    ResumePages(
            LinkMapper mapper,
            BreakpointMapper breakpoints,
            Resumption resumption,
            Claims claims,
            ResumePath path,
            Clock clock) {
        this.mapper = mapper;
        this.breakpoints = breakpoints;
        this.resumption = resumption;
        this.claims = claims;
        this.path = path;
        this.clock = clock;
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
        InstanceId instance = link.instanceId();
        return instance == null
                ? Optional.ofNullable(link.breakpointId()).map(breakpoints::find)
                : JourneyLinks.newestOpen(breakpoints.ofInstance(instance));
    }
}
