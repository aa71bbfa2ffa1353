package io.journeyloop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.journeyloop.demo.persistence.WorldMapper;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where each look at what is due takes longer than the machine's clock stands still, as on a server. */
@Timeout(20)
class TimeMoverTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicReference<Instant> machine = new AtomicReference<>(BEGIN.plus(Duration.ofHours(5)));
    private final JourneyClock clock = new JourneyClock(machine::get);
    private final DueWorks works = mock(DueWorks.class);
    private final TimeMover mover =
            new TimeMover(clock, works, mock(Walks.class), mock(VisitPlan.class), mock(WorldMapper.class));

    @Test
    void aTargetThatMovesOnMeanwhileIsReached() {
        clock.fix(BEGIN);
        when(works.all()).thenAnswer(look -> {
            machine.updateAndGet(now -> now.plusMillis(3));
            return List.of();
        });
        assertThat(mover.move(clock::machine)).isTrue();
        assertThat(Duration.between(clock.instant(), clock.machine())).isLessThan(TimeMover.NEAR);
    }

    @Test
    void aTargetThatStandsStillIsReachedToTheMillisecond() {
        clock.fix(BEGIN);
        when(works.all()).thenReturn(List.of());
        Instant target = BEGIN.plus(Duration.ofMinutes(61)).plusMillis(7);
        assertThat(mover.move(() -> target)).isTrue();
        assertThat(clock.instant()).isEqualTo(target);
    }
}
