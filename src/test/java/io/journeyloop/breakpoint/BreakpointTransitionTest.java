package io.journeyloop.breakpoint;

import static io.journeyloop.breakpoint.SampleBreakpoints.BY;
import static io.journeyloop.breakpoint.SampleBreakpoints.CLOSED;
import static io.journeyloop.breakpoint.SampleBreakpoints.DETECTED;
import static io.journeyloop.breakpoint.SampleBreakpoints.ENTERED;
import static io.journeyloop.breakpoint.SampleBreakpoints.NOW;
import static io.journeyloop.breakpoint.SampleBreakpoints.STARTED;
import static io.journeyloop.breakpoint.SampleBreakpoints.in;
import static io.journeyloop.breakpoint.SampleBreakpoints.unstored;
import static io.journeyloop.breakpoint.SampleBreakpoints.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.breakpoint.Breakpoint.Arm;
import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.journey.TouchpointEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each transition of a breakpoint changes and leaves behind: steps, touchpoint events, the news for other modules. */
class BreakpointTransitionTest {

    @Test
    void aDetectedOneSaysWhereAndIsCounted() {
        Transition made = unstored(in(Status.OPEN)).detect(BY);
        assertThat(made.before()).isNull();
        assertThat(made.numbered(new BreakpointId(7)).steps())
                .containsExactly(step(Step.Kind.DETECTED, "rm1", "branch", null));
        assertThat(made.numbered(new BreakpointId(7)).after()).isEqualTo(in(Status.OPEN));
        assertThat(events(made)).containsExactly("BREAKPOINT 2026-03-04T10:00:00Z");
        assertThat(made.told()).contains(new BreakpointChanged(made.after()));
    }

    @Test
    void oneThatIsNotStoredYetHasNoId() {
        Breakpoint fresh = unstored(in(Status.OPEN));
        assertThat(fresh.isStored()).isFalse();
        assertThatThrownBy(fresh::id).hasMessage("not stored yet");
    }

    @Test
    void oneHeldBackSaysSo() {
        Transition made = with(null, Status.OPEN, Kind.ABANDONED, null, null, Arm.HELD_BACK)
                .detect(BY);
        assertThat(made.numbered(new BreakpointId(7)).steps())
                .containsExactly(
                        step(Step.Kind.DETECTED, "rm1", "branch", null),
                        step(Step.Kind.HELD_BACK, "system", null, null));
    }

    @Test
    void aFollowUpBeginsAndItsProcessIsNobodysNews() {
        Transition begun = in(Status.OPEN).reconnect(NOW, BY);
        assertThat(begun.after().reconnection()).isEqualTo(new BreakpointReconnection(NOW, null));
        assertThat(begun.steps()).containsExactly(step(Step.Kind.RECONNECTING, "rm1", "branch", null));
        assertThat(events(begun)).containsExactly("RECONNECTED 2026-03-04T10:00:00Z");
        assertThat(begun.told()).isPresent();

        Transition followed = begun.after().follow("p2");
        assertThat(followed.after().reconnection()).isEqualTo(new BreakpointReconnection(NOW, "p2"));
        assertThat(followed.isChanged()).isTrue();
        assertThat(followed.steps()).isEmpty();
        assertThat(followed.events()).isEmpty();
        assertThat(followed.told()).isEmpty();
    }

    @Test
    void aFollowUpThatIsDrawnBeganWhenItBegan() {
        Transition begun = in(Status.OPEN).reconnect(STARTED, BY);
        assertThat(begun.after().reconnectStartedAt()).isEqualTo(STARTED);
        assertThat(begun.steps()).extracting(Step::at).containsExactly(NOW);
        assertThat(events(begun)).containsExactly("RECONNECTED 2026-03-04T10:00:00Z");
    }

    @Test
    void whoIsSeenLeavingHasAbandonedOnce() {
        Transition left = in(Status.RECONNECTING).abandon(BY);
        assertThat(left.after().kind()).isEqualTo(Kind.ABANDONED);
        assertThat(left.after().seenLeaving()).isTrue();
        assertThat(left.steps()).containsExactly(step(Step.Kind.LEFT, "rm1", "branch", null));
        assertThat(left.events()).isEmpty();

        Transition again = left.after().abandon(BY);
        assertThat(again.isChanged()).isFalse();
        assertThat(again.steps()).isEmpty();
        assertThat(again.told()).isEmpty();
    }

    @Test
    void anOwnerIsGivenItAndTheAssignmentTakenBack() {
        Transition assigned = in(Status.RECONNECTING).assign("rm2", BY);
        assertThat(assigned.after().owner()).isEqualTo("rm2");
        assertThat(assigned.steps()).containsExactly(step(Step.Kind.ASSIGNED, "rm1", "branch", "rm2"));
        assertThat(assigned.events()).isEmpty();

        Transition back = assigned.after().giveBack(null, BY);
        assertThat(back.after().owner()).isNull();
        assertThat(back.steps()).containsExactly(step(Step.Kind.GIVEN_BACK, "rm1", "branch", null));
        assertThat(back.events()).isEmpty();
    }

    @Test
    void whoResumesTakesCareOfItAndBeginsTheFollowUp() {
        Transition resumed = in(Status.OPEN).resume(true, BY);
        assertThat(resumed.after().owner()).isEqualTo("rm1");
        assertThat(resumed.after().reconnectStartedAt()).isEqualTo(NOW);
        assertThat(resumed.steps())
                .containsExactly(
                        step(Step.Kind.RECONNECTING, "rm1", "branch", null),
                        step(Step.Kind.RESUMED, "rm1", "branch", null));
        assertThat(events(resumed)).containsExactly("RECONNECTED 2026-03-04T10:00:00Z");
    }

    @Test
    void whoGoesOnForLongerLeavesNoStep() {
        Transition longer = in(Status.RECONNECTING).resume(false, BY);
        assertThat(longer.after().owner()).isEqualTo("rm1");
        assertThat(longer.steps()).isEmpty();
        assertThat(longer.events()).isEmpty();
    }

    @Test
    void theCustomerAloneChangesNoOwner() {
        Transition resumed = in(Status.RECONNECTING).resume(true, BY.by(Step.CUSTOMER));
        assertThat(resumed.after().owner()).isEqualTo("rm3");
        assertThat(resumed.steps()).containsExactly(step(Step.Kind.RESUMED, "customer", "branch", null));
        assertThat(resumed.isChanged()).isFalse();
    }

    @Test
    void aColleagueGetsItWithANote() {
        Transition over = in(Status.RECONNECTING).handOver("rm2", "Rita: calls at five", BY);
        assertThat(over.after().owner()).isEqualTo("rm2");
        assertThat(over.steps()).containsExactly(step(Step.Kind.HANDED_OVER, "rm1", "branch", "Rita: calls at five"));
        assertThat(over.events()).isEmpty();
    }

    @Test
    void itIsRecoveredWhenTheTouchpointWasPassedAndByWhoeverHadToAct() {
        Transition recovered = in(Status.OPEN).recover(CLOSED, BY);
        assertThat(recovered.after().closedAt()).isEqualTo(CLOSED);
        assertThat(recovered.steps()).containsExactly(step(Step.Kind.RECOVERED, "rm1", "branch", null));
        assertThat(events(recovered)).containsExactly("RECOVERED 2026-03-03T10:00:00Z");

        Transition byCustomer = with(new BreakpointId(7), Status.OPEN, Kind.ABANDONED, null, null, null)
                .recover(CLOSED, BY);
        assertThat(byCustomer.steps()).containsExactly(step(Step.Kind.RECOVERED, "customer", "branch", null));
    }

    @Test
    void itIsNotRecoveredBeforeItWasDetected() {
        Transition recovered = in(Status.OPEN).recover(ENTERED, BY);
        assertThat(recovered.after().closedAt()).isEqualTo(DETECTED);
        assertThat(events(recovered)).containsExactly("RECOVERED 2026-03-02T09:01:00Z");
    }

    @Test
    void elsewhereAndLostAreCountedAndClosedNow() {
        Transition elsewhere = in(Status.OPEN).continueElsewhere(BY.in(null));
        assertThat(elsewhere.after().closedAt()).isEqualTo(NOW);
        assertThat(elsewhere.steps()).containsExactly(step(Step.Kind.ELSEWHERE, "rm1", null, null));
        assertThat(events(elsewhere)).containsExactly("ELSEWHERE 2026-03-04T10:00:00Z");

        Transition lost = in(Status.RECONNECTING).lose(BY.in(null));
        assertThat(lost.after().closedAt()).isEqualTo(NOW);
        assertThat(lost.steps()).containsExactly(step(Step.Kind.LOST, "rm1", null, null));
        assertThat(events(lost)).containsExactly("LOST 2026-03-04T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,         BREAK_UNDONE",
        "RECONNECTING, BREAK_UNDONE RECONNECT_UNDONE",
        "LOST,         BREAK_UNDONE LOST_UNDONE RECONNECT_UNDONE",
        "ELSEWHERE,    BREAK_UNDONE ELSEWHERE_UNDONE RECONNECT_UNDONE"
    })
    void whatIsTakenBackTakesOffTheFiguresWhatHadBeenCounted(Status from, String undone) {
        Transition back = in(from).takeBack(BY.in(null));
        assertThat(back.after().closedAt()).isEqualTo(NOW);
        assertThat(back.steps()).containsExactly(step(Step.Kind.TAKEN_BACK, "rm1", null, null));
        assertThat(String.join(
                        " ",
                        back.events().stream().map(one -> one.kind().name()).toList()))
                .isEqualTo(undone);
        assertThat(back.events())
                .allMatch(one -> one.at().equals(NOW) && one.enteredAt().equals(ENTERED));
    }

    @Test
    void severalTransitionsAreOneChangeFromWhatIsStored() {
        Breakpoint stored = in(Status.OPEN);
        Transition both = stored.abandon(BY).then(one -> one.reconnect(NOW, BY)).then(one -> one.lose(BY));
        assertThat(both.before()).isEqualTo(stored);
        assertThat(both.after().status()).isEqualTo(Status.LOST);
        assertThat(both.steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.LEFT, Step.Kind.RECONNECTING, Step.Kind.LOST);
        assertThat(both.events())
                .extracting(TouchpointEvent::kind)
                .containsExactly(TouchpointEvent.Kind.RECONNECTED, TouchpointEvent.Kind.LOST);
    }

    @Test
    void aLinkIsAStepAndChangesNothing() {
        for (Status status : Status.values()) {
            Transition link = Transition.link(in(status), "suppressed", BY);
            assertThat(link.isChanged()).isFalse();
            assertThat(link.told()).isEmpty();
            assertThat(link.steps()).containsExactly(step(Step.Kind.LINK, "rm1", "branch", "suppressed"));
        }
    }

    private static Step step(Step.Kind kind, String person, String channel, String note) {
        return new Step(new BreakpointId(7), kind, NOW, person, channel, note);
    }

    private static List<String> events(Transition of) {
        assertThat(of.events())
                .allMatch(one -> one.instanceId().value() == 11
                        && one.versionId().value() == 3
                        && one.touchpoint().equals("wait_branch")
                        && one.enteredAt().equals(ENTERED));
        return of.events().stream().map(one -> one.kind() + " " + one.at()).toList();
    }
}
