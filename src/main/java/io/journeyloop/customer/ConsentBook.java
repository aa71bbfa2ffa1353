package io.journeyloop.customer;

import io.journeyloop.common.Chunks;
import io.journeyloop.customer.Consent.Origin;
import io.journeyloop.customer.persistence.ConsentMapper;
import io.journeyloop.customer.persistence.ConsentMapper.Decision;
import io.journeyloop.customer.persistence.ConsentMapper.Key;
import io.journeyloop.customer.persistence.ConsentMapper.Recorded;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes decisions on consents by one rule, whoever brings them: what the customer said later goes before what was said
 * earlier, and a list never undoes a refusal by the customer. Every decision that is brought is kept as evidence.
 */
@Component
class ConsentBook {

    private static final int BATCH = 500;

    private final ConsentMapper mapper;
    private final ApplicationEventPublisher events;
    private final CustomerGroup group;
    private final Clock clock;
    private final CustomerGroup.Reading<List<Consent>> consents;

    ConsentBook(ConsentMapper mapper, ApplicationEventPublisher events, CustomerGroup group, Clock clock) {
        this.mapper = mapper;
        this.group = group;
        this.consents = group.reading(this::read);
        this.events = events;
        this.clock = clock;
    }

    List<Consent> of(CustomerId customerId) {
        return Objects.requireNonNullElse(consents.of(customerId), List.of());
    }

    private Map<CustomerId, List<Consent>> read(Set<CustomerId> ids) {
        return mapper.ofAll(ids).stream()
                .map(ConsentMapper.Row::decision)
                .collect(Collectors.groupingBy(
                        Decision::customerId, Collectors.mapping(Decision::consent, Collectors.toList())));
    }

    /**
     * Notes decisions under a lock of their customers, so that two who bring them at once are judged one after another.
     *
     * @return those that changed nothing because something outranks them
     */
    List<Decision> write(List<Decision> brought) {
        List<Decision> turnedDown = new ArrayList<>();
        Chunks.of(brought, BATCH).forEach(chunk -> turnedDown.addAll(writeSome(chunk)));
        return turnedDown;
    }

    private List<Decision> writeSome(List<Decision> brought) {
        Set<CustomerId> customers =
                new TreeSet<>(brought.stream().map(Decision::customerId).collect(Collectors.toSet()));
        mapper.lock(customers);
        Map<Key, Consent> known = new HashMap<>();
        mapper.ofAll(customers).stream()
                .map(ConsentMapper.Row::decision)
                .forEach(one -> known.put(one.key(), one.consent()));
        Instant now = clock.instant();
        List<Decision> applied = new ArrayList<>();
        List<Decision> turnedDown = new ArrayList<>();
        for (Decision one : brought) {
            @Nullable Consent stands = known.get(one.key());
            if (stands != null && isRepeated(stands, one.consent())) {
                continue;
            }
            boolean outranked = stands != null && outranks(stands, one.consent(), now);
            (outranked ? turnedDown : applied).add(one);
            if (!outranked) {
                known.put(one.key(), one.consent());
            }
        }
        save(applied, turnedDown, now);
        return turnedDown;
    }

    /** A list that says again what stands adds nothing: the earlier date stays. */
    private static boolean isRepeated(Consent stands, Consent brought) {
        boolean same = stands.granted() == brought.granted() && stands.until() == null && brought.until() == null;
        boolean again = stands.origin() == Origin.CUSTOMER && stands.source().equals(brought.source());
        return same && (brought.origin() == Origin.FILE || again);
    }

    /** The day on which a list was taken in says nothing of when the customer decided. */
    private static boolean outranks(Consent stands, Consent brought, Instant now) {
        return brought.origin() == Origin.FILE
                ? stands.isRefusalByCustomer(now)
                : stands.origin() == Origin.CUSTOMER && brought.since().isBefore(stands.since());
    }

    private void save(List<Decision> applied, List<Decision> turnedDown, Instant now) {
        List<Recorded> evidence = new ArrayList<>();
        applied.forEach(one -> evidence.add(new Recorded(one, now, true)));
        turnedDown.forEach(one -> evidence.add(new Recorded(one, now, false)));
        if (!evidence.isEmpty()) {
            mapper.record(evidence);
        }
        if (!applied.isEmpty()) {
            Map<Key, Decision> last = new HashMap<>();
            applied.forEach(one -> last.put(one.key(), one));
            mapper.save(List.copyOf(last.values()));
            Set<CustomerId> customers =
                    applied.stream().map(Decision::customerId).collect(Collectors.toSet());
            group.changed(customers);
            events.publishEvent(new ConsentsChanged(customers));
        }
    }
}
