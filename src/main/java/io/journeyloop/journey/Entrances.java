package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.engine.Contention;
import io.journeyloop.staff.BranchNo;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The doors by which people, other systems and other journeys let customers in. Each may say no more than the journey
 * declares. A module that owns a journey lets its customers in by {@link Journeys} and vouches for what it says.
 */
@Component("journeyEntrances") // the demo has entrances of its own
public class Entrances {

    private final Journeys journeys;
    private final InstanceIds ids;
    private final JourneyModels models;
    private final Customers customers;

    /**
     * Whoever waits at a customer's gate holds a connection, and whoever passes it may need a second one: so no more than
     * half of a node's connections wait there.
     */
    private final Semaphore waiting;

    Entrances(
            Journeys journeys,
            InstanceIds ids,
            JourneyModels models,
            Customers customers,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        this.waiting = new Semaphore(places(connections), true);
        this.journeys = journeys;
        this.ids = ids;
        this.models = models;
        this.customers = customers;
    }

    /** Half of the pool's connections, and one at least. */
    static int places(int connections) {
        return Math.max(1, connections / 2);
    }

    /**
     * Somebody names one customer who enters the newest version of a journey.
     *
     * @param context what the journey declares, and nothing else
     * @return the instance's id
     * @throws Problem FORBIDDEN where nobody may enter by hand; INVALID naming the entry of the context that is not
     *     declared or of another type; CONFLICT naming the re-entry rule that forbids it
     */
    public InstanceId byStaff(CustomerId customerId, String key, Map<String, ?> context) {
        Customer customer = customers.get(customerId);
        return byStaff(customerId, customer.branchNo(), key, context);
    }

    /** As {@link #byStaff(CustomerId, String, Map)}, in the care of that branch; the customer may not be known yet. */
    public InstanceId byStaff(@Nullable CustomerId customerId, BranchNo branchNo, String key, Map<String, ?> context) {
        requireStaff(key);
        Map<String, ?> said = EntryContext.said(models.latestMap(key), context);
        ids.prepare();
        waiting.acquireUninterruptibly();
        try {
            return Contention.again(() -> journeys.enter(customerId, branchNo, key, said));
        } finally {
            waiting.release();
        }
    }

    /**
     * Another journey lets its customer in.
     *
     * @throws Problem as {@link #byStaff(CustomerId, String, Map)}
     */
    public InstanceId byJourney(CustomerId customerId, String key, Map<String, ?> context) {
        if (!models.entryBy(key).byEvent()) {
            throw Problem.forbidden(say("journey.problem.entry-journey", key));
        }
        return journeys.enter(customerId, key, EntryContext.said(models.latestMap(key), context));
    }

    /** @throws Problem FORBIDDEN where customers can't enter by hand, by the API or by a launch */
    public void requireStaff(String key) {
        EntryBy by = models.entryBy(key);
        if (by == EntryBy.INTERNAL) {
            throw Problem.forbidden(say("journey.problem.entry-internal", key));
        }
        if (!by.byStaff()) {
            throw Problem.forbidden(say("journey.problem.entry-event", key));
        }
    }
}
