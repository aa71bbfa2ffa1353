package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.Channel;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Purpose;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.Worklist;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calls of a journey that is made of building blocks alone are contacts like any other. */
@FullStack
class DormantCallsTest {

    private static final Set<String> PHONE = Set.of("phone");

    @Autowired
    private Journeys journeys;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Consents consents;

    @Autowired
    private Worklist worklist;

    @Autowired
    private InternalTasks internalTasks;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private StaffDirectory directory;

    private CustomerId customer;
    private InstanceId instance;

    @BeforeEach
    void noonOfTheNextDay() {
        Noon.ofTheNextDay(due, clock);
        customer = customers.inBranch("001").id();
        instance = journeys.enter(customer, "dormant-card", Map.of());
    }

    @Test
    void aRefusalInTheCallClosesTheTelephoneForMarketing() {
        due.advance(Duration.ofDays(14).plusHours(1));
        Task call = call();
        assertThat(consents.allowed(customer, Purpose.MARKETING, PHONE)).isEqualTo(PHONE);
        assertThat(contacts.of(customer, 1).getFirst())
                .returns(ContactState.TASK_CREATED, Contact::state)
                .returns(ContactPurpose.MARKETING, Contact::purpose);
        finish(call, "refused");
        assertThat(consents.allowed(customer, Purpose.MARKETING, PHONE)).isEmpty();
        assertThat(consents.allows(customer, Purpose.MARKETING, "sms")).isTrue();
    }

    @Test
    void aCallLeavesTheWorklistWhenConsentIsWithdrawnAndNobodyIsAskedToCallAgain() {
        due.advance(Duration.ofDays(14).plusHours(1));
        assertThat(call().element()).isEqualTo("task_call");
        consents.refuse(customer, null, null, "test");
        due.runAll();
        assertThat(internalTasks.openOf(instance)).isEmpty();
        assertThat(contacts.of(customer, 1).getFirst().processOutcome()).isEqualTo("suppressed:no-consent");
        due.advance(Duration.ofDays(5));
        assertThat(internalTasks.openOf(instance)).isEmpty();
    }

    @Test
    void whoRefusedTheTelephoneBeforeIsNotCalled() {
        consents.refuse(customer, "phone", null, "test");
        due.advance(Duration.ofDays(20));
        assertThat(internalTasks.openOf(instance)).isEmpty();
        assertThat(contacts.of(customer, 1).getFirst().processOutcome()).isEqualTo("suppressed:refused");
    }

    @Test
    void theSecondTryIsTheSameContact() {
        due.advance(Duration.ofDays(14).plusHours(1));
        finish(call(), "no-answer");
        due.advance(Duration.ofDays(2).plusHours(1));
        assertThat(call().element()).isEqualTo("task_call_again");
        assertThat(contacts.of(customer, 10).stream().filter(one -> one.channel() == Channel.PHONE))
                .hasSize(1);
        finish(call(), "refused");
        assertThat(consents.allowed(customer, Purpose.MARKETING, PHONE)).isEmpty();
    }

    private Task call() {
        return internalTasks.openOf(instance).getFirst();
    }

    private void finish(Task task, String outcome) {
        staff.as(directory.find("remote1").orElseThrow(), () -> {
            worklist.claim(task.id());
            return worklist.complete(task.id(), outcome, Map.of());
        });
    }
}
