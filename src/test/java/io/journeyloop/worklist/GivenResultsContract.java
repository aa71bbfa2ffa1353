package io.journeyloop.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.support.CleanSlate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Results that may be taken back, forms half filled, and the order and search of the list. */
abstract class GivenResultsContract extends CounterWorld {

    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final Map<String, Object> FORM =
            Map.of("need", "payments", "amount", 12.5, "note", "call after six");

    @Autowired
    private TaskDrafts drafts;

    @Test
    void a_result_leaves_the_lists_at_once_and_reaches_the_journey_when_its_time_has_passed() {
        Task serve = serve("001", null, null);

        GivenResult given = as("rm1", () -> results.give(serve.id(), "served", FORM, null));

        assertThat(given.until()).isEqualTo(CleanSlate.START.plus(GRACE));
        assertThat(again(serve).state()).isEqualTo(TaskState.OPEN);
        assertThat(as("rm1", () -> worklist.page(all()).rows()))
                .extracting(Task::id)
                .doesNotContain(serve.id());
        assertThat(as("rm1", () -> worklist.counts().mine())).isZero();
        assertThat(as("rm1", () -> results.mine())).hasSize(1);

        due.advance(GRACE.minusMillis(1));
        assertThat(again(serve).state()).isEqualTo(TaskState.OPEN);
        due.advance(Duration.ofSeconds(1));
        assertThat(again(serve))
                .returns(TaskState.DONE, Task::state)
                .returns("served", Task::outcome)
                .returns("rm1", Task::finishedBy);
        assertThat(as("rm1", () -> results.mine())).isEmpty();
        assertThat(camunda.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName("amount")
                        .list())
                .extracting(one -> one.getValue())
                .contains(12.5);
    }

    @Test
    void a_result_taken_back_leaves_everything_as_it_was() {
        Task free = serve("001", null, null);
        Task taken = serve("001", null, null);
        as("rm1", () -> worklist.claim(taken.id()));
        as("rm1", () -> results.give(free.id(), "left", Map.of(), null));
        as("rm1", () -> results.give(taken.id(), "left", Map.of(), null));

        as("rm1", () -> takeBack(free));
        as("rm1", () -> takeBack(taken));
        due.advance(Duration.ofMinutes(1));

        assertThat(again(free)).returns(TaskState.OPEN, Task::state).returns(null, Task::assignee);
        assertThat(again(taken)).returns(TaskState.OPEN, Task::state).returns("rm1", Task::assignee);
        assertThat(as("rm1", () -> worklist.page(all()).rows()))
                .extracting(Task::id)
                .contains(free.id(), taken.id());
    }

    @Test
    void once_the_journey_is_told_nothing_can_be_taken_back() {
        Task serve = serve("001", null, null);
        as("rm1", () -> results.give(serve.id(), "left", Map.of(), null));
        conflict("manager1", () -> takeBack(serve));
        due.advance(Duration.ofMinutes(1));
        conflict("rm1", () -> takeBack(serve));
    }

    @Test
    void while_it_may_be_taken_back_nobody_else_can_do_anything_with_the_task() {
        Task serve = serve("001", null, null);
        as("rm1", () -> results.give(serve.id(), "left", Map.of(), null));

        conflict("manager1", () -> worklist.claim(serve.id()));
        conflict("manager1", () -> worklist.assign(serve.id(), "manager1"));
        conflict("manager1", () -> worklist.complete(serve.id(), "left", Map.of()));
        conflict("rm1", () -> worklist.release(serve.id()));
        conflict("rm1", () -> results.give(serve.id(), "left", Map.of(), null));
        conflict("rm1", () -> worklist.complete(serve.id(), "left", Map.of()));
        assertThat(again(serve).assignee()).isEqualTo("rm1");
    }

    @Test
    void what_could_not_be_finished_is_refused_before_anything_is_kept() {
        Task serve = serve("001", null, null);
        assertThatThrownBy(() -> as("rm1", () -> results.give(serve.id(), "served", Map.of(), null)))
                .isInstanceOfSatisfying(
                        Problem.class, one -> assertThat(one.field()).isEqualTo("need"));
        assertThatThrownBy(() -> as("teller1", () -> results.give(serve.id(), "left", Map.of(), null)))
                .isInstanceOf(Problem.class);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM work_task_result", Integer.class))
                .isZero();
    }

    @Test
    void a_result_that_is_refused_by_then_goes_back_to_its_giver_with_all_that_was_filled_in() {
        Task serve = serve("001", null, null);
        as("rm1", () -> results.give(serve.id(), "served", FORM, null));
        jdbc.update(
                "UPDATE work_task SET form_fields = 'need:select(loans)*; note:text' WHERE id = ?",
                serve.id().value());

        due.advance(Duration.ofMinutes(1));

        assertThat(again(serve)).returns(TaskState.OPEN, Task::state).returns("rm1", Task::assignee);
        assertThat(as("rm1", () -> drafts.of(serve))).hasValueSatisfying(draft -> {
            assertThat(draft.returned()).isTrue();
            assertThat(draft.form()).containsEntry("note", "call after six");
        });
        assertThat(as("rm1", () -> worklist.counts().mine())).isEqualTo(1);
    }

    @Test
    void a_task_that_ended_meanwhile_takes_the_result_along() {
        Task serve = serve("001", null, null);
        as("rm1", () -> results.give(serve.id(), "left", Map.of(), null));
        journeys.exit(serve.instanceId(), "test");
        due.advance(Duration.ofMinutes(1));
        assertThat(again(serve).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM work_task_result", Integer.class))
                .isZero();
    }

    @Test
    void a_half_filled_form_is_kept_for_each_person_until_the_task_is_over() {
        Task serve = serve("001", null, null);
        as("rm1", () -> drafts.save(serve.id(), Map.of("note", "half a sen", "amount", "1e9")));
        as("manager1", () -> drafts.save(serve.id(), Map.of("note", "another's")));
        as("rm1", () -> drafts.save(serve.id(), Map.of("note", "half a sentence", "amount", "")));

        assertThat(as("rm1", () -> drafts.of(serve)).orElseThrow().form())
                .isEqualTo(Map.of("note", "half a sentence", "amount", ""));
        assertThat(as("manager1", () -> drafts.of(serve)).orElseThrow().form()).isEqualTo(Map.of("note", "another's"));
        assertThatThrownBy(() -> as("rm1", () -> drafts.save(serve.id(), Map.of("colour", "red"))))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> as("teller1", () -> drafts.save(serve.id(), Map.of("note", "no"))))
                .isInstanceOf(Problem.class);

        as("rm1", () -> worklist.complete(serve.id(), "left", Map.of()));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM work_task_draft", Integer.class))
                .isZero();
    }

    @Test
    void deadlines_by_law_come_first_then_what_is_due_then_the_customer_of_more_value() {
        Task mass = serve("001", null, BigDecimal.TEN);
        Task wealth = serve("001", null, new BigDecimal("900000"));
        clock.fix(CleanSlate.START.minus(Duration.ofHours(1)));
        Task sooner = serve("001", null, BigDecimal.TEN);
        clock.fix(CleanSlate.START);
        Task lawLate = serve("001", null, BigDecimal.TEN);
        Task lawFirst = serve("001", null, BigDecimal.TEN);
        internalTasks.setLegalDueAt(lawLate.instanceId(), CleanSlate.START.plus(Duration.ofDays(9)));
        internalTasks.setLegalDueAt(lawFirst.instanceId(), CleanSlate.START.plus(Duration.ofDays(3)));

        assertThat(as("rm1", () -> worklist.page(query(TaskView.BRANCH, null, TaskSort.DUE)))
                        .rows())
                .extracting(Task::id)
                .filteredOn(id -> List.of(mass.id(), wealth.id(), sooner.id(), lawLate.id(), lawFirst.id())
                        .contains(id))
                .containsExactly(lawFirst.id(), lawLate.id(), sooner.id(), wealth.id(), mass.id());
    }

    @Test
    void a_customer_is_found_by_the_end_of_the_phone_number_in_ones_own_branch() {
        Task here = serve("001", "13912345678", null);
        Task elsewhere = serve("002", "13800005678", null);

        assertThat(as("rm1", () -> worklist.page(query(TaskView.TODAY, "5678", TaskSort.DUE))
                        .rows()))
                .extracting(Task::id)
                .containsExactly(here.id());
        assertThat(as("cx1", () -> worklist.page(query(TaskView.ALL, "5678", TaskSort.DUE))
                        .rows()))
                .extracting(Task::instanceId)
                .contains(here.instanceId(), elsewhere.instanceId());
        assertThat(as("rm1", () -> worklist.page(query(TaskView.ALL, "567", TaskSort.DUE))
                        .total()))
                .isZero();
    }

    @Test
    void total_rows_and_tab_agree_for_every_size_whoever_asked_before() {
        for (int i = 0; i < 9; i++) {
            serve("001", null, null);
        }
        for (int size : new int[] {4, 7, 50, 5, 500, 2}) {
            for (String person : List.of("manager1", "rm1", "teller2", "manager1")) {
                for (TaskView view : TaskView.values()) {
                    long counted = as(person, () -> worklist.counts().of(view));
                    int seen = 0;
                    for (int page = 0; page * size < Math.max(1, counted); page++) {
                        int number = page;
                        var found = as(
                                person,
                                () -> worklist.page(new TaskQuery(view, null, null, null, TaskSort.DUE, number, size)));
                        assertThat(found.total())
                                .as("%s %s %s", person, view, size)
                                .isEqualTo(counted);
                        seen += found.rows().size();
                    }
                    assertThat(seen).as("%s %s %s", person, view, size).isEqualTo((int) counted);
                }
            }
        }
    }

    private Task serve(String branch, @Nullable String phone, @Nullable BigDecimal aum) {
        return task(enter(branch, "王小明", phone, aum), "task_serve");
    }

    private Task again(Task task) {
        return as("cx1", () -> worklist.get(task.id()));
    }

    private boolean takeBack(Task task) {
        results.takeBack(task.id());
        return true;
    }

    private void conflict(String person, Supplier<?> work) {
        assertThatThrownBy(() -> as(person, work)).isInstanceOfSatisfying(Problem.class, one -> assertThat(one.kind())
                .isEqualTo(Problem.Kind.CONFLICT));
    }

    private static TaskQuery all() {
        return query(TaskView.ALL, null, TaskSort.DUE);
    }

    private static TaskQuery query(TaskView view, @Nullable String q, TaskSort sort) {
        return new TaskQuery(view, null, null, q, sort, 0, 100);
    }
}
