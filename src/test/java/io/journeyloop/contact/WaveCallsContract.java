package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.contact.WaveFigures.Treated;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Purpose;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.worklist.DueHours;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskContent;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calls of a wave: made while they are lawful, taken off the list when they are not, and what is said in them. */
abstract class WaveCallsContract extends WaveSetUp {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private Worklist worklist;

    @Autowired
    private DueHours hours;

    @Test
    void consentWithdrawnTakesAnOpenCallOffTheListAtOnceAndEndsItWithItsReason() {
        CustomerId customer = treated(40);
        InstanceId instance = journeys.enter(customer, "one-wave", Map.of("channels", "phone"));
        assertThat(calls(customer)).hasSize(1);
        consents.refuse(customer, null, null, "letter");
        assertThat(calls(customer)).isEmpty();
        assertThat(contacts.of(customer, 1).getFirst().state()).isEqualTo(ContactState.TAKEN_OFF);

        due.runAll();
        assertThat(contacts.of(customer, 1)).singleElement().satisfies(contact -> {
            assertThat(contact.state()).isEqualTo(ContactState.SUPPRESSED);
            assertThat(contact.reason()).isEqualTo(Suppression.NO_CONSENT);
        });
        assertThat(wave().treated().suppressed()).isEqualTo(Map.of("no-consent", 1L));
        assertThat(wave().treated()).returns(1L, Treated::eligible).returns(0L, Treated::attempted);
        assertThat(journeys.find(instance).orElseThrow().endElement()).isEqualTo("end_done");
    }

    @Test
    void aRefusedTelephoneEndsTheCallAndAnotherChannelsRefusalDoesNot() {
        CustomerId customer = treated(40);
        journeys.enter(customer, "one-wave", Map.of("channels", "phone"));
        happens(customer, "contact.unsubscribed", "wecom");
        assertThat(calls(customer)).hasSize(1);
        happens(customer, "contact.refused", "phone");
        assertThat(calls(customer)).isEmpty();
        due.runAll();
        assertThat(wave().treated().suppressed()).isEqualTo(Map.of("refused", 1L));
    }

    @Test
    void anOpenMatterTakesTheCallOffTheListAndGivesItBackWhenItIsSettled() {
        CustomerId customer = treated(40);
        journeys.enter(customer, "one-wave", Map.of("channels", "phone"));
        TaskId task = calls(customer).getFirst().id();
        InstanceId pausing = journeys.enter(customer, "two-steps", Map.of());
        assertThat(calls(customer)).isEmpty();
        assertThatThrownBy(() -> as("rm1", () -> worklist.claim(task)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("hold");
        due.advance(Duration.ofDays(2));
        journeys.exit(pausing, "test");
        assertThat(calls(customer)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(task);
            assertThat(row.dueAt())
                    .as("a day to make it")
                    .isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        });
        finishTask(customer, "interested");
        assertThat(wave().treated()).returns(1L, Treated::reached).returns(1L, Treated::responded);
        assertThat(step(customer)).isEqualTo("DONE");
    }

    @Test
    void aSecondTryIsDecidedAgainTooWhenItsDayComes() {
        CustomerId customer = treated(40);
        journeys.enter(customer, "one-wave", Map.of("channels", "phone"));
        finishTask(customer, "no-answer");
        consents.refuse(customer, "phone", clock.instant().plus(Duration.ofDays(180)), "call");
        due.advance(Duration.ofDays(1));
        assertThat(calls(customer)).isEmpty();
        assertThat(contacts.of(customer, 1).getFirst().state()).isEqualTo(ContactState.SUPPRESSED);
    }

    @Test
    void aCallThatNobodyMadeIsToldAndUsesUpNoCap() {
        CustomerId customer = treated(40);
        journeys.enter(customer, "one-wave", Map.of("channels", "phone"));
        assertThat(step(customer)).isEqualTo("HANDED");
        due.advance(Duration.ofDays(5).plusSeconds(1));
        assertThat(calls(customer)).isEmpty();
        assertThat(step(customer)).isEqualTo("EXPIRED");
        assertThat(contacts.of(customer, 1).getFirst().state()).isEqualTo(ContactState.CANCELLED);
        assertThat(wave().treated()).returns(1L, Treated::eligible).returns(0L, Treated::attempted);
    }

    @Test
    void aCallSaysFromWhenUntilWhenOneMayCallAndIsDueInThoseHours() {
        CustomerId customer = treated(40);
        journeys.enter(customer, "one-wave", Map.of("channels", "phone"));
        Task call = calls(customer).getFirst();
        Instant noon = clock.instant();
        assertThat(call.dueAt()).isEqualTo(noon.plus(Duration.ofDays(2)));
        assertThat(hours.of(List.of(call), noon))
                .isEqualTo(Map.of(call.id(), new DueHours.Hours(noon, noon.plus(Duration.ofHours(8)))));
        Instant tonight = noon.plus(Duration.ofHours(8));
        assertThat(hours.of(List.of(call), tonight))
                .isEqualTo(Map.of(
                        call.id(),
                        new DueHours.Hours(tonight.plus(Duration.ofHours(13)), tonight.plus(Duration.ofHours(24)))));
        assertThat(hours.due(tonight, Duration.ofHours(4), call.content(), new BranchNo("001")))
                .isEqualTo(tonight.plus(Duration.ofHours(17)));
        TaskContent inBranch = new TaskContent(List.of("served"), List.of(), List.of(), null, null, "branch", false);
        assertThat(hours.due(tonight, Duration.ofHours(4), inBranch, new BranchNo("001")))
                .isEqualTo(tonight.plus(Duration.ofHours(4)));
    }

    @Test
    void whoRefusesAllOnThePhoneHearsNoMoreMarketingByAnyChannel() {
        CustomerId customer = treated(40);
        journeys.enter(customer, "one-wave", Map.of("channels", "phone"));
        finishTask(customer, "refused-all");
        assertThat(consents.allows(customer, Purpose.MARKETING, "app")).isFalse();
        assertThat(wave().treated()).returns(1L, Treated::reached);
    }

    @Test
    void aRefusalIsNotedWhateverWasSentBefore() {
        CustomerId neverContacted = treated(40);
        happens(neverContacted, "contact.unsubscribed", "sms");
        assertThat(consents.allows(neverContacted, Purpose.MARKETING, "sms")).isFalse();
        assertThat(consents.allows(neverContacted, Purpose.MARKETING, "app")).isTrue();

        CustomerId held = heldOut();
        enter(held);
        happens(held, "contact.refused");
        assertThat(consents.allows(held, Purpose.MARKETING, null)).isFalse();
        assertThat(consents.allows(held, Purpose.RESEARCH, null)).isFalse();
        due.advance(Duration.ofDays(400));
        assertThat(consents.allows(held, Purpose.MARKETING, null))
                .as("a refusal of all has no end")
                .isFalse();
        assertThat(consents.allows(neverContacted, Purpose.MARKETING, "sms"))
                .as("that of a channel ends after six months")
                .isTrue();
    }

    @Test
    void aRefusalClosesTheChannelForSixMonths() {
        CustomerId customer = treated(40);
        enter(customer);
        happens(customer, "contact.refused", "sms");
        assertThat(contacts.of(customer, 1).getFirst().outcome()).isEqualTo("refused");
        assertThat(consents.allows(customer, Purpose.MARKETING, "sms")).isFalse();
        assertThat(consents.allows(customer, Purpose.MARKETING, "wecom")).isTrue();
        assertThat(consents.of(customer))
                .filteredOn(one -> "sms".equals(one.channel()))
                .singleElement()
                .satisfies(one -> assertThat(one.until())
                        .isEqualTo(
                                clock.instant().atZone(SHANGHAI).plusMonths(6).toInstant()));
    }

    @Test
    void aPhoneContactIsAttemptedOnceItsTaskIsFinishedAndReachedByItsOutcome() {
        CustomerId customer = treated(40);
        journeys.enter(customer, "one-wave", Map.of("channels", "phone"));
        assertThat(wave().treated()).returns(0L, Treated::attempted);

        finishTask(customer, "no-answer");
        assertThat(wave().treated()).returns(1L, Treated::attempted).returns(0L, Treated::reached);
        assertThat(contacts.of(customer, 1).getFirst().outcome()).isEqualTo("no-answer");

        due.advance(Duration.ofDays(1));
        finishTask(customer, "reached");
        assertThat(wave().treated()).returns(1L, Treated::reached).returns(0L, Treated::responded);
        assertThat(contacts.of(customer, 5)).hasSize(1);
    }

    @Test
    void whoSaysNoOnThePhoneIsNotCalledForMarketingAnyMore() {
        CustomerId customer = treated(40);
        journeys.enter(customer, "one-wave", Map.of("channels", "phone"));
        finishTask(customer, "refused");
        assertThat(consents.allows(customer, Purpose.MARKETING, "phone")).isFalse();
        assertThat(consents.allows(customer, Purpose.MARKETING, "sms")).isTrue();
        assertThat(wave().treated()).returns(1L, Treated::reached);
    }

    private void finishTask(CustomerId customer, String outcome) {
        staff.finish(customer, outcome);
    }

    private List<Task> calls(CustomerId customer) {
        return staff.calls(customer);
    }
}
