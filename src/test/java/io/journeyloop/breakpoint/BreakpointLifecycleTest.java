package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.breakpoint.Breakpoint.Arm;
import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.TouchpointEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may become of a breakpoint, and what must not; what each transition leaves behind. */
class BreakpointLifecycleTest {

    private static final Instant ENTERED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant DETECTED = Instant.parse("2026-03-02T09:01:00Z");
    private static final Instant STARTED = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final StepContext BY = new StepContext(NOW, "rm1", "branch");

    private static final String CLOSED_ALREADY = "This breakpoint is closed already.";
    private static final String UNDER_WAY = "This breakpoint is followed up or closed already.";

    private static final Set<String> AT_THE_BEGINNING = Set.of("detect", "reconnect", "reconnect earlier", "follow");

    private static final Map<String, Function<Breakpoint, Transition>> TRANSITIONS = Map.ofEntries(
            Map.entry("detect", one -> unstored(one).detect(BY)),
            Map.entry("reconnect", one -> one.reconnect(NOW, BY)),
            Map.entry("reconnect earlier", one -> one.reconnect(STARTED, BY)),
            Map.entry("follow", one -> one.follow("p2")),
            Map.entry("abandon", one -> one.abandon(BY)),
            Map.entry("assign", one -> one.assign("rm2", BY)),
            Map.entry("give back", one -> one.giveBack("rm3", BY)),
            Map.entry("resume", one -> one.resume(true, BY)),
            Map.entry("hand over", one -> one.handOver("rm2", "Rita: calls at five", BY)),
            Map.entry("recover", one -> one.recover(CLOSED, BY)),
            Map.entry("continue elsewhere", one -> one.continueElsewhere(BY)),
            Map.entry("lose", one -> one.lose(BY)),
            Map.entry("take back", one -> one.takeBack(BY)));

    @ParameterizedTest
    @CsvSource({
        // transition, from open, reconnecting, recovered, elsewhere, lost, taken back
        "detect,             OPEN,         -,            -,  -,          -,          -",
        "reconnect,          RECONNECTING, -,            -,  -,          -,          -",
        "reconnect earlier,  RECONNECTING, -,            -,  -,          -,          -",
        "follow,             -,            RECONNECTING, -,  -,          -,          -",
        "abandon,            OPEN,         RECONNECTING, -,  -,          -,          -",
        "assign,             OPEN,         RECONNECTING, -,  -,          -,          -",
        "give back,          OPEN,         RECONNECTING, -,  -,          -,          -",
        "resume,             RECONNECTING, RECONNECTING, -,  -,          -,          -",
        "hand over,          OPEN,         RECONNECTING, -,  -,          -,          -",
        "recover,            RECOVERED,    RECOVERED,    -,  -,          -,          -",
        "continue elsewhere, ELSEWHERE,    ELSEWHERE,    -,  -,          -,          -",
        "lose,               LOST,         LOST,         -,  -,          -,          -",
        "take back,          TAKEN_BACK,   TAKEN_BACK,   -,  TAKEN_BACK, TAKEN_BACK, -"
    })
    void eachStatusAllowsWhatTheTableSaysAndRefusesEverythingElse(
            String transition,
            String open,
            String reconnecting,
            String recovered,
            String elsewhere,
            String lost,
            String takenBack) {
        Map<Status, String> expected = new EnumMap<>(Map.of(
                Status.OPEN, open,
                Status.RECONNECTING, reconnecting,
                Status.RECOVERED, recovered,
                Status.ELSEWHERE, elsewhere,
                Status.LOST, lost,
                Status.TAKEN_BACK, takenBack));
        assertThat(expected).hasSize(Status.values().length);
        expected.forEach((from, to) -> {
            if (to.equals("-")) {
                assertThatThrownBy(() -> TRANSITIONS.get(transition).apply(in(from)))
                        .as("%s from %s", transition, from)
                        .isInstanceOf(Problem.class)
                        .satisfies(refused ->
                                assertThat(((Problem) refused).kind()).isEqualTo(Problem.Kind.CONFLICT))
                        .hasMessage(AT_THE_BEGINNING.contains(transition) ? UNDER_WAY : CLOSED_ALREADY);
            } else {
                assertThat(TRANSITIONS.get(transition).apply(in(from)).after().status())
                        .as("%s from %s", transition, from)
                        .isEqualTo(Status.valueOf(to));
            }
        });
    }

    static Stream<String> transitions() {
        return TRANSITIONS.keySet().stream();
    }

    /** No transition makes a breakpoint somebody else's, or moves when and where it broke. */
    @ParameterizedTest
    @MethodSource("transitions")
    void whatItIsNeverChanges(String transition) {
        for (Status from : Status.values()) {
            Breakpoint before = in(from);
            Breakpoint after;
            try {
                after = TRANSITIONS.get(transition).apply(before).after();
            } catch (Problem refused) {
                continue;
            }
            assertThat(after.instanceId()).isEqualTo(11);
            assertThat(after.customerId()).isEqualTo(12);
            assertThat(after.place()).isEqualTo(before.place());
            assertThat(after.enteredAt()).isEqualTo(ENTERED);
            assertThat(after.detectedAt()).isEqualTo(DETECTED);
            assertThat(after.times().dueAt()).isEqualTo(DUE);
            assertThat(after.arm()).isEqualTo(Arm.TREATED);
            assertThat(after.aum()).isEqualByComparingTo("5000");
        }
    }

    @Test
    void oneThatIsStoredIsNotDetectedAgain() {
        assertThatThrownBy(() -> in(Status.OPEN).detect(BY)).isInstanceOf(Problem.class);
    }

    @Test
    void aDetectedOneSaysWhereAndIsCounted() {
        Transition made = unstored(in(Status.OPEN)).detect(BY);
        assertThat(made.before()).isNull();
        assertThat(made.numbered(7).steps()).containsExactly(step(Step.Kind.DETECTED, "rm1", "branch", null));
        assertThat(made.numbered(7).after()).isEqualTo(in(Status.OPEN));
        assertThat(events(made)).containsExactly("BREAKPOINT 2026-03-04T10:00:00Z");
        assertThat(made.told()).contains(new BreakpointChanged(made.after()));
    }

    @Test
    void oneHeldBackSaysSo() {
        Transition made =
                with(0, Status.OPEN, Kind.ABANDONED, null, null, Arm.HELD_BACK).detect(BY);
        assertThat(made.numbered(7).steps())
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

        Transition byCustomer =
                with(7, Status.OPEN, Kind.ABANDONED, null, null, null).recover(CLOSED, BY);
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

    @Test
    void itPrintsNeitherWhoItIsNorWhatTheyOwn() {
        assertThat(in(Status.LOST)).hasToString("Breakpoint[id=7, status=LOST]");
    }

    /** As such a one is stored: what is followed up or over had a follow-up by the process p1. */
    private static Breakpoint in(Status status) {
        boolean open = status == Status.OPEN;
        boolean closed = !open && status != Status.RECONNECTING;
        return with(
                7,
                status,
                Kind.WAITING,
                open ? null : new BreakpointReconnection(STARTED, "p1"),
                closed ? CLOSED : null,
                Arm.TREATED);
    }

    private static Breakpoint unstored(Breakpoint one) {
        return with(0, one.status(), one.kind(), one.reconnection(), one.closedAt(), one.arm());
    }

    private static Breakpoint with(
            long id, Status status, Kind kind, BreakpointReconnection begun, Instant closedAt, Arm arm) {
        return new Breakpoint(
                id,
                11,
                12L,
                new BreakpointPlace("back", 3, "wait_branch", "001"),
                kind,
                false,
                status,
                new BreakpointTimes(ENTERED, DETECTED, DUE, closedAt),
                begun,
                "rm3",
                arm,
                new BigDecimal("5000"));
    }

    private static Step step(Step.Kind kind, String person, String channel, String note) {
        return new Step(7, kind, NOW, person, channel, note);
    }

    private static List<String> events(Transition of) {
        assertThat(of.events())
                .allMatch(one -> one.instanceId() == 11
                        && one.versionId() == 3
                        && one.touchpoint().equals("wait_branch")
                        && one.enteredAt().equals(ENTERED));
        return of.events().stream().map(one -> one.kind() + " " + one.at()).toList();
    }
}
