package io.journeyloop.contact;

import io.journeyloop.contact.WaveEntry.Decided;
import io.journeyloop.contact.persistence.AssignmentWrites.NewAssignment;
import io.journeyloop.contact.persistence.WaveMapper.Draw;
import io.journeyloop.contact.persistence.WaveMapper.Participant;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of a wave: assigns every customer who comes to an arm by the journey's draw, then decides whether the
 * customer is contacted. Everybody is assigned, eligible or not, so that arms are compared as they were drawn.
 */
@Component
@Transactional
public class WaveEntries {

    private static final String WAVE = "wave";
    private static final String ELIGIBLE = "eligible";

    private final Journeys journeys;
    private final JourneyModels models;
    private final Customers customers;
    private final Engine engine;
    private final WaveAssignments assignments;
    private final ContactPeriods periods;
    private final Clock clock;

    WaveEntries(
            Journeys journeys,
            JourneyModels models,
            Customers customers,
            Engine engine,
            WaveAssignments assignments,
            ContactPeriods periods,
            Clock clock) {
        this.journeys = journeys;
        this.models = models;
        this.customers = customers;
        this.engine = engine;
        this.assignments = assignments;
        this.periods = periods;
        this.clock = clock;
    }

    /** Decides and records. */
    public Decided enter(WaveEntry entry) {
        JourneyInstance instance = journeys.inGroup(entry.instanceId())
                .orElseThrow(() -> new IllegalStateException("No journey instance " + entry.instanceId()));
        JourneyMap map = models.map(instance.versionId());
        CustomerId customer = instance.customerId();
        Draw draw = WaveAssignments.draw(map, customer);
        WaveDecision decision = decide(entry, customer, draw);
        if (entry.assignmentId() != null) {
            assignments.decided(entry.assignmentId(), decision);
            return new Decided(decision, entry.assignmentId());
        }
        return assign(entry, instance, draw, decision);
    }

    /** Whether something pauses the customer's waves is the contact's matter: it waits within its window. */
    private WaveDecision decide(WaveEntry entry, @Nullable CustomerId customer, Draw draw) {
        if (!isEligible(entry, customer)) {
            return WaveDecision.INELIGIBLE;
        }
        return draw.decision();
    }

    private boolean isEligible(WaveEntry entry, @Nullable CustomerId customer) {
        if (customer == null) {
            return false;
        }
        if (entry.eligibility() == null) {
            return true;
        }
        Map<String, Object> facts = new HashMap<>(customers.facts(customer));
        facts.put(WAVE, entry.wave());
        return Boolean.TRUE.equals(engine.decide(entry.eligibility(), facts).get(ELIGIBLE));
    }

    private Decided assign(WaveEntry entry, JourneyInstance instance, Draw draw, WaveDecision decision) {
        Instant now = clock.instant();
        long id = assignments.add(new NewAssignment(
                Participant.of(instance),
                entry.element(),
                draw,
                decision.slug(),
                entry.goal(),
                now,
                now.plus(Objects.requireNonNullElse(entry.window(), periods.window())),
                WaveAssignments.step(decision)));
        return new Decided(decision, id);
    }
}
