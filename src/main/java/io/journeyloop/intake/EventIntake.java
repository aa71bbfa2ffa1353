package io.journeyloop.intake;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.LeadEvents;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.customer.NewLeadEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Takes events of other systems: each is kept with its customer, once, and moves the journeys that wait for it.
 * What can't be taken is said by event and stops nobody.
 */
@Service
public class EventIntake {

    /** As many are taken at once. */
    public static final int LIMIT = 5000;

    private static final int BATCH = 500;
    private static final Duration AHEAD = Duration.ofMinutes(10);
    /** So many at most are delivered before the answer, so that whoever sent them finds the journeys moved on. */
    private static final int AT_ONCE = 50;

    private final CustomerEvents customerEvents;
    private final Customers customers;
    private final LeadEvents leads;
    private final LeadJoins joins;
    private final EventDispatch dispatch;
    private final Batches batches;
    private final Clock clock;

    EventIntake(
            CustomerEvents customerEvents,
            Customers customers,
            LeadEvents leads,
            LeadJoins joins,
            EventDispatch dispatch,
            Batches batches,
            Clock clock) {
        this.customerEvents = customerEvents;
        this.customers = customers;
        this.leads = leads;
        this.joins = joins;
        this.dispatch = dispatch;
        this.batches = batches;
        this.clock = clock;
    }

    private record Placed(int index, NewCustomerEvent event) {}

    private record Unknown(int index, NewLeadEvent event) {}

    private record Checked(List<Placed> good, List<Unknown> unknown) {}

    /**
     * Takes up to {@value #LIMIT} events: kept when this returns, and delivered to waiting journeys soon, few ones before it
     * returns. Those of customer numbers that nobody has yet are kept until the number appears.
     */
    @PreAuthorize(ImportRoles.MAY_SEND_EVENTS)
    public EventsResult take(List<@Nullable EventMessage> events) {
        if (events.size() > LIMIT) {
            throw new IllegalArgumentException("more than " + LIMIT);
        }
        List<EventsResult.Rejected> rejected = new ArrayList<>();
        Checked checked = checked(events, rejected);
        List<Placed> good = checked.good();
        int accepted = 0;
        int duplicates = 0;
        for (int from = 0; from < good.size(); from += BATCH) {
            List<Placed> batch = good.subList(from, Math.min(good.size(), from + BATCH));
            int taken = batches.run(() -> customerEvents.take(
                            batch.stream().map(Placed::event).toList()))
                    .recorded()
                    .size();
            accepted += taken;
            duplicates += batch.size() - taken;
        }
        int kept = 0;
        for (int from = 0; from < checked.unknown().size(); from += BATCH) {
            List<Unknown> batch =
                    checked.unknown().subList(from, Math.min(checked.unknown().size(), from + BATCH));
            LeadEvents.Kept done = keep(batch, rejected);
            kept += done.kept().size();
            duplicates += batch.size() - done.kept().size() - done.noRoom().size();
        }
        if (accepted > 0) {
            dispatch.deliverOf(toDeliverAtOnce(good));
        }
        return new EventsResult(accepted + kept, duplicates, kept, List.copyOf(rejected));
    }

    /** Everybody where they are few; where they are many, those of whom somebody may act against what is not delivered. */
    private Set<CustomerId> toDeliverAtOnce(List<Placed> good) {
        return good.stream()
                .map(Placed::event)
                .filter(event -> good.size() <= AT_ONCE || dispatch.isUrgent(event.type()))
                .map(NewCustomerEvent::customerId)
                .collect(Collectors.toSet());
    }

    /** What was accepted and has had no effect yet. */
    @PreAuthorize(ImportRoles.MAY_SEND_EVENTS)
    public EventsWaiting waiting() {
        LeadEvents.Waiting unknown = leads.waiting();
        return new EventsWaiting(unknown.events(), unknown.customers(), dispatch.stuck());
    }

    /** Kept first and then looked for once more: whoever brings in the customers may be at it in this moment. */
    private LeadEvents.Kept keep(List<Unknown> batch, List<EventsResult.Rejected> rejected) {
        List<NewLeadEvent> events = batch.stream().map(Unknown::event).toList();
        LeadEvents.Kept done = batches.run(() -> leads.keep(events));
        for (Unknown one : batch) {
            if (done.noRoom().contains(one.event().eventId())) {
                rejected.add(new EventsResult.Rejected(
                        one.event().eventId(),
                        one.index(),
                        "there is no customer " + one.event().customerNo()
                                + ", and no room to keep more events of unknown customers; import the customer first"));
            }
        }
        Map<String, CustomerId> known = customers.idsByNo(
                events.stream().map(NewLeadEvent::customerNo).distinct().toList());
        if (!known.isEmpty()) {
            joins.join(known);
        }
        return done;
    }

    private Checked checked(List<@Nullable EventMessage> events, List<EventsResult.Rejected> rejected) {
        Map<String, CustomerId> known = customers.idsByNo(events.stream()
                .filter(Objects::nonNull)
                .map(EventMessage::customerNo)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Instant latest = Latest.now(clock).plus(AHEAD);
        Checked checked = new Checked(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < events.size(); i++) {
            @Nullable EventMessage event = events.get(i);
            try {
                NewLeadEvent read = EventReader.read(event, latest);
                CustomerId customer = known.get(read.customerNo());
                if (customer == null) {
                    checked.unknown().add(new Unknown(i, read));
                } else {
                    checked.good().add(new Placed(i, read.of(customer)));
                }
            } catch (EventReader.BadEvent bad) {
                rejected.add(new EventsResult.Rejected(
                        event == null ? null : EventReader.shortened(event.id()), i, String.valueOf(bad.getMessage())));
            }
        }
        return checked;
    }
}
