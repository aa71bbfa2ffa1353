package io.journeyloop.intake;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.LeadEvents;
import io.journeyloop.engine.DueWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives customers what happened to them before anybody knew them. Whoever brings in customers does so at once; what came
 * in the same moment as its customer, or could not move a journey on, is looked at again.
 */
@Component
class LeadJoins implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(LeadJoins.class);
    private static final int AT_ONCE = 200;
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final LeadEvents leads;
    private final Customers customers;
    private final Batches batches;
    private final Clock clock;

    LeadJoins(LeadEvents leads, Customers customers, Batches batches, Clock clock) {
        this.leads = leads;
        this.customers = customers;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Makes facts of all that waits for these customers, together; one by one where a journey can't move on, so that it
     * keeps nobody else's from them. In transactions of its own.
     *
     * @param ids by customer number
     * @return how many events
     */
    int join(Map<String, CustomerId> ids) {
        try {
            return all(ids);
        } catch (RuntimeException stuck) {
            LOG.warn("The events of {} customers could not be joined together; going one by one", ids.size(), stuck);
            return ids.entrySet().stream()
                    .mapToInt(one -> alone(one.getKey(), one.getValue()))
                    .sum();
        }
    }

    private int all(Map<String, CustomerId> ids) {
        int joined = 0;
        for (int share = share(ids); share > 0; share = share(ids)) {
            joined += share;
        }
        return joined;
    }

    private int share(Map<String, CustomerId> ids) {
        return batches.run(() -> leads.join(ids));
    }

    private int alone(String number, CustomerId id) {
        try {
            return all(Map.of(number, id));
        } catch (RuntimeException stuck) {
            LOG.warn("What waits for customer {} can't be joined now", id, stuck);
            batches.run(() -> {
                leads.lookAgain(List.of(number), clock.instant().plus(AFTER_FAILURE));
                return number;
            });
            return 0;
        }
    }

    @Override
    public String name() {
        return "lead events";
    }

    @Override
    public int run(Instant now) {
        int forgotten = batches.run(() -> leads.forget(now));
        if (forgotten > 0) {
            return forgotten;
        }
        Set<String> due = leads.due(now, AT_ONCE);
        Map<String, CustomerId> known = customers.idsByNo(due);
        if (!known.isEmpty()) {
            join(known);
        }
        Set<String> unknown =
                due.stream().filter(number -> !known.containsKey(number)).collect(Collectors.toSet());
        batches.run(() -> {
            leads.lookAgain(unknown, now.plus(DAILY));
            return unknown;
        });
        return due.size();
    }
}
