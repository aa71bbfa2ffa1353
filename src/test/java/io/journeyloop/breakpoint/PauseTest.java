package io.journeyloop.breakpoint;

import static io.journeyloop.breakpoint.Hold.Reason.APPOINTMENT;
import static io.journeyloop.breakpoint.Hold.Reason.HOLIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PauseTest {

    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void withoutAPauseItIsElapsedTime() {
        assertThat(Pause.due(TEN, HOUR, List.of())).isEqualTo(at(60));
    }

    @Test
    void aPauseInBetweenIsAdded() {
        assertThat(Pause.due(TEN, HOUR, List.of(pause(30, 90)))).isEqualTo(at(120));
    }

    @Test
    void aPauseThatBeginsAsThePatienceEndsComesTooLate() {
        assertThat(Pause.due(TEN, HOUR, List.of(pause(60, 90)))).isEqualTo(at(60));
        assertThat(Pause.due(TEN, HOUR, List.of(pause(59, 90)))).isEqualTo(at(91));
    }

    @Test
    void aPauseThatEndsAsThePatienceBeginsWasBefore() {
        assertThat(Pause.due(TEN, HOUR, List.of(pause(-30, 0)))).isEqualTo(at(60));
        assertThat(Pause.due(TEN, HOUR, List.of(pause(-30, 10)))).isEqualTo(at(70));
    }

    @Test
    void pausesThatOverlapCountOnceInWhateverOrder() {
        assertThat(Pause.due(TEN, HOUR, List.of(pause(50, 80), pause(30, 60), pause(35, 40))))
                .isEqualTo(at(110));
    }

    @Test
    void whatHoldsIsWhatEndsLast() {
        List<Pause> pauses = List.of(pause(0, 30), new Pause(at(10), at(60), HOLIDAY));
        assertThat(Pause.at(at(10), pauses)).contains(new Hold(at(60), HOLIDAY));
        assertThat(Pause.at(at(9), pauses)).contains(new Hold(at(30), APPOINTMENT));
        assertThat(Pause.at(at(60), pauses)).isEmpty();
    }

    private static Pause pause(int from, int until) {
        return new Pause(at(from), at(until), APPOINTMENT);
    }

    private static Instant at(int minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }
}
