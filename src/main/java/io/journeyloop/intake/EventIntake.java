package io.journeyloop.intake;

import io.journeyloop.common.BoundedNumbers;
import io.journeyloop.customer.CustomerNumbers;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.Facts;
import io.journeyloop.customer.NewFact;
import io.journeyloop.time.Moments;
import io.journeyloop.time.NotAMoment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Takes events of other systems: each becomes a fact of its customer, once, and moves the journeys that wait for it.
 * What can't be taken is said by event and stops nobody.
 */
@Service
public class EventIntake {

    /** As many are taken at once. */
    public static final int LIMIT = 5000;

    private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);
    private static final int BATCH = 500;
    private static final int ATTRIBUTES = 50;
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final String UNREADABLE = "occurredAt is not ISO 8601 with offset, like 2026-03-02T09:00:00+08:00";
    private static final Map<NotAMoment.Flaw, String> REASONS = Map.of(
            NotAMoment.Flaw.NO_SUCH_DAY, "occurredAt: the calendar has no such day",
            NotAMoment.Flaw.NO_SUCH_TIME, "occurredAt: there is no such time of day",
            NotAMoment.Flaw.TOO_EARLY, "occurredAt lies before 1900",
            NotAMoment.Flaw.DAY_NUMBER, "occurredAt is a spreadsheet's day number");
    private static final String NOT_NOW = "a journey waiting for it could not move on; send it again later";
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*");

    private final Facts facts;
    private final Customers customers;
    private final Batches batches;
    private final Clock clock;

    EventIntake(Facts facts, Customers customers, Batches batches, Clock clock) {
        this.facts = facts;
        this.customers = customers;
        this.batches = batches;
        this.clock = clock;
    }

    private record Placed(int index, NewFact fact) {}

    private record Counted(int accepted, int stuck) {}

    /** Why an event can't be taken. */
    private static final class BadEvent extends Exception {

        private static final long serialVersionUID = 1L;

        private BadEvent(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * Takes up to {@value #LIMIT} events.
     *
     */
    @PreAuthorize(ImportRoles.MAY_SEND_EVENTS)
    public EventsResult take(List<@Nullable EventMessage> events) {
        if (events.size() > LIMIT) {
            throw new IllegalArgumentException("more than " + LIMIT);
        }
        List<EventsResult.Rejected> rejected = new ArrayList<>();
        List<Placed> good = checked(events, rejected);
        int accepted = 0;
        int duplicates = 0;
        for (int from = 0; from < good.size(); from += BATCH) {
            List<Placed> batch = good.subList(from, Math.min(good.size(), from + BATCH));
            Counted counted = record(batch, rejected);
            accepted += counted.accepted();
            duplicates += batch.size() - counted.accepted() - counted.stuck();
        }
        return new EventsResult(accepted, duplicates, List.copyOf(rejected));
    }

    /** A batch together; one by one where a journey can't move on, so that it keeps nobody else from it. */
    private Counted record(List<Placed> batch, List<EventsResult.Rejected> rejected) {
        try {
            List<NewFact> together = batch.stream().map(Placed::fact).toList();
            return new Counted(
                    batches.run(() -> facts.record(together)).recorded().size(), 0);
        } catch (RuntimeException stuck) {
            LOG.warn("{} events could not be taken together; taking them one by one", batch.size(), stuck);
            return oneByOne(batch, rejected);
        }
    }

    private Counted oneByOne(List<Placed> batch, List<EventsResult.Rejected> rejected) {
        int accepted = 0;
        int stuck = 0;
        for (Placed one : batch) {
            try {
                accepted += batches.run(() -> facts.record(List.of(one.fact())))
                        .recorded()
                        .size();
            } catch (RuntimeException cause) {
                LOG.warn(
                        "Event {} of type {} could not be taken",
                        one.fact().eventId(),
                        one.fact().type(),
                        cause);
                rejected.add(new EventsResult.Rejected(one.fact().eventId(), one.index(), NOT_NOW));
                stuck++;
            }
        }
        return new Counted(accepted, stuck);
    }

    private List<Placed> checked(List<@Nullable EventMessage> events, List<EventsResult.Rejected> rejected) {
        Map<String, Long> known = customers.idsByNo(events.stream()
                .filter(Objects::nonNull)
                .map(EventMessage::customerNo)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Instant latest = Latest.now(clock).plus(AHEAD);
        List<Placed> good = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            @Nullable EventMessage event = events.get(i);
            try {
                good.add(new Placed(i, fact(event, known, latest)));
            } catch (BadEvent bad) {
                rejected.add(new EventsResult.Rejected(
                        event == null ? null : shortened(event.id()), i, String.valueOf(bad.getMessage())));
            }
        }
        return good;
    }

    private static NewFact fact(@Nullable EventMessage event, Map<String, Long> known, Instant latest) throws BadEvent {
        if (event == null
                || event.id() == null
                || event.id().isBlank()
                || event.id().length() > 80
                || event.id().chars().anyMatch(Character::isISOControl)) {
            throw new BadEvent("id is missing, longer than 80 signs or not written in letters and signs");
        }
        String type = event.type();
        if (type == null || type.length() > 80 || !TYPE.matcher(type).matches()) {
            throw new BadEvent("type is missing or not of the form account.opened");
        }
        if (event.customerNo() == null) {
            throw new BadEvent("customerNo is missing");
        }
        if (!CustomerNumbers.wellFormed(event.customerNo())) {
            throw new BadEvent("customerNo is not 1 to 40 letters A to Z, digits and . _ -");
        }
        Long customer = known.get(event.customerNo());
        if (customer == null) {
            throw new BadEvent("there is no customer " + event.customerNo());
        }
        return new NewFact(
                event.id(),
                customer,
                type,
                occurred(event.occurredAt(), latest),
                shortWord("channel", event.channel(), 20),
                shortWord("branch", event.branch(), 12),
                attributes(event.attributes()));
    }

    private static Instant occurred(@Nullable String text, Instant latest) throws BadEvent {
        if (text == null) {
            throw new BadEvent("occurredAt is missing");
        }
        try {
            Instant at = Moments.read(text, null, null);
            if (at.isAfter(latest)) {
                throw new BadEvent("occurredAt lies in the future");
            }
            return at;
        } catch (NotAMoment none) {
            throw new BadEvent(REASONS.getOrDefault(none.flaw(), UNREADABLE));
        }
    }

    private static @Nullable String shortened(@Nullable String id) {
        return id == null || id.length() <= 80 ? id : id.substring(0, 80) + "…";
    }

    private static @Nullable String shortWord(String field, @Nullable String value, int longest) throws BadEvent {
        if (value != null && value.length() > longest) {
            throw new BadEvent(field + " is longer than " + longest + " signs");
        }
        return value == null || value.isBlank() ? null : value;
    }

    private static Map<String, String> attributes(@Nullable Map<String, @Nullable EventValue> given) throws BadEvent {
        Map<String, String> attributes = new TreeMap<>();
        if (given == null) {
            return attributes;
        }
        int length = 0;
        for (Map.Entry<String, @Nullable EventValue> one : given.entrySet()) {
            EventValue value = one.getValue();
            if (value == null) {
                continue;
            }
            if (value.text() == null) {
                throw new BadEvent("attributes: " + shortened(one.getKey())
                        + " is a list, an object or a number of more than " + BoundedNumbers.DIGITS + " digits");
            }
            attributes.put(one.getKey(), value.text());
            length += one.getKey().length() + value.text().length();
        }
        if (attributes.size() > ATTRIBUTES || length > 4000) {
            throw new BadEvent("attributes are more than " + ATTRIBUTES + " or 4000 signs");
        }
        return attributes;
    }
}
