package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.Channel;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.support.TestGateway;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contact from the journey that wants it to what became of it. */
abstract class ContactContract extends ContactSetUp {

    @Autowired
    private Consents consents;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private Offers offers;

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

    private Contact only() {
        assertThat(contacts.of(customer, 10)).hasSize(1);
        return latest();
    }

    private Contact latest() {
        return contacts.of(customer, 10).getFirst();
    }
}
