package io.journeyloop.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.StaffNames;
import io.journeyloop.worklist.persistence.ResultMapper;
import io.journeyloop.worklist.persistence.TaskCountMapper;
import io.journeyloop.worklist.persistence.TaskMapper;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.json.JsonMapper;

/** What is stored, and told, where somebody else is at the same task. */
class TaskWriterTest {

    private static final TaskEnd END = new TaskEnd("served", SampleTasks.ME, SampleTasks.NOW, null);

    private final TaskMapper tasks = mock(TaskMapper.class);
    private final ResultMapper results = mock(ResultMapper.class);
    private final StaffNames names = mock(StaffNames.class);
    private final ApplicationEventPublisher publisher = mock(ApplicationEventPublisher.class);
    private final TaskWriter writer = new TaskWriter(
            tasks,
            new TaskCounts(mock(TaskCountMapper.class)),
            results,
            mock(TaskReads.class),
            new TaskRefusals(names),
            publisher,
            JsonMapper.builder().build());

    @BeforeEach
    void named() {
        when(names.of(SampleTasks.ANOTHER)).thenReturn("Rita");
    }

    @Test
    void whoeverComesSecondIsToldWhoCameFirst() {
        when(tasks.find(new TaskId("t1"))).thenReturn(SampleTasks.in("free"), SampleTasks.in("another's"));

        assertThatThrownBy(() -> writer.write(new TaskId("t1"), task -> task.claim(SampleTasks.ME)))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT))
                .hasMessageContaining("Rita");
        verify(tasks).save(any(), any(), any());
    }

    @Test
    void whatChangedMeanwhileAndIsNoHindranceStopsNobody() {
        Task free = SampleTasks.in("free");
        Task mine = SampleTasks.in("mine");
        TaskChange made = mine.complete(END, SampleTasks.ME, Map.of());
        when(tasks.find(new TaskId("t1"))).thenReturn(free, mine);
        when(tasks.save(mine, made.after(), null)).thenReturn(true);

        assertThat(writer.write(new TaskId("t1"), task -> task.complete(END, SampleTasks.ME, Map.of())))
                .isEqualTo(made);
        verify(publisher).publishEvent(new TaskFinished(made.after(), "served", Map.of(), "rm1", END.at()));
        verify(results).dropDrafts(new TaskId("t1"));
    }

    @Test
    void whatChangesNothingIsNotWrittenAndToldToNobody() {
        when(tasks.find(new TaskId("t1"))).thenReturn(SampleTasks.in("mine"));
        assertThat(writer.write(new TaskId("t1"), task -> task.claim(SampleTasks.ME))
                        .isChanged())
                .isFalse();
        verify(tasks, never()).save(any(), any(), any());
        verify(publisher, never()).publishEvent(any(Object.class));
    }

    @Test
    void aTaskThatIsNotSoOrNotThereIsLeftAlone() {
        when(tasks.find(new TaskId("t1"))).thenReturn(SampleTasks.in("done"));
        assertThat(writer.writeIf(new TaskId("t1"), Task::isOpen, task -> task.entrust(null)))
                .isEmpty();
        assertThat(writer.writeIf(new TaskId("t2"), Task::isOpen, task -> task.entrust(null)))
                .isEmpty();
        assertThatThrownBy(() -> writer.write(new TaskId("t2"), Task::hold))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        verify(tasks, never()).save(any(), any(), any());
    }

    @Test
    void oneThatIsNeverAsItWasReadIsAMistakeAndNoEndlessLoop() {
        when(tasks.find(new TaskId("t1"))).thenReturn(SampleTasks.in("free"));
        assertThatThrownBy(() -> writer.write(new TaskId("t1"), task -> task.claim(SampleTasks.ME)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("t1");
    }
}
