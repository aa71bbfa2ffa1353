package io.journeyloop.models;

import io.journeyloop.contact.Holdouts;
import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.Lifecycle;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.customer.Purpose;
import io.journeyloop.demo.scenario.Scenario;
import io.journeyloop.demo.scenario.ScenarioWalk;
import io.journeyloop.demo.scenario.ScenarioWalks;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** All scenarios at once in one bank, each with a customer of its own, on one moving clock. */
final class ScenarioWorld {

    private static final String HONEYMOON = "honeymoon";
    private static final double HOLDOUT_PERCENT = 10;

    private final ScenarioWalks walks;
    private final CustomerSaves customers;
    private final InternalTasks internalTasks;
    private final DueWorks due;
    private final Clock clock;
    private final Map<Scenario, InstanceId> instances = new LinkedHashMap<>();
    private final Map<Scenario, String> stuck = new HashMap<>();
    private int created;

    ScenarioWorld(
            ScenarioWalks walks, CustomerSaves customers, InternalTasks internalTasks, DueWorks due, Clock clock) {
        this.walks = walks;
        this.customers = customers;
        this.internalTasks = internalTasks;
        this.due = due;
        this.clock = clock;
    }

    /** Walks all scenarios to their ends. */
    void run(List<Scenario> scenarios) {
        PriorityQueue<ScenarioWalk> open = new PriorityQueue<>(Comparator.comparing(ScenarioWalk::dueAt));
        for (Scenario scenario : scenarios) {
            ScenarioWalk walk = walks.enter(scenario, customer(scenario));
            instances.put(scenario, walk.instanceId());
            open.add(walk);
        }
        while (!open.isEmpty()) {
            ScenarioWalk walk = open.poll();
            Duration gap = Duration.between(clock.instant(), walk.dueAt());
            if (gap.isPositive()) {
                due.advance(gap);
            }
            Optional<ScenarioWalk> next = walks.perform(walk, Locale.ENGLISH);
            if (next.isEmpty()) {
                stuck.put(walk.scenario(), whyStuck(walk));
            } else if (!next.get().isOver()) {
                open.add(next.get());
            }
        }
        due.advance(Duration.ofHours(1));
    }

    InstanceId instance(Scenario scenario) {
        return instances.get(scenario);
    }

    /** Why the scenario could not be walked to its end; empty where it was. */
    Optional<String> stuck(Scenario scenario) {
        return Optional.ofNullable(stuck.get(scenario));
    }

    private String whyStuck(ScenarioWalk walk) {
        return "at " + clock.instant() + " not ready for " + walk.step() + "; open tasks: "
                + internalTasks.openOf(walk.instanceId()).stream()
                        .map(Task::element)
                        .toList();
    }

    /** Somebody like the scenario wants; who falls on the wrong side of the draw is left out. */
    private CustomerId customer(Scenario scenario) {
        boolean keptOut = Boolean.TRUE.equals(scenario.customer().get("holdout"));
        String phone = "none".equals(scenario.customer().get("phone")) ? null : "1380013%04d".formatted(created);
        List<CustomerId> fitting = new ArrayList<>();
        while (fitting.isEmpty()) {
            String no = "S%06d".formatted(created++);
            CustomerId id = customers
                    .save(List.of(draft(no, phone, scenario)), "test")
                    .ids()
                    .get(no);
            if (Holdouts.isInHoldout(HONEYMOON, id, HOLDOUT_PERCENT) == keptOut) {
                fitting.add(id);
            }
        }
        return fitting.getFirst();
    }

    private CustomerDraft draft(String no, String phone, Scenario scenario) {
        Object age = scenario.customer().getOrDefault("age", 34);
        Object rating = scenario.customer().getOrDefault("riskRating", "R3");
        return new CustomerDraft(
                no,
                new PersonalDetails("Test " + no, phone, "F", ((Number) age).intValue(), null, null, null),
                new BranchNo("001"),
                new BigDecimal("8000"),
                "none".equals(rating) ? null : rating.toString(),
                clock.instant(),
                Lifecycle.ACTIVE,
                Map.of(),
                Set.of(Purpose.values()));
    }
}
