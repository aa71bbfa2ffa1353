package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.Channel;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Purpose;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.Models;
import io.journeyloop.support.OtherZone;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import io.journeyloop.worklist.DueHours;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.TaskContent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What waits is decided again at its minute, by what is known then. */
@FullStack
class HeldContactsTest {

    private static final TaskContent CALL =
            new TaskContent(List.of("reached"), List.of(), List.of(), null, null, "phone", false);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private InternalTasks internalTasks;

    @Autowired
    private Consents consents;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private DueWorks due;

    @Autowired
    private DueHours dueHours;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Customer customer;

    @BeforeEach
    void tenAtNight() {
        Models.deploy(camunda, "one-wave");
        Instant night = clock.instant()
                .atZone(SHANGHAI)
                .toLocalDate()
                .plusDays(1)
                .atTime(22, 0)
                .atZone(SHANGHAI)
                .toInstant();
        due.advance(Duration.between(clock.instant(), night));
        customer = customers.inBranch("001");
        while (io.journeyloop.common.HoldoutAssignment.isInHoldout(
                "one-wave", customer.id().value(), 20)) {
            customer = customers.inBranch("001");
        }
    }

    @Test
    void consentWithdrawnInTheNightStopsTheMessageOfTheMorning() {
        Contact held = ask(ContactPurpose.MARKETING, Duration.ofDays(1));
        assertThat(held.state()).isEqualTo(ContactState.WAITING);
        consents.refuse(customer.id(), null, null, "test");
        due.advance(Duration.ofHours(11));
        assertThat(now(held).processOutcome()).isEqualTo("suppressed:no-consent");
    }

    @Test
    void aCallThatWaitsForTheMorningIsNoTaskWhereConsentIsWithdrawnInTheNight() {
        InstanceId instance = journeys.enter(customer.id(), "one-wave", Map.of("channels", "phone"));
        assertThat(internalTasks.openOf(instance)).isEmpty();
        consents.refuse(customer.id(), "phone", null, "test");
        due.advance(Duration.ofHours(11));
        assertThat(internalTasks.openOf(instance)).isEmpty();
        assertThat(contacts.of(customer.id(), 1).getFirst().processOutcome()).isEqualTo("suppressed:refused");

        Customer willing = customers.inBranch("001");
        while (io.journeyloop.common.HoldoutAssignment.isInHoldout(
                "one-wave", willing.id().value(), 20)) {
            willing = customers.inBranch("001");
        }
        InstanceId other = journeys.enter(willing.id(), "one-wave", Map.of("channels", "phone"));
        assertThat(internalTasks.openOf(other)).hasSize(1);
    }

    @ParameterizedTest(name = "a worker that comes {0} minutes after the window: {1}")
    @CsvSource({"0, sent", "14, sent", "15, suppressed:window-over"})
    void aWorkerThatComesLateDecidesAsOfTheWindowsEndAndNotForEver(int minutes, String outcome) {
        Contact held = ask(ContactPurpose.MARKETING, Duration.ofHours(11));
        assertThat(held.dueAt()).isEqualTo(held.windowEnd());
        clock.advance(Duration.ofHours(11).plusMinutes(minutes));
        due.runAll();
        assertThat(now(held).processOutcome()).isEqualTo(outcome);
    }

    @Test
    void theHoursAreThoseOfTheCustomersBranchAndNotOfTheHeadOffice() {
        Customer abroad = customers.inBranch("002");
        try (OtherZone berlin = new OtherZone(jdbc, "002", "Europe/Berlin")) {
            // 22:00 in Shanghai is 15:00 in Berlin before the end of March.
            Contact there = contacts.request(wish(abroad.id(), ContactPurpose.MARKETING, Duration.ofDays(1)));
            assertThat(there.state()).isEqualTo(ContactState.SENT);
            assertThat(ask(ContactPurpose.MARKETING, Duration.ofDays(1)).state())
                    .isEqualTo(ContactState.WAITING);
        }
    }

    @Test
    void staffCallInTheHoursOfTheCustomersBranchAndTheDeadlineCountsThem() {
        Instant ten = clock.instant();
        try (OtherZone berlin = new OtherZone(jdbc, "002", "Europe/Berlin")) {
            // 22:00 in Shanghai is 15:00 in Berlin: five hours are left there, in Shanghai none before 09:00.
            assertThat(due(ten, Duration.ofHours(2), "002")).isEqualTo(ten.plus(Duration.ofHours(2)));
            assertThat(due(ten, Duration.ofHours(6), "002")).isEqualTo(ten.plus(Duration.ofHours(19)));
            assertThat(due(ten, Duration.ofHours(2), "001")).isEqualTo(ten.plus(Duration.ofHours(13)));
        }
    }

    private Instant due(Instant now, Duration within, String branch) {
        return dueHours.due(now, within, CALL, new BranchNo(branch));
    }

    @Test
    void aQuestionWaitsWhileAComplaintIsOpenAndIsAskedOnceItIsWithdrawn() {
        due.advance(Duration.ofHours(14));
        Api api = new Api(port);
        Api.Answer opened =
                api.post("/api/v1/complaints", "manager1", "{\"customerNo\":\"" + customer.customerNo() + "\"}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        Contact question = ask(ContactPurpose.SURVEY, Duration.ofDays(7));
        assertThat(question.reason()).isEqualTo(Suppression.PAUSED);
        Api.Answer invited = api.post(
                "/api/v1/surveys/honeymoon-nps/invitations",
                "cx1",
                "{\"customerNo\":\"" + customer.customerNo() + "\"}");
        assertThat(invited.status()).as(invited.body()).isEqualTo(409);
        assertThat(invited.json().get("value").asString()).isEqualTo("paused");

        due.advance(Duration.ofDays(2));
        assertThat(now(question).state()).isEqualTo(ContactState.WAITING);
        String caseNo = opened.json().get("caseNo").asString();
        Api.Answer withdrawn =
                api.post("/api/v1/cases/" + caseNo + "/withdraw", "manager1", "{\"reason\":\"settled\"}");
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        due.runAll();
        assertThat(now(question).state()).isEqualTo(ContactState.SENT);
        assertThat(consents.allowed(customer.id(), Purpose.RESEARCH, Set.of("sms")))
                .containsExactly("sms");
    }

    private Contact ask(ContactPurpose purpose, Duration window) {
        return contacts.request(wish(customer.id(), purpose, window));
    }

    private static ContactRequest wish(CustomerId customer, ContactPurpose purpose, Duration window) {
        return new ContactRequest(customer, purpose, List.of(Channel.SMS), null, null, window, Map.of(), null);
    }

    private Contact now(Contact contact) {
        return contacts.find(contact.id()).orElseThrow();
    }
}
