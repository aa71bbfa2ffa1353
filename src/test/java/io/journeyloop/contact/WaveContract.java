package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.contact.WaveFigures.Treated;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.support.StatementCounter;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wave and its figures, from who is assigned to who is won. */
abstract class WaveContract extends WaveSetUp {

    private static final int MANY = 30;

    @Autowired
    private StatementCounter counter;

    /** Their first wave is due at the same minute. */
    @Test
    void whatAWaveReadsOfItsCustomersIsReadOfAllAtOnce() throws Exception {
        List<CustomerId> customers =
                IntStream.range(0, MANY).mapToObj(i -> treated(40)).toList();
        customers.forEach(one -> journeys.enter(one, "honeymoon", Map.of()));
        List<String> statements = counter.of(() -> due.advance(Duration.ofDays(2)));
        assertThat(customers.stream().filter(one -> !contacts.of(one, 1).isEmpty()))
                .as("but for those kept out of honeymoon")
                .hasSizeGreaterThan(MANY / 2);
        assertThat(List.of(
                        "CustomerMapper.byIds",
                        "ConsentMapper.ofAll",
                        "CustomerEventMapper.spans",
                        "CustomerEventMapper.happened",
                        "TagMapper.of",
                        "InstanceMapper.openKeys",
                        "ContactMapper.lock",
                        "ContactMapper.past",
                        "BranchMapper.find"))
                .allSatisfy(one ->
                        assertThat(Collections.frequency(statements, one)).isLessThan(MANY / 3));
        assertThat(Collections.frequency(statements, "ContactMapper.lock")).isPositive();
    }

    @Test
    void aTreatedCustomersWayThroughTheFunnel() {
        CustomerId customer = treated(40);
        enter(customer);
        assertThat(wave().treated())
                .returns(1L, Treated::assigned)
                .returns(1L, Treated::eligible)
                .returns(1L, Treated::attempted);
        assertThat(wave().treated()).returns(0L, Treated::reached).returns(0L, Treated::converted);

        happens(customer, "contact.responded");
        assertThat(wave().treated()).returns(1L, Treated::reached).returns(1L, Treated::responded);

        due.advance(Duration.ofDays(1));
        happens(customer, "test.goal");
        assertThat(wave().treated()).returns(1L, Treated::converted);
        Contact contact = contacts.of(customer, 1).getFirst();
        assertThat(contact.result().convertedAt()).isEqualTo(clock.instant());
        assertThat(contact.origin().touchpoint()).isEqualTo("wave_one");
        assertThat(contact.plan().offer()).isEqualTo("welcome-gift");
        assertThat(wave().name()).isEqualTo("The only wave");
    }

    @Test
    void whoIsHeldOutIsNotContactedButCounts() {
        CustomerId customer = heldOut();
        InstanceId instance = enter(customer);
        assertThat(contacts.of(customer, 1)).isEmpty();
        assertThat(journeys.find(instance).orElseThrow().endElement()).isEqualTo("end_done");
        happens(customer, "test.goal");
        assertThat(wave().holdout()).isEqualTo(new WaveFigures.Holdout(1, 1, 1));
        assertThat(wave().treated().assigned()).isZero();
    }

    @Test
    void aMinorIsAssignedButNotEligible() {
        CustomerId customer = treated(12);
        enter(customer);
        assertThat(wave().treated())
                .returns(1L, Treated::assigned)
                .returns(0L, Treated::eligible)
                .returns(0L, Treated::attempted);
        assertThat(contacts.of(customer, 1)).isEmpty();
    }

    @Test
    void aConversionAfterTheWindowDoesNotCount() {
        CustomerId customer = treated(40);
        enter(customer);
        due.advance(Duration.ofDays(5).plusSeconds(1));
        happens(customer, "test.goal");
        assertThat(wave().treated().converted()).isZero();
    }

    @Test
    void whoHadReachedTheGoalBeforeCannotBeWonInEitherArm() {
        CustomerId treated = treated(40);
        CustomerId held = heldOut();
        happens(treated, "test.goal");
        happens(held, "test.goal");
        due.advance(Duration.ofHours(1));
        enter(treated);
        enter(held);
        due.advance(Duration.ofHours(1));
        happens(treated, "test.goal");
        happens(held, "test.goal");
        assertThat(wave().treated())
                .returns(1L, Treated::assigned)
                .returns(0L, Treated::atRisk)
                .returns(0L, Treated::converted);
        assertThat(wave().holdout()).isEqualTo(new WaveFigures.Holdout(1, 0, 0));
        assertThat(wave().uplift().value()).isNull();
    }

    @Test
    void aGoalFromBeforeTheWaveCountsBeforeItWheneverItIsTold() {
        CustomerId customer = treated(40);
        enter(customer);
        due.advance(Duration.ofHours(2));
        happens(customer, "test.goal");
        assertThat(wave().treated()).returns(1L, Treated::atRisk).returns(1L, Treated::converted);
        happened(customer, "test.goal", clock.instant().minus(Duration.ofHours(1)));
        assertThat(wave().treated()).returns(1L, Treated::converted);
        happened(customer, "test.goal", began.minus(Duration.ofDays(700)));
        assertThat(wave().treated())
                .returns(1L, Treated::assigned)
                .returns(0L, Treated::atRisk)
                .returns(0L, Treated::converted);
    }

    @Test
    void everyLookIsCounted() {
        long looks = wave().uplift().looks();
        assertThat(wave().uplift().looks()).isEqualTo(looks + 1);
    }

    @Test
    void whatNoChannelTellsIsNotNought() {
        enter(treated(40));
        assertThat(wave().treated().delivered()).isNull();
    }

    @Test
    void aConversionBeforeTheContactCountsByAssignmentAndCancelsTheContact() {
        due.advance(Duration.ofHours(10));
        CustomerId customer = treated(40);
        enter(customer);
        happens(customer, "test.goal");
        assertThat(wave().treated()).returns(1L, Treated::converted).returns(0L, Treated::attempted);
        due.advance(Duration.ofDays(1));
        assertThat(contacts.of(customer, 5)).singleElement().satisfies(contact -> {
            assertThat(contact.state()).isEqualTo(ContactState.CANCELLED);
            assertThat(contact.result()).isNull();
        });
    }

    @Test
    void aSuppressedCustomerIsCountedByReason() {
        CustomerId customer = treated(40);
        consents.refuse(customer, "sms", null, "test");
        enter(customer);
        assertThat(wave().treated().suppressed()).isEqualTo(Map.of("refused", 1L));
        assertThat(wave().treated()).returns(0L, Treated::attempted).returns(1L, Treated::eligible);
    }

    @Test
    void aPausedWaveGoesOnAsSoonAsThePauseEnds() {
        CustomerId customer = treated(40);
        InstanceId pausing = journeys.enter(customer, "two-steps", Map.of());
        enter(customer);
        assertThat(wave().treated().suppressed()).isEmpty();
        assertThat(step(customer)).isEqualTo("WAITING");
        due.advance(Duration.ofDays(4).plusHours(20));
        assertThat(step(customer)).as("in the last hours of the window").isEqualTo("WAITING");
        journeys.exit(pausing, "test");
        due.runAll();
        assertThat(step(customer)).isEqualTo("WAITING");
        due.advance(Duration.ofHours(2));
        assertThat(wave().treated()).returns(1L, Treated::assigned).returns(1L, Treated::attempted);
    }

    @Test
    void aPauseThatOutlastsTheWindowIsTheReasonAndNotTakenForOneADayBefore() {
        CustomerId customer = treated(40);
        InstanceId pausing = journeys.enter(customer, "two-steps", Map.of());
        enter(customer);
        due.advance(Duration.ofDays(5).minusMillis(1));
        assertThat(step(customer)).isEqualTo("WAITING");
        due.advance(Duration.ofMillis(1));
        assertThat(wave().treated().suppressed()).isEqualTo(Map.of("paused", 1L));
        assertThat(step(customer)).isEqualTo("SUPPRESSED");
        journeys.exit(pausing, "test");
    }
}
