package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.MigrationRun.State;
import io.journeyloop.support.TransitionTable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can become of a migration in which state, cell by cell, written down by hand: where it stands then, or - for never. */
class MigrationTransitionsTest {

    private static final Instant CREATED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private static final List<String> STATES = List.of("running", "paused", "stopped", "completed");

    /** Columns: the states as above; the last one is the audit's word. */
    private static final List<String> CELLS = List.of(
            "PAUSE    paused    -       - - migration-paused",
            "RESUME   -         running - - migration-resumed",
            "STOP     stopped   stopped - - migration-stopped",
            "COMPLETE completed -       - - journey-migrated");

    private static final TransitionTable<MigrationTransition, State> TABLE =
            new TransitionTable<>(MigrationTransition.class, State.class, STATES, CELLS);

    @Test
    void everyTransitionHasItsRowAndEveryStateItsColumn() {
        TABLE.requireWhole();
    }

    @TestFactory
    Stream<DynamicTest> everyCell() {
        return TABLE.everyCell(MigrationTransitionsTest::made, MigrationTransitionsTest::refused);
    }

    private static void made(MigrationTransition transition, State state, String then, String audited) {
        MigrationChange change = make(transition, at(state));
        assertThat(change.transition()).isEqualTo(transition);
        assertThat(change.before().state()).isEqualTo(state);
        assertThat(change.after().state().slug()).isEqualTo(then);
        assertThat(transition.audited(false)).isEqualTo(audited);
        boolean over = List.of("stopped", "completed").contains(then);
        assertThat(change.after().finishedAt()).isEqualTo(over ? NOW : null);
        assertThat(change.after())
                .usingRecursiveComparison()
                .ignoringFields("state", "finishedAt")
                .isEqualTo(change.before());
    }

    private static void refused(MigrationTransition transition, State state) {
        assertThatThrownBy(() -> make(transition, at(state))).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(refused.field()).isEqualTo("state");
            assertThat(refused.value()).isEqualTo(state.slug());
        });
    }

    @Test
    void theEndOfARehearsalIsNoMigration() {
        assertThat(MigrationTransition.COMPLETE.audited(true)).isEqualTo("migration-rehearsed");
    }

    private static MigrationChange make(MigrationTransition transition, MigrationRun one) {
        return switch (transition) {
            case PAUSE -> one.pause();
            case RESUME -> one.resume();
            case STOP -> one.stop(NOW);
            case COMPLETE -> one.complete(NOW);
        };
    }

    private static MigrationRun at(State state) {
        MigrationRequest asked = new MigrationRequest(1, 2, MigrationFilter.EVERYBODY, null, false);
        return new MigrationRun(7, "two-steps", asked, state, 9, true, 4, 1, "owner1", CREATED, null);
    }
}
