package io.journeyloop.intake;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.UndeliveredEvents;
import io.journeyloop.customer.UndeliveredEvents.Claimed;
import io.journeyloop.customer.UrgentEvents;
import io.journeyloop.engine.DueWork;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Delivers the events that were taken to the journeys that wait for them, in groups, each a transaction. Where a group fails,
 * it is done again customer by customer; whose events fail again is tried later, and holds up nobody else.
 */
@Component
class EventDispatch implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(EventDispatch.class);
    private static final int GROUP = 200;
    private static final int WORKERS = 2;

    private final UndeliveredEvents undelivered;
    private final ObjectProvider<UrgentEvents> urgent;
    private final Batches batches;

    EventDispatch(UndeliveredEvents undelivered, ObjectProvider<UrgentEvents> urgent, Batches batches) {
        this.undelivered = undelivered;
        this.urgent = urgent;
        this.batches = batches;
    }

    /** Of how many customers delivery has failed so far. */
    int stuck() {
        return undelivered.stuck();
    }

    /** Whether that type of event is delivered before its sender has the answer, however many there are. */
    boolean isUrgent(String type) {
        return urgent.orderedStream().anyMatch(one -> one.types().contains(type));
    }

    @Override
    public String name() {
        return "events";
    }

    /** Before whatever asks whether somebody has waited too long. */
    @Override
    public int order() {
        return 5;
    }

    @Override
    public int parallelism() {
        return WORKERS;
    }

    @Override
    public @Nullable Instant next() {
        return undelivered.earliest();
    }

    @Override
    public int run(Instant now) {
        return deliver(() -> undelivered.claim(GROUP));
    }

    /** Delivers what was taken of those customers, at once. It is kept: what can't be delivered now is delivered as all others. */
    void deliverOf(Collection<CustomerId> customers) {
        try {
            for (int delivered = 1; delivered > 0; ) {
                delivered = deliver(() -> undelivered.claimOf(customers, GROUP));
            }
        } catch (RuntimeException notNow) {
            log.warn(
                    "Events of {} customers could not be delivered at once; they are delivered soon",
                    customers.size(),
                    notNow);
        }
    }

    /** @return how many events were delivered or put off */
    private int deliver(Supplier<Claimed> claim) {
        Claimed[] tried = new Claimed[1];
        try {
            return batches.run(() -> {
                tried[0] = claim.get();
                return delivered(tried[0]);
            });
        } catch (RuntimeException failed) {
            if (tried[0] == null || tried[0].isEmpty()) {
                throw failed;
            }
            log.debug("{} events could not be delivered together", tried[0].size(), failed);
            tried[0].customers().forEach(this::deliverAlone);
            return tried[0].size();
        }
    }

    private int delivered(Claimed claimed) {
        if (!claimed.isEmpty()) {
            undelivered.deliver(claimed);
        }
        return claimed.size();
    }

    private void deliverAlone(CustomerId customer) {
        int[] tries = new int[1];
        try {
            batches.run(() -> {
                Claimed own = undelivered.claimOf(List.of(customer), GROUP);
                tries[0] = own.tries();
                return delivered(own);
            });
        } catch (RuntimeException failed) {
            log.warn(
                    "A customer's events could not be delivered; they are delivered later, try {}",
                    tries[0] + 1,
                    failed);
            batches.run(() -> {
                undelivered.postpone(customer, tries[0]);
                return customer;
            });
        }
    }
}
