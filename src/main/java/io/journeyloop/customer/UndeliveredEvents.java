package io.journeyloop.customer;

import io.journeyloop.common.Chunks;
import io.journeyloop.customer.persistence.UndeliveredEventMapper;
import io.journeyloop.customer.persistence.UndeliveredEventMapper.NewRow;
import io.journeyloop.customer.persistence.UndeliveredEventMapper.Undelivered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Events that are kept and not delivered yet. A customer's events are delivered in the order in which they came: all are in one lane,
 * which one worker has at a time. Where delivery of one fails, the customer's others wait behind it, and nobody else's. All
 * methods join the caller's transaction, which is to hold what the events set going as well: delivered and done is one.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UndeliveredEvents {

    private static final int LANES = 16;
    private static final int BATCH = 500;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 9;

    private final UndeliveredEventMapper mapper;
    private final EventStore store;
    private final Clock clock;

    UndeliveredEvents(UndeliveredEventMapper mapper, EventStore store, Clock clock) {
        this.mapper = mapper;
        this.store = store;
        this.clock = clock;
    }

    /** Events whose turn it is, held until the transaction's end. */
    public static final class Claimed {

        private final List<Undelivered> rows;

        private Claimed(List<Undelivered> rows) {
            this.rows = rows;
        }

        public boolean isEmpty() {
            return rows.isEmpty();
        }

        public int size() {
            return rows.size();
        }

        /** Whose events they are. */
        public Set<CustomerId> customers() {
            return rows.stream().map(Undelivered::customerId).collect(Collectors.toSet());
        }

        /** How often delivery of the first of them has failed; 0 where there is none. */
        public int tries() {
            return rows.isEmpty() ? 0 : rows.getFirst().tries();
        }
    }

    /** When the next one is due; null where all is delivered. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public @Nullable Instant earliest() {
        return mapper.earliest();
    }

    /** Of how many customers delivery has failed, so that their events wait to be delivered again. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int stuck() {
        return mapper.stuck();
    }

    /** The oldest events of a lane that nobody has; empty where nothing is due, or others have it. */
    public Claimed claim(int limit) {
        Instant now = clock.instant();
        List<Integer> lanes = new ArrayList<>(mapper.lanesWithWork(now));
        // Several workers begin at different lanes.
        Collections.shuffle(lanes);
        for (int lane : lanes) {
            if (mapper.lockFree(lane) != null) {
                List<Undelivered> due = mapper.due(List.of(lane), null, now, limit);
                if (!due.isEmpty()) {
                    return new Claimed(due);
                }
            }
        }
        return new Claimed(List.of());
    }

    /** The oldest events of those customers; waits for whoever has their lanes. */
    public Claimed claimOf(Collection<CustomerId> customers, int limit) {
        if (customers.isEmpty()) {
            return new Claimed(List.of());
        }
        Set<Integer> lanes = customers.stream().map(UndeliveredEvents::lane).collect(Collectors.toSet());
        mapper.lock(lanes);
        return new Claimed(mapper.due(lanes, customers, clock.instant(), limit));
    }

    /** Delivers the events: whoever waits for them moves on in this transaction. */
    public void deliver(Claimed claimed) {
        store.publish(claimed.rows.stream().map(row -> store.read(row.event())).toList());
        mapper.delete(claimed.rows.stream().map(Undelivered::id).toList());
    }

    /** Lets the customer's events wait, each time longer: 10 seconds at first, an hour at most. */
    public void postpone(CustomerId customerId, int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        mapper.postpone(customerId, clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }

    void add(List<CustomerEvent> events) {
        Instant now = clock.instant();
        List<NewRow> rows = events.stream()
                .map(event -> new NewRow(lane(event.customerId()), event.eventId(), event.customerId()))
                .toList();
        Chunks.of(rows, BATCH).forEach(chunk -> mapper.insert(chunk, now));
    }

    private static int lane(CustomerId customerId) {
        return Math.floorMod(customerId.value(), LANES);
    }
}
