package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.contact.WaveFigures.Handed;
import io.journeyloop.contact.WaveFigures.Steps;
import io.journeyloop.contact.WaveFigures.Treated;
import io.journeyloop.contact.WaveFigures.Wave;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.Journeys;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskView;
import io.journeyloop.worklist.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Eligible = waiting + sent + failed + handed to staff (open, done, expired) + suppressed + cancelled, every day. */
abstract class WavePartsContract {

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Consents consents;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private WaveCustomers people;

    @Autowired
    private WaveStaff staff;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private Worklist worklist;

    private Instant began = Instant.EPOCH;

    @BeforeEach
    void noonOfTheNextDay() {
        Models.deploy(camunda, "one-wave");
        began = Noon.ofTheNextDay(due, clock);
    }

    @Test
    void everyEligibleCustomerStandsInOnePart() {
        CustomerId done = call();
        CustomerId undone = call();
        CustomerId withdrawn = call();
        CustomerId converted = call();
        CustomerId triedThenWithdrawn = call();
        enter(treated(), "sms");
        CustomerId refused = treated();
        consents.refuse(refused, null, null, "test");
        enter(refused, "sms");
        due.runAll();
        assertThat(wave("one-wave").treated().contacts()).isEqualTo(new Steps(0, 1, 0, new Handed(5, 0, 0), 1, 0));

        finish(done, "reached");
        finish(triedThenWithdrawn, "no-answer");
        consents.refuse(withdrawn, null, null, "test");
        people.happens(converted, "test.goal");
        due.runAll();
        assertThat(wave("one-wave").treated().contacts()).isEqualTo(new Steps(0, 1, 0, new Handed(1, 2, 0), 2, 1));

        due.advance(Duration.ofDays(1));
        consents.refuse(triedThenWithdrawn, null, null, "test");
        assertThat(tasks("manager1", TaskView.EXPIRING)).isEmpty();
        due.advance(Duration.ofDays(3).plusHours(1));
        assertThat(tasks("manager1", TaskView.EXPIRING)).singleElement().satisfies(call -> {
            assertThat(call.customerId()).isEqualTo(undone);
            assertThat(call.times().expiresAt()).isEqualTo(began.plus(Duration.ofDays(5)));
        });
        assertThat(tasks("manager2", TaskView.EXPIRING)).isEmpty();
        assertThat(staff.as("manager1", worklist::counts).expiring()).isEqualTo(1);

        due.advance(Duration.ofDays(1));
        assertThat(tasks("manager1", TaskView.EXPIRING)).isEmpty();
        assertThat(wave("one-wave").treated())
                .returns(7L, Treated::eligible)
                .returns(Map.of("no-consent", 2L), Treated::suppressed)
                .returns(new Steps(0, 1, 0, new Handed(0, 2, 1), 2, 1), Treated::contacts);
    }

    @Test
    void aLivedHoneymoonAccountsForEverybodyOnEveryDay() {
        List<CustomerId> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Customer one = customers.inBranch("001");
            all.add(one.id());
            if (i % 2 == 0) {
                consents.refuse(one.id(), "sms", null, "test");
            }
            journeys.enter(one.id(), "honeymoon", Map.of());
        }
        consents.refuse(all.get(1), null, null, "test");
        for (int day = 0; day <= 91; day++) {
            due.advance(Duration.ofDays(1));
            for (Task task : tasks("rm1", TaskView.ALL)) {
                // A third of the customers is called, and a part of them answers; the others wait in vain.
                if (task.outcomes().contains("no-answer") && all.indexOf(task.customerId()) % 3 == 0) {
                    finish(task.customerId(), day % 2 == 0 ? "no-answer" : "reached");
                }
            }
            for (Wave wave : waves("honeymoon")) {
                assertThat(wave.treated().contacts().sum())
                        .as("%s on day %s: %s", wave.id(), day, wave.treated().contacts())
                        .isEqualTo(wave.treated().eligible());
                assertThat(wave.treated().suppressed().values().stream()
                                .mapToLong(n -> n)
                                .sum())
                        .isEqualTo(wave.treated().contacts().suppressed());
            }
        }
        List<Handed> handed = waves("honeymoon").stream()
                .map(wave -> wave.treated().contacts().handed())
                .toList();
        assertThat(handed).extracting(Handed::open).containsOnly(0L);
        assertThat(handed.stream().mapToLong(Handed::done).sum()).isPositive();
        assertThat(handed.stream().mapToLong(Handed::expired).sum()).isPositive();
        assertThat(waves("honeymoon"))
                .allSatisfy(
                        wave -> assertThat(wave.treated().contacts().waiting()).isZero());
    }

    private CustomerId call() {
        CustomerId customer = treated();
        enter(customer, "phone");
        return customer;
    }

    private void enter(CustomerId customer, String channel) {
        journeys.enter(customer, "one-wave", Map.of("channels", channel));
    }

    private CustomerId treated() {
        return people.drawn("001", 42, false);
    }

    private void finish(CustomerId customer, String outcome) {
        staff.finish(customer, outcome);
    }

    private List<Task> tasks(String person, TaskView view) {
        return staff.tasks(person, view);
    }

    private Wave wave(String journey) {
        return waves(journey).getFirst();
    }

    private List<Wave> waves(String journey) {
        return staff.waves(journey, began);
    }
}
