package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.journeyloop.journey.Launch.State;
import io.journeyloop.journey.persistence.LaunchMapper;
import io.journeyloop.journey.persistence.LaunchMapper.LaunchRow;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** What stands in a launch's way for a moment is no customer's refusal. */
class LaunchWorkTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LaunchRow LAUNCH = new LaunchRow(
            new LaunchId(7),
            "two-steps",
            new VersionId(1),
            "segment all",
            State.RUNNING,
            2,
            0,
            "cx1",
            NOW,
            null,
            null,
            null);

    private final LaunchMapper mapper = mock(LaunchMapper.class);
    private final LaunchGroup group = mock(LaunchGroup.class);
    private final LaunchProgress progress = mock(LaunchProgress.class);
    private final LaunchWriter writer = mock(LaunchWriter.class);
    private final LaunchWork work = new LaunchWork(mapper, group, progress, writer);

    @Test
    void aDeadlockIsTriedAgain() {
        when(mapper.running()).thenReturn(List.of(LAUNCH));
        when(group.run(any(), anyInt()))
                .thenThrow(new CannotAcquireLockException("deadlock"))
                .thenThrow(new ProcessEngineException(
                        "flush", new SQLTransactionRollbackException("Deadlock found", "40001", 1213)))
                .thenReturn(50);

        assertThat(work.run(NOW)).isEqualTo(50);
        verify(group, never()).refuseNext(any(), any());
    }

    @Test
    void whoIsAlwaysInSomebodysWayEntersAtALaterRound() {
        when(mapper.running()).thenReturn(List.of(LAUNCH));
        when(mapper.isWaiting(any())).thenReturn(true);
        when(group.run(any(), anyInt())).thenThrow(new CannotAcquireLockException("lock wait timeout"));

        assertThat(work.run(NOW)).isZero();
        verify(group, never()).refuseNext(any(), any());
        verify(writer, never()).saveIfUnchanged(any());
    }

    @Test
    void aCustomersOwnFailureIsThatCustomersAlone() {
        when(mapper.running()).thenReturn(List.of(LAUNCH));
        when(group.run(any(), anyInt())).thenThrow(new IllegalStateException("broken"));

        assertThat(work.run(NOW)).isEqualTo(1);
        verify(group).refuseNext(LAUNCH, LaunchWork.FAILED);
    }
}
