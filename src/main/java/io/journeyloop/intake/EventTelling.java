package io.journeyloop.intake;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.UntoldEvents;
import io.journeyloop.customer.UntoldEvents.Claimed;
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
 * Tells the events that were taken to the journeys that wait for them, in groups, each a transaction. Where a group fails,
 * it is done again customer by customer; whose facts fail again is asked later, and holds up nobody else.
 */
@Component
class EventTelling implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(EventTelling.class);
    private static final int GROUP = 200;
    private static final int WORKERS = 2;

    private final UntoldEvents untold;
    private final ObjectProvider<UrgentEvents> urgent;
    private final Batches batches;

    EventTelling(UntoldEvents untold, ObjectProvider<UrgentEvents> urgent, Batches batches) {
        this.untold = untold;
        this.urgent = urgent;
        this.batches = batches;
    }

    /** Of how many customers telling has failed so far. */
    int stuck() {
        return untold.stuck();
    }

    /** Whether that type of event is told before its sender has the answer, however many there are. */
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
        return untold.earliest();
    }

    @Override
    public int run(Instant now) {
        return tell(() -> untold.claim(GROUP));
    }

    /** Tells what was taken of those customers, at once. It is kept: what can't be told now is told as all others. */
    void tellOf(Collection<CustomerId> customers) {
        try {
            for (int told = 1; told > 0; ) {
                told = tell(() -> untold.claimOf(customers, GROUP));
            }
        } catch (RuntimeException notNow) {
            log.warn("Events of {} customers could not be told at once; they are told soon", customers.size(), notNow);
        }
    }

    /** @return of how many events was told, or that they have to wait */
    private int tell(Supplier<Claimed> claim) {
        Claimed[] tried = new Claimed[1];
        try {
            return batches.run(() -> {
                tried[0] = claim.get();
                return told(tried[0]);
            });
        } catch (RuntimeException failed) {
            if (tried[0] == null || tried[0].isEmpty()) {
                throw failed;
            }
            log.debug("{} events could not be told together", tried[0].size(), failed);
            tried[0].customers().forEach(this::tellAlone);
            return tried[0].size();
        }
    }

    private int told(Claimed claimed) {
        if (!claimed.isEmpty()) {
            untold.tell(claimed);
        }
        return claimed.size();
    }

    private void tellAlone(CustomerId customer) {
        int[] tries = new int[1];
        try {
            batches.run(() -> {
                Claimed own = untold.claimOf(List.of(customer), GROUP);
                tries[0] = own.tries();
                return told(own);
            });
        } catch (RuntimeException failed) {
            log.warn("A customer's events could not be told; they are told later, try {}", tries[0] + 1, failed);
            batches.run(() -> {
                untold.postpone(customer, tries[0]);
                return customer;
            });
        }
    }
}
