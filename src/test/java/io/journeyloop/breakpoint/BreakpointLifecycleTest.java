package io.journeyloop.breakpoint;

import static io.journeyloop.breakpoint.SampleBreakpoints.BY;
import static io.journeyloop.breakpoint.SampleBreakpoints.CLOSED;
import static io.journeyloop.breakpoint.SampleBreakpoints.DETECTED;
import static io.journeyloop.breakpoint.SampleBreakpoints.DUE;
import static io.journeyloop.breakpoint.SampleBreakpoints.ENTERED;
import static io.journeyloop.breakpoint.SampleBreakpoints.NOW;
import static io.journeyloop.breakpoint.SampleBreakpoints.STARTED;
import static io.journeyloop.breakpoint.SampleBreakpoints.in;
import static io.journeyloop.breakpoint.SampleBreakpoints.unstored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.breakpoint.Breakpoint.Arm;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may become of a breakpoint, and what must not. */
class BreakpointLifecycleTest {

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
            assertThat(after.instanceId()).isEqualTo(new InstanceId(11));
            assertThat(after.customerId()).isEqualTo(new CustomerId(12));
            assertThat(after.place()).isEqualTo(before.place());
            assertThat(after.enteredAt()).isEqualTo(ENTERED);
            assertThat(after.detectedAt()).isEqualTo(DETECTED);
            assertThat(after.times().dueAt()).isEqualTo(DUE);
            assertThat(after.arm()).isEqualTo(Arm.TREATED);
            assertThat(after.aum()).isEqualByComparingTo("5000");
        }
    }

    /** In time is before the patience was over, not before somebody noticed. */
    @Test
    void whatHappenedBeforeThePatienceWasOverHappenedInTime() {
        assertThat(in(Status.OPEN).inTime(DUE.minusMillis(1))).isTrue();
        assertThat(in(Status.OPEN).inTime(DUE)).isFalse();
        assertThat(in(Status.OPEN).subject()).isEqualTo(12);
    }

    @Test
    void oneThatIsStoredIsNotDetectedAgain() {
        assertThatThrownBy(() -> in(Status.OPEN).detect(BY)).isInstanceOf(Problem.class);
    }

    @Test
    void itPrintsNeitherWhoItIsNorWhatTheyOwn() {
        assertThat(in(Status.LOST)).hasToString("Breakpoint[id=7, status=LOST]");
    }
}
