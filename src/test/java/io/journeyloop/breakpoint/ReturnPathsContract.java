package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.metrics.MapFigures.TouchpointFigures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A payment is to be bound within an hour; the app's activation is a milestone beside or behind it. */
abstract class ReturnPathsContract extends ReturnFiguresSetUp {

    ReturnPathsContract() {
        super("onward");
    }

    @Test
    @DisplayName("broke after 1 h, the wait ended after 2 h, a milestone later: went on elsewhere, at once")
    void aMilestoneAfterTheWaitIsOver() {
        InstanceId instance = broken("turn");
        due.advance(Duration.ofHours(1));
        assertThat(status(instance)).isEqualTo(Status.OPEN);
        happens(instance, "onward.activated");
        assertThat(status(instance)).isEqualTo(Status.ELSEWHERE);
        assertThat(kinds(instance)).containsOnlyOnce("ELSEWHERE").doesNotContain("LOST", "RECOVERED");
        due.advance(Duration.ofDays(9));
        assertThat(status(instance)).isEqualTo(Status.ELSEWHERE);
        assertThat(kinds(instance)).containsOnlyOnce("ELSEWHERE").doesNotContain("LOST");
    }

    @Test
    @DisplayName("a milestone beside it, and the customer still awaited: open, and recovered by that very touchpoint")
    void aMilestoneBesideLeavesItOpen() {
        InstanceId instance = broken("along");
        happens(instance, "onward.activated");
        assertThat(status(instance)).isEqualTo(Status.OPEN);
        happens(instance, "onward.bound");
        assertThat(status(instance)).isEqualTo(Status.RECOVERED);
    }

    @Test
    @DisplayName("a milestone beside it, then the journey ends: went on elsewhere")
    void aMilestoneBesideAndTheEnd() {
        InstanceId instance = broken("along");
        happens(instance, "onward.activated");
        journeys.exit(instance, "test");
        assertThat(status(instance)).isEqualTo(Status.ELSEWHERE);
        assertThat(kinds(instance)).containsOnlyOnce("ELSEWHERE").doesNotContain("LOST");
    }

    @Test
    @DisplayName("a milestone from before it broke brings nobody on: lost")
    void aMilestoneFromBefore() {
        InstanceId instance = enter("along");
        happens(instance, "onward.activated");
        due.advance(Duration.ofHours(1));
        journeys.exit(instance, "test");
        assertThat(status(instance)).isEqualTo(Status.LOST);
        assertThat(kinds(instance)).containsOnlyOnce("LOST").doesNotContain("ELSEWHERE");
    }

    @Test
    @DisplayName("recovered, elsewhere, lost and open add up to all who broke off")
    void thePartsAddUp() {
        TouchpointFigures before = figures("wait_bound");
        InstanceId back = broken("along");
        InstanceId on = broken("along");
        InstanceId lost = broken("along");
        broken("along");
        happens(back, "onward.bound");
        happens(on, "onward.activated");
        journeys.exit(on, "test");
        journeys.exit(lost, "test");
        TouchpointFigures after = figures("wait_bound");
        assertThat(after.breaks().breakpoints() - before.breaks().breakpoints()).isEqualTo(4);
        assertThat(after.breaks().recovered() - before.breaks().recovered()).isEqualTo(1);
        assertThat(after.breaks().elsewhere() - before.breaks().elsewhere()).isEqualTo(1);
        assertThat(after.breaks().lost() - before.breaks().lost()).isEqualTo(1);
        assertThat(after.breaks().recoverable() - before.breaks().recoverable()).isEqualTo(1);
    }

    private InstanceId enter(String how) {
        return journeys.enter(null, "onward", Map.of("how", how));
    }

    private InstanceId broken(String how) {
        InstanceId instance = enter(how);
        due.advance(Duration.ofHours(1));
        assertThat(status(instance)).isEqualTo(Status.OPEN);
        return instance;
    }

    private void happens(InstanceId instance, String message) {
        assertThat(engine.correlate(Long.toString(instance.value()), message, Map.of()))
                .isEqualTo(1);
    }

    private Status status(InstanceId instance) {
        List<Breakpoint> all = internal.of(instance);
        assertThat(all).hasSize(1);
        return all.getFirst().status();
    }

    private List<String> kinds(InstanceId instance) {
        return jdbc.queryForList(
                "SELECT kind FROM touchpoint_event WHERE instance_id = ? ORDER BY id", String.class, instance.value());
    }
}
