package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.Launch.State;
import io.journeyloop.support.TransitionTable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can become of a launch in which state, cell by cell, written down by hand: where it stands then, or - for never. */
class LaunchTransitionsTest {

    private static final Instant CREATED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private static final List<String> STATES =
            List.of("submitted", "running", "paused", "stopped", "completed", "failed");

    /** Columns: the states as above; the last one is the audit's word, or - where no person did it. */
    private static final List<String> CELLS = List.of(
            "APPROVE  running   -         -        - - - launch-approved",
            "PAUSE    -         paused    -        - - - launch-paused",
            "RESUME   -         -         running  - - - launch-running",
            "STOP     stopped   stopped   stopped  - - - launch-stopped",
            "COMPLETE -         completed -        - - - -");

    private static final TransitionTable<LaunchTransition, State> TABLE =
            new TransitionTable<>(LaunchTransition.class, State.class, STATES, CELLS);

    @Test
    void everyTransitionHasItsRowAndEveryStateItsColumn() {
        TABLE.requireWhole();
    }

    @TestFactory
    Stream<DynamicTest> everyCell() {
        return TABLE.everyCell(LaunchTransitionsTest::made, LaunchTransitionsTest::refused);
    }

    private static void made(LaunchTransition transition, State state, String then, String audited) {
        LaunchChange change = make(transition, at(state), "cx2");
        assertThat(change.transition()).isEqualTo(transition);
        assertThat(change.before().state()).isEqualTo(state);
        assertThat(change.after().state().slug()).isEqualTo(then);
        assertThat(transition.audited() == null ? "-" : transition.audited()).isEqualTo(audited);
        boolean over = List.of("stopped", "completed").contains(then);
        assertThat(change.after().finishedAt()).isEqualTo(over ? NOW : null);
        assertThat(change.after().approvedBy()).isEqualTo(transition == LaunchTransition.APPROVE ? "cx2" : null);
        assertThat(change.after())
                .usingRecursiveComparison()
                .ignoringFields("state", "finishedAt", "approvedBy")
                .isEqualTo(change.before());
    }

    private static void refused(LaunchTransition transition, State state) {
        assertThatThrownBy(() -> make(transition, at(state), "cx2")).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(refused.field()).isEqualTo("state");
            assertThat(refused.value()).isEqualTo(state.slug());
        });
    }

    private static LaunchChange make(LaunchTransition transition, Launch one, String who) {
        return switch (transition) {
            case APPROVE -> one.approve(who);
            case PAUSE -> one.pause();
            case RESUME -> one.resume();
            case STOP -> one.stop(NOW);
            case COMPLETE -> one.complete(NOW);
        };
    }

    /** Whoever asked is told so in every state, before the state is looked at. */
    @TestFactory
    Stream<DynamicTest> nobodyApprovesTheirOwn() {
        return Arrays.stream(State.values())
                .map(state -> DynamicTest.dynamicTest("own while " + state, () -> assertThatThrownBy(
                                () -> at(state).approve("cx1"))
                        .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.kind())
                                .isEqualTo(Problem.Kind.FORBIDDEN))));
    }

    @Test
    void whoLetItBeginStaysKnown() {
        Launch running = at(State.SUBMITTED).approve("cx2").after();
        assertThat(running.pause().after().approvedBy()).isEqualTo("cx2");
        assertThat(running.stop(NOW).after().approvedBy()).isEqualTo("cx2");
        assertThat(running.complete(NOW).after().approvedBy()).isEqualTo("cx2");
    }

    @Test
    void aLaunchBeginsByItselfUnlessTheBankAsksForASecondPerson() {
        assertThat(State.first(false)).isEqualTo(State.RUNNING);
        assertThat(State.first(true)).isEqualTo(State.SUBMITTED);
    }

    private static Launch at(State state) {
        return new Launch(
                new LaunchId(7),
                "two-steps",
                new VersionId(1),
                "segment all",
                state,
                9,
                4,
                Map.of("failed", 2),
                "cx1",
                CREATED,
                null,
                null);
    }
}
