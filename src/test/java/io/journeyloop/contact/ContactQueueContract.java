package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.Channel;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.support.StatementCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contacts that wait: decided once each, the higher priority first, at a cost that does not grow with the queue. */
abstract class ContactQueueContract extends ContactSetUp {

    @Autowired
    private ContactDue contactDue;

    @Autowired
    private StatementCounter statements;

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

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, java.time.ZoneOffset.UTC);
    }

    private long outbox() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM outbox", Long.class);
    }
}
