package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Channel;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import io.journeyloop.support.TransitionTable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can become of a contact in which state, cell by cell, written down by hand: where it stands then, or - for never. */
class ContactTransitionsTest {

    private static final Instant PLANNED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-03T01:00:00Z");
    private static final Instant WINDOW_END = Instant.parse("2026-03-09T01:00:00Z");

    private static final List<String> STATES =
            List.of("waiting", "sent", "task-created", "taken-off", "suppressed", "failed", "cancelled");

    /** Columns: the states as above; the last one is where the wave's contact stands by it, or - where it stays. */
    private static final List<String> CELLS = List.of(
            "WAIT      waiting      -      -            -          -  -      -  -",
            "SEND      sent         -      -            -          -  -      -  SENT",
            "HAND_OVER task-created -      -            -          -  -      -  HANDED",
            "SUPPRESS  suppressed   -      -            -          -  -      -  SUPPRESSED",
            "CANCEL    cancelled    -      cancelled    -          -  -      -  CANCELLED",
            "HOLD      -            -      task-created -          -  -      -  -",
            "GIVE_BACK -            -      task-created -          -  -      -  -",
            "TAKE_OFF  -            -      taken-off    -          -  -      -  SUPPRESSED",
            "END       -            -      suppressed   suppressed -  -      -  SUPPRESSED",
            "EXPIRE    -            -      cancelled    -          -  -      -  EXPIRED",
            "FINISH    -            -      task-created taken-off  -  -      -  DONE",
            "FAIL      -            failed -            -          -  -      -  FAILED",
            "ARRIVE    -            -      -            -          -  sent   -  SENT",
            "RESEND    -            -      -            -          -  sent   -  SENT",
            "ANSWER    -            sent   task-created -          -  failed -  -");

    private static final TransitionTable<ContactTransition, ContactState> TABLE =
            new TransitionTable<>(ContactTransition.class, ContactState.class, STATES, CELLS);

    @Test
    void everyTransitionHasItsRowAndEveryStateItsColumn() {
        TABLE.requireWhole();
    }

    @TestFactory
    Stream<DynamicTest> everyCell() {
        return TABLE.everyCell(ContactTransitionsTest::made, ContactTransitionsTest::refused);
    }

    private static void made(ContactTransition transition, ContactState state, String then, String step) {
        ContactChange change = make(transition, at(state));
        assertThat(change.transition()).isEqualTo(transition);
        assertThat(change.before().state()).isEqualTo(state);
        assertThat(change.after().state().slug()).isEqualTo(then);
        assertThat(change.step() == null ? "-" : change.step().name()).isEqualTo(step);
        assertThat(change.isSettling()).isEqualTo(state == ContactState.WAITING && !"waiting".equals(then));
        assertThat(change.after().origin()).isEqualTo(change.before().origin());
        assertThat(change.after().plan()).isEqualTo(change.before().plan());
        assertThat(change.after().times().plannedAt()).isEqualTo(PLANNED);
        assertThat(change.after().windowEnd()).isEqualTo(WINDOW_END);
    }

    private static void refused(ContactTransition transition, ContactState state) {
        assertThatThrownBy(() -> make(transition, at(state))).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(refused.field()).isEqualTo("state");
            assertThat(refused.value()).isEqualTo(state.slug());
        });
    }

    /** Makes the transition with everything else as it has to be, so that the state alone decides. */
    private static ContactChange make(ContactTransition transition, Contact one) {
        return switch (transition) {
            case WAIT -> one.waitFor(Channel.SMS, LATER, Suppression.QUIET_HOURS);
            case SEND -> one.leaveBy(Channel.SMS, NOW, "3");
            case HAND_OVER -> one.leaveBy(Channel.PHONE, NOW, "3");
            case SUPPRESS -> one.suppress(Suppression.NO_CONSENT, NOW);
            case CANCEL -> one.cancel(NOW);
            case HOLD -> one.hold(Suppression.PAUSED);
            case GIVE_BACK -> one.giveBack();
            case TAKE_OFF -> one.takeOff(Suppression.REFUSED, NOW);
            case END -> one.end(NOW);
            case EXPIRE -> one.expire(NOW);
            case FINISH -> one.finish("no-answer", NOW);
            case FAIL -> one.fail();
            case ARRIVE -> one.arrive();
            case RESEND -> one.resend(NOW);
            case ANSWER -> one.answer("opened", NOW);
        };
    }

    @Test
    void whatWaitsIsAskedAgainAtItsMinuteAndKeepsItsParameters() {
        Contact after = at(ContactState.WAITING)
                .waitFor(Channel.SMS, LATER, Suppression.QUIET_HOURS)
                .after();
        assertThat(after)
                .returns(LATER, Contact::dueAt)
                .returns(null, Contact::settledAt)
                .returns(Channel.SMS, Contact::channel)
                .returns(Suppression.QUIET_HOURS, Contact::reason)
                .returns("{}", Contact::storedParameters);
    }

    @Test
    void whatHasLeftKeepsItsScriptsVersionAndNothingThatLetsIn() {
        Contact after = at(ContactState.WAITING).leaveBy(Channel.SMS, NOW, "3").after();
        assertThat(after)
                .returns(NOW, Contact::settledAt)
                .returns("3", Contact::scriptVersion)
                .returns(null, Contact::reason)
                .returns(null, Contact::storedParameters)
                .returns("sent", Contact::processOutcome);
    }

    @Test
    void whatIsSuppressedSaysWhyAndNamesNoChannel() {
        assertThat(at(ContactState.WAITING)
                        .suppress(Suppression.NO_CONSENT, NOW)
                        .after())
                .returns(null, Contact::channel)
                .returns("suppressed:no-consent", Contact::processOutcome);
    }

    @Test
    void whatWaitedToItsWindowsEndWasStoppedByWhatItWaitedFor() {
        Contact waiting = waitingFor(Suppression.FREQUENCY_CAP);
        assertThat(waiting.giveUp(WINDOW_END.minusMillis(1)).transition()).isEqualTo(ContactTransition.CANCEL);
        assertThat(waiting.giveUp(WINDOW_END))
                .returns(ContactTransition.SUPPRESS, ContactChange::transition)
                .returns(Suppression.FREQUENCY_CAP, change -> change.after().reason());
        assertThat(waitingFor(null).giveUp(WINDOW_END).transition()).isEqualTo(ContactTransition.CANCEL);
    }

    @Test
    void aCallThatNobodyMadeExpiresAtItsWindowsEndAndIsCancelledBefore() {
        Contact call = withReason(ContactState.TASK_CREATED, null);
        assertThat(call.endUndone(WINDOW_END.minusMillis(1)).step()).isEqualTo(WaveStep.CANCELLED);
        assertThat(call.endUndone(WINDOW_END).step()).isEqualTo(WaveStep.EXPIRED);
        assertThat(at(ContactState.TASK_CREATED).endUndone(WINDOW_END).transition())
                .isEqualTo(ContactTransition.END);
    }

    @Test
    void aCallEndsByWhatHeldItAndByNothingElse() {
        assertThat(at(ContactState.TAKEN_OFF).end(NOW).after())
                .returns(Suppression.PAUSED, Contact::reason)
                .returns(Channel.PHONE, Contact::channel);
        assertThatThrownBy(() -> withReason(ContactState.TASK_CREATED, null).end(NOW))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whereStaffHadTriedTheWaveKeepsThat() {
        Contact tried = at(ContactState.TASK_CREATED).finish("no-answer", NOW).after();
        assertThat(tried.takeOff(Suppression.REFUSED, NOW).step()).isNull();
        assertThat(tried.end(NOW).step()).isNull();
    }

    @Test
    void aCallThatIsTakenOffIsToBeToldOfAtOnce() {
        assertThat(at(ContactState.TASK_CREATED)
                        .takeOff(Suppression.REFUSED, LATER)
                        .after())
                .returns(LATER, Contact::dueAt)
                .returns(LATER, Contact::settledAt);
    }

    @Test
    void whatArrivesAfterAllIsOfTheTimeAtWhichItLeftAndWhatIsSentAgainIsOfNow() {
        Contact failed = at(ContactState.FAILED);
        assertThat(failed.arrive().after().settledAt()).isEqualTo(PLANNED);
        assertThat(failed.resend(NOW).after().settledAt()).isEqualTo(NOW);
    }

    @Test
    void oneThatIsNotStoredYetHasNoId() {
        Contact fresh = Contact.wanted(new CustomerId(5), null, plan(), times());
        assertThat(fresh.isStored()).isFalse();
        assertThatThrownBy(fresh::id).hasMessage("not stored yet");
        assertThat(fresh.withId(new ContactId(7)).id()).isEqualTo(new ContactId(7));
    }

    @Test
    void anAnswerKeepsWhatWasCredited() {
        Contact credited = new Contact(
                new ContactId(7),
                new CustomerId(5),
                null,
                plan(),
                ContactState.SENT,
                Channel.SMS,
                null,
                "3",
                times(),
                new ContactResult(null, null, LATER));
        assertThat(credited.answer("responded", NOW).after().result())
                .isEqualTo(new ContactResult("responded", NOW, LATER));
    }

    @Test
    void neitherTheContactNorItsPlanPrintsItsParameters() {
        assertThat(at(ContactState.WAITING)).hasToString("Contact[7 WAITING]");
        assertThat(plan()).hasToString("ContactPlan[MARKETING]");
    }

    private static Contact waitingFor(@Nullable Suppression reason) {
        return withReason(ContactState.WAITING, reason);
    }

    private static Contact at(ContactState state) {
        return withReason(state, Suppression.PAUSED);
    }

    private static Contact withReason(ContactState state, @Nullable Suppression reason) {
        ContactOrigin origin = new ContactOrigin(
                new InstanceId(9L), new VersionId(2), "honeymoon", "honeymoon", "task_call", null, 4L);
        return new Contact(
                new ContactId(7), new CustomerId(5), origin, plan(), state, Channel.PHONE, reason, null, times(), null);
    }

    private static ContactPlan plan() {
        return new ContactPlan(ContactPurpose.MARKETING, 50, "sms,phone", "welcome", null, "{}");
    }

    private static ContactTimes times() {
        return new ContactTimes(PLANNED, PLANNED, WINDOW_END, PLANNED);
    }
}
