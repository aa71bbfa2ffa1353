package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.Channel;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.support.Models;
import io.journeyloop.support.StatementCounter;
import io.journeyloop.support.TestGateway;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Contacts of real journeys; the clock stands on a day of its own in each test. */
abstract class ContactContract {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Engine engine;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactDue contactDue;

    @Autowired
    private Consents consents;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private CustomerSaves customers;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private Offers offers;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StatementCounter statements;

    private CustomerId customer;

    @BeforeEach
    void tomorrowNoon() {
        Models.deploy(camunda, "one-contact");
        Models.deploy(camunda, "low-contact");
        Models.deploy(camunda, "two-steps");
        Noon.ofTheNextDay(due, clock);
        customer = newCustomer("13800001234");
    }

    @Test
    void aLawfulContactGoesOutAtOnceWithItsScriptAndIntoTheOutbox() {
        InstanceId instance = enter("marketing", "sms", "P2D");

        Contact contact = only();
        assertThat(contact.state()).isEqualTo(ContactState.SENT);
        assertThat(contact.channel()).isEqualTo(Channel.SMS);
        assertThat(contact.scriptVersion()).isEqualTo("2");
        assertThat(contact.origin().touchpoint()).isEqualTo("task_contact");
        assertThat(contact.plan().priority()).isEqualTo(70);
        assertThat(contact.settledAt()).isEqualTo(clock.instant());
        assertThat(outcome(instance)).isEqualTo("sent");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM outbox WHERE contact_id = ?",
                        Long.class,
                        contact.id().value()))
                .isEqualTo(1);
    }

    @Test
    void aPersonsChannelBecomesATask() {
        InstanceId instance = enter("marketing", "phone", "P2D");
        assertThat(outcome(instance)).isEqualTo("task-created");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM outbox WHERE contact_id = ?",
                        Long.class,
                        only().id().value()))
                .isZero();
    }

    @Test
    void atNightAnSmsWaitsForNineAndIsNoBreakpointMeanwhile() {
        due.advance(Duration.ofHours(10));
        InstanceId instance = enter("marketing", "sms", "P2D");
        assertThat(only().state()).isEqualTo(ContactState.WAITING);
        assertThat(only().dueAt()).isEqualTo(tomorrowAt(9));
        assertThat(outcome(instance)).isNull();

        due.advance(Duration.ofHours(10));
        assertThat(only().state()).isEqualTo(ContactState.WAITING);

        due.advance(Duration.ofHours(2));
        assertThat(only().state()).isEqualTo(ContactState.SENT);
        assertThat(outcome(instance)).isEqualTo("sent");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM breakpoint WHERE instance_id = ?", Long.class, instance.value()))
                .isZero();
    }

    @Test
    void theSecondMarketingContactOfADayWaitsForTheNextDay() {
        enter("marketing", "sms", "P2D");
        InstanceId second = enter("marketing", "sms", "P2D");
        assertThat(latest().state()).isEqualTo(ContactState.WAITING);
        assertThat(latest().reason()).isEqualTo(Suppression.FREQUENCY_CAP);
        due.advance(Duration.ofHours(22));
        assertThat(latest().state()).isEqualTo(ContactState.SENT);
        assertThat(outcome(second)).isEqualTo("sent");
    }

    @Test
    void aCapThatOutlastsTheWindowSuppressesWithItsReason() {
        enter("marketing", "sms", "P2D");
        InstanceId second = enter("marketing", "sms", "PT3H");
        assertThat(latest().state()).isEqualTo(ContactState.SUPPRESSED);
        assertThat(outcome(second)).isEqualTo("suppressed:frequency-cap");
    }

    @Test
    void aRefusedChannelIsClosedAndAServiceContactIsNot() {
        consents.refuse(customer, "sms", clock.instant().plus(Duration.ofDays(180)), "test");
        assertThat(outcome(enter("marketing", "sms", "P2D"))).isEqualTo("suppressed:refused");
        assertThat(outcome(enter("service", "sms", "P2D"))).isEqualTo("sent");
        consents.refuse(customer, null, null, "test");
        assertThat(outcome(enter("marketing", "wecom,phone", "P2D"))).isEqualTo("suppressed:no-consent");
    }

    @Test
    void theAppIsAChannelOnceItIsActivated() {
        assertThat(outcome(enter("marketing", "app", "P2D"))).isEqualTo("suppressed:no-channel");
        customerEvents.record(List.of(new NewCustomerEvent(
                UUID.randomUUID().toString(), customer, "app.activated", clock.instant(), null, null, Map.of())));
        assertThat(outcome(enter("marketing", "app,sms", "P2D"))).isEqualTo("sent");
        assertThat(latest().channel()).isEqualTo(Channel.APP);
    }

    @Test
    void anOpenInstanceOfAPausingJourneyHoldsMarketingBack() {
        InstanceId pausing = journeys.enter(customer, "two-steps", Map.of());
        enter("marketing", "sms", "P4D");
        assertThat(only().state()).isEqualTo(ContactState.WAITING);
        assertThat(only().reason()).isEqualTo(Suppression.PAUSED);
        journeys.exit(pausing, "test");
        due.advance(Duration.ofDays(1));
        assertThat(only().state()).isEqualTo(ContactState.SENT);
    }

    @Test
    void aContactWhoseJourneyGoesAnotherWayIsNeverSent() {
        due.advance(Duration.ofHours(10));
        InstanceId instance = enter("marketing", "sms", "P2D");
        engine.correlate(Long.toString(instance.value()), "test.moved", Map.of());
        assertThat(only().state()).isEqualTo(ContactState.CANCELLED);
        due.advance(Duration.ofDays(1));
        assertThat(only().state()).isEqualTo(ContactState.CANCELLED);
        assertThat(journeys.find(instance).orElseThrow().endElement()).isEqualTo("end_moved");

        InstanceId exited = enter("marketing", "sms", "P2D");
        due.advance(Duration.ofHours(12));
        InstanceId waiting = enter("marketing", "sms", "P2D");
        journeys.exit(waiting, "test");
        assertThat(latest().state()).isEqualTo(ContactState.CANCELLED);
        assertThat(journeys.find(exited)).isPresent();
    }

    @Test
    void whereTheJourneyCannotGoOnNothingIsSentAndTheOthersAreSentAllTheSame() {
        due.advance(Duration.ofHours(10));
        InstanceId broken = journeys.enter(customer, "one-contact", context("marketing", "sms", "P2D", true));
        CustomerId first = customer;
        customer = newCustomer("13900001234");
        enter("marketing", "sms", "P2D");
        due.advance(Duration.ofHours(12));

        assertThat(latest().state()).isEqualTo(ContactState.SENT);
        assertThat(contacts.of(first, 10)).singleElement().satisfies(contact -> {
            assertThat(contact.state()).isEqualTo(ContactState.WAITING);
            assertThat(contact.dueAt()).isAfter(clock.instant());
        });
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM outbox WHERE customer_id = ?", Long.class, first.value()))
                .isZero();
        assertThat(outcome(broken)).isNull();
        journeys.exit(broken, "test");
    }

    @Test
    void aMessageOutsideAnyProcessIsDecidedTheSameWay() {
        due.advance(Duration.ofHours(10));
        Contact asked = contacts.request(ContactRequest.message(
                customer, ContactPurpose.SURVEY, List.of(Channel.SMS), null, Map.of("link", "/s/abc"), null, null));
        assertThat(asked.state()).isEqualTo(ContactState.WAITING);
        assertThat(only().plan().parameters()).doesNotContain("/s/abc");
        due.advance(Duration.ofHours(12));
        assertThat(only().state()).isEqualTo(ContactState.SENT);
        assertThat(only().plan().parameters()).isNull();
        String sealed = jdbc.queryForObject(
                "SELECT parameters FROM outbox WHERE contact_id = ?",
                String.class,
                asked.id().value());
        assertThat(sealed).doesNotContain("/s/abc");
        assertThat(TestGateway.opened(sealed, "link")).isEqualTo("/s/abc");
        Contact again = contacts.request(ContactRequest.message(
                customer, ContactPurpose.SURVEY, List.of(Channel.SMS), null, Map.of(), null, null));
        assertThat(again.processOutcome()).isEqualTo("suppressed:survey-cooldown");
    }

    @Test
    void twoJourneysAtTheSameMomentDontBothPassACap() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<ContactId>> entered = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await(10, TimeUnit.SECONDS);
                        return transaction.execute(status -> contacts.request(new ContactRequest(
                                        customer,
                                        ContactPurpose.MARKETING,
                                        List.of(Channel.SMS),
                                        null,
                                        null,
                                        Duration.ofHours(2),
                                        Map.of(),
                                        null))
                                .id());
                    }))
                    .toList();
            for (Future<ContactId> one : entered) {
                one.get(30, TimeUnit.SECONDS);
            }
        }
        assertThat(contacts.of(customer, 10))
                .extracting(Contact::state)
                .containsExactlyInAnyOrder(
                        ContactState.SENT, ContactState.SUPPRESSED, ContactState.SUPPRESSED, ContactState.SUPPRESSED);
    }

    @Test
    void twoWorkersSettleEachContactOnce() throws Exception {
        due.advance(Duration.ofHours(10));
        for (int i = 0; i < 120; i++) {
            customer = newCustomer("13700001234");
            enter("marketing", "sms", "P2D");
        }
        long before = outbox();
        clock.advance(Duration.ofHours(12));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Runnable worker = () -> {
                for (int i = 0; i < 6; i++) {
                    contactDue.run(clock.instant());
                }
            };
            Future<?> one = threads.submit(worker);
            Future<?> other = threads.submit(worker);
            one.get(60, TimeUnit.SECONDS);
            other.get(60, TimeUnit.SECONDS);
        }
        assertThat(outbox() - before).isEqualTo(120);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM contact WHERE state = 'WAITING'", Long.class))
                .isZero();
    }

    @Test
    void aBudgetIsReservedUntilItIsSpentAndGivenBackOnRollback() {
        String offer = "offer-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            assertThat(offers.reserve(offer, 2)).isTrue();
            status.setRollbackOnly();
        });
        List<Boolean> reserved = java.util.stream.IntStream.range(0, 3)
                .mapToObj(i -> transaction.execute(status -> offers.reserve(offer, 2)))
                .toList();
        assertThat(reserved).containsExactly(true, true, false);
    }

    @Test
    void whereOnlyOneGetsThroughTodayTheHigherPriorityGoesFirstWhereverItIsInTheQueue() {
        due.advance(Duration.ofHours(10));
        CustomerId first = customer;
        InstanceId low = enterLow("P3D");
        for (int i = 0; i < 60; i++) {
            customer = newCustomer("13700001234");
            enter("marketing", "sms", "P3D");
        }
        customer = first;
        InstanceId high = enter("marketing", "sms", "P3D");
        // The low one stands at the head of the queue, the high one far behind it.
        jdbc.update("UPDATE contact SET due_at = ? WHERE instance_id = ?", at(tomorrowAt(7)), low.value());
        jdbc.update(
                "UPDATE contact SET due_at = ? WHERE instance_id NOT IN (?, ?) AND state = 'WAITING'",
                at(tomorrowAt(8)),
                low.value(),
                high.value());

        clock.advance(Duration.between(clock.instant(), tomorrowAt(9)));
        due.runAll();
        assertThat(outcome(high)).isEqualTo("sent");
        assertThat(outcome(low)).isNull();
        assertThat(of(low)).returns(ContactState.WAITING, Contact::state).returns(tomorrowAt(9), Contact::dueAt);

        due.advance(Duration.ofDays(1));
        assertThat(outcome(low)).isEqualTo("sent");
        assertThat(Duration.between(of(high).settledAt(), of(low).settledAt())).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void whoeverComesAnewMakesRoomForWhoWaitsAndGoesFirst() {
        due.advance(Duration.ofHours(10));
        enter("marketing", "sms", "P3D");
        clock.advance(Duration.between(clock.instant(), tomorrowAt(8)));

        assertThat(of(enterLow("P3D")))
                .returns(ContactState.WAITING, Contact::state)
                .returns(Suppression.FREQUENCY_CAP, Contact::reason);
    }

    @Test
    void whoMadeRoomGoesAfterAllWhereTheOtherIsCancelled() {
        due.advance(Duration.ofHours(10));
        InstanceId low = enterLow("P3D");
        InstanceId high = enter("marketing", "sms", "P3D");
        jdbc.update("UPDATE contact SET due_at = ? WHERE instance_id = ?", at(tomorrowAt(8)), low.value());
        Instant morning = tomorrowAt(9);
        clock.advance(Duration.between(clock.instant(), tomorrowAt(8)));
        due.runAll();
        assertThat(of(low).dueAt()).isAfter(morning);
        assertThat(of(low).reason()).isEqualTo(Suppression.FREQUENCY_CAP);

        journeys.exit(high, "test");
        due.runAll();
        assertThat(of(low).dueAt()).isEqualTo(morning);
        due.advance(Duration.ofHours(1));
        assertThat(outcome(low)).isEqualTo("sent");
    }

    @Test
    void whoMadeRoomIsSuppressedOnlyOnceTheOtherIsOut() {
        due.advance(Duration.ofHours(10));
        InstanceId low = enterLow("PT14H");
        InstanceId high = enter("marketing", "sms", "P3D");
        jdbc.update("UPDATE contact SET due_at = ? WHERE instance_id = ?", at(tomorrowAt(8)), low.value());
        Instant morning = tomorrowAt(9);
        clock.advance(Duration.between(clock.instant(), tomorrowAt(8)));
        due.runAll();
        assertThat(of(low)).returns(ContactState.WAITING, Contact::state).returns(morning, Contact::dueAt);

        due.advance(Duration.ofHours(2));
        assertThat(outcome(high)).isEqualTo("sent");
        assertThat(outcome(low)).isEqualTo("suppressed:frequency-cap");
    }

    @Test
    void theStatementsOfAContactDontGrowWithTheQueueOrItsRivals() throws Exception {
        due.advance(Duration.ofHours(10));
        enter("marketing", "sms", "P3D");
        Instant morning = tomorrowAt(9);
        clock.advance(Duration.between(clock.instant(), morning));
        int one = statements.of(() -> contactDue.run(morning)).size();

        due.advance(Duration.ofHours(13));
        for (int i = 0; i < 40; i++) {
            customer = newCustomer("13700001234");
            enter("marketing", "sms", "P3D");
            enterLow("P3D");
        }
        Instant next = tomorrowAt(9);
        clock.advance(Duration.between(clock.instant(), next));
        int fifty = statements.of(() -> contactDue.run(next)).size();
        assertThat(fifty / 50.0).isLessThanOrEqualTo(one);
    }

    private InstanceId enterLow(String window) {
        return journeys.enter(customer, "low-contact", context("marketing", "sms", window, false));
    }

    private Contact of(InstanceId instance) {
        return contacts.find(new ContactId(jdbc.queryForObject(
                        "SELECT id FROM contact WHERE instance_id = ?", Long.class, instance.value())))
                .orElseThrow();
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, java.time.ZoneOffset.UTC);
    }

    private long outbox() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM outbox", Long.class);
    }

    private InstanceId enter(String purpose, String channels, String window) {
        return journeys.enter(customer, "one-contact", context(purpose, channels, window, false));
    }

    private static Map<String, Object> context(String purpose, String channels, String window, boolean broken) {
        Map<String, Object> context =
                new java.util.HashMap<>(Map.of("purpose", purpose, "channels", channels, "window", window));
        context.put("broken", broken);
        return context;
    }

    private Object outcome(InstanceId instance) {
        return engine.variable(Long.toString(instance.value()), ProcessVariables.CONTACT_OUTCOME.name());
    }

    private Contact only() {
        assertThat(contacts.of(customer, 10)).hasSize(1);
        return latest();
    }

    private Contact latest() {
        return contacts.of(customer, 10).getFirst();
    }

    private Instant tomorrowAt(int hour) {
        return clock.instant()
                .atZone(SHANGHAI)
                .toLocalDate()
                .plusDays(1)
                .atTime(hour, 0)
                .atZone(SHANGHAI)
                .toInstant();
    }

    private CustomerId newCustomer(String phone) {
        String no = "C" + UUID.randomUUID().toString().substring(0, 12);
        CustomerDraft draft = new CustomerDraft(
                no,
                PersonalDetails.of("Test", phone, 40),
                "001",
                null,
                null,
                null,
                null,
                Map.of(),
                Set.of(io.journeyloop.customer.Purpose.values()));
        return customers.save(List.of(draft), "test").ids().get(no);
    }
}
