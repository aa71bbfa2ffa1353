package io.journeyloop.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.contact.Scripts;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.engine.EngineTasks;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Role;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.StatementCounter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

abstract class WorklistContract extends CounterWorld {

    private static final Set<String> READ = Set.of("TaskMapper.row", "TaskMapper.legalDue", "TaskMapper.openOf");

    @Autowired
    private EngineTasks engineTasks;

    @Autowired
    private Scripts scripts;

    @Autowired
    private TaskTimeline timeline;

    @Autowired
    private StatementCounter statements;

    @Test
    void a_task_says_what_is_asked_of_whom_until_when() {
        InstanceId instance = enter("001");
        Task serve = task(instance, "task_serve");

        assertThat(serve)
                .returns(instance, Task::instanceId)
                .returns("counter", Task::journeyKey)
                .returns("task_serve", Task::touchpoint)
                .returns(Role.RELATIONSHIP_MANAGER, Task::role)
                .returns(new BranchNo("001"), Task::branchNo)
                .returns(CleanSlate.START.plus(Duration.ofHours(2)), Task::dueAt)
                .returns(List.of("served", "left"), Task::outcomes)
                .returns("greet", task -> task.content().script());
        assertThat(task(instance, "task_owner"))
                .returns(Role.BRANCH_MANAGER, Task::role)
                .returns(CleanSlate.START.plus(Duration.ofHours(4)), Task::dueAt);
        assertThat(task(instance, "task_remote").queue().bankWide()).isTrue();
    }

    @Test
    void a_task_in_a_called_process_belongs_to_the_touchpoint_that_called() {
        InstanceId instance = enter("001");
        finish("rm1", task(instance, "task_serve"), "served", Map.of("need", "savings"));

        assertThat(task(instance, "task_call"))
                .returns("call_after", Task::touchpoint)
                .returns("counter", Task::journeyKey)
                .returns("counter-call", Task::processKey)
                .returns("after-call", task -> task.content().script())
                .returns("fee-waiver", task -> task.content().offer());
    }

    @Test
    void finishing_moves_the_journey_and_keeps_the_words_to_itself() {
        InstanceId instance = enter("001");
        Task serve = task(instance, "task_serve");
        Map<String, Object> form = Map.of("need", "payments", "amount", 12.5, "urgent", true, "note", "王小明的私事");

        FinishedTask done = finish("rm1", serve, "served", form);

        assertThat(done.by()).isEqualTo("rm1");
        String process = camunda.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(instance.value()))
                .processDefinitionKey("counter")
                .singleResult()
                .getId();
        assertThat(camunda.getRuntimeService().getVariables(process))
                .containsEntry("outcome", "served")
                .containsEntry("need", "payments")
                .containsEntry("amount", 12.5)
                .containsEntry("urgent", true)
                .doesNotContainKey("note");
        assertThat(jdbc.queryForObject(
                        "SELECT answers FROM work_task WHERE id = ?",
                        String.class,
                        serve.id().value()))
                .contains("王小明的私事");
        assertThat(camunda.getTaskService()
                        .createTaskQuery()
                        .taskId(serve.id().value())
                        .count())
                .isZero();
    }

    @Test
    void the_views_hold_what_their_names_say_and_the_counts_agree() {
        InstanceId first = enter("001");
        enter("001");
        enter("002");
        as("rm1", () -> worklist.claim(task(first, "task_serve").id()));

        assertViews("rm1", new Counts(2, 0, 1, 0, 4, 4));
        assertViews("teller2", new Counts(0, 0, 0, 0, 2, 5));
        assertViews("manager1", new Counts(2, 0, 0, 0, 4, 4));
        assertViews("cx1", new Counts(0, 0, 0, 0, 0, 9));
        clock.advance(Duration.ofHours(3));
        assertViews("rm1", new Counts(2, 2, 1, 0, 4, 4));
        clock.advance(Duration.ofHours(44));
        assertViews("teller1", new Counts(3, 0, 0, 0, 4, 7));
    }

    @Test
    void a_page_takes_a_statement_for_each_key_and_the_counts_are_kept_beside_asking_what_is_hidden() throws Exception {
        enter("001");
        enter("001");
        List<String> page = as("rm1", () -> ran(() -> worklist.page(query(TaskView.ALL, 0, 1))));
        assertThat(page)
                .containsExactly(
                        "CaseMapper.recusedInstances",
                        "TaskCountMapper.read",
                        "TaskListMapper.page",
                        "TaskListMapper.page",
                        "TaskMapper.rows");
        List<String> counts = as("rm1", () -> ran(() -> worklist.counts()));
        assertThat(counts).containsExactly("CaseMapper.recusedInstances", "TaskListMapper.of", "TaskCountMapper.read");
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        for (int i = 0; i < 5; i++) {
            enter("001");
        }
        List<TaskId> whole = as("cx1", () -> worklist.page(query(TaskView.ALL, 0, 100))).rows().stream()
                .map(Task::id)
                .toList();
        List<TaskId> pieces = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            int number = page;
            pieces.addAll(as("cx1", () -> worklist.page(query(TaskView.ALL, number, 4))).rows().stream()
                    .map(Task::id)
                    .toList());
        }
        assertThat(pieces).containsExactlyElementsOf(whole).hasSize(15);
    }

    /** Somebody with several keys reads a union of ranges; the database may not answer with the page of another size. */
    @Test
    void everySizeHasItsOwnPageWhateverSizeWasAskedForBefore() {
        for (int i = 0; i < 12; i++) {
            enter("001");
        }
        for (String person : List.of("rm1", "manager1", "cx1")) {
            for (TaskSort sort : TaskSort.values()) {
                // The smallest first: what a larger page left behind would hold all of a smaller one.
                List<TaskId> three = ids(person, sort, 0, 3);
                List<TaskId> ten = ids(person, sort, 0, 10);
                List<TaskId> whole = ids(person, sort, 0, 500);
                assertThat(whole).as("%s by %s", person, sort).hasSizeGreaterThan(20);
                assertThat(three).isEqualTo(whole.subList(0, 3));
                assertThat(ten).isEqualTo(whole.subList(0, 10));
                assertThat(ids(person, sort, 1, 7)).isEqualTo(whole.subList(7, 14));
                assertThat(ids(person, sort, 2, 4)).isEqualTo(whole.subList(8, 12));
            }
        }
    }

    private List<TaskId> ids(String person, TaskSort sort, int page, int size) {
        TaskQuery query = new TaskQuery(TaskView.ALL, null, null, null, sort, page, size);
        return as(person, () -> worklist.page(query)).rows().stream()
                .map(Task::id)
                .toList();
    }

    @Test
    void a_customer_is_found_by_number_and_by_the_beginning_of_the_name() {
        enter("001");
        InstanceId wanted = enter("001", "慕容雪", null, null);
        TaskQuery byName = new TaskQuery(TaskView.TODAY, null, null, "慕容", TaskSort.DUE, 0, 50);
        assertThat(as("rm1", () -> worklist.page(byName)).rows())
                .extracting(Task::instanceId)
                .containsExactly(wanted);
        TaskQuery nobody = new TaskQuery(TaskView.TODAY, null, null, "没有", TaskSort.DUE, 0, 50);
        assertThat(as("rm1", () -> worklist.page(nobody)).total()).isZero();
        assertThat(as("rm1", () -> worklist.counts(nobody)).all()).isZero();
    }

    @Test
    void only_one_takes_a_task_and_the_other_learns_who() {
        Task serve = task(enter("001"), "task_serve");
        as("rm1", () -> worklist.claim(serve.id()));

        refused("manager1", () -> worklist.claim(serve.id()), Problem.Kind.CONFLICT, "周子航");
        refused("manager1", () -> worklist.release(serve.id()), Problem.Kind.CONFLICT, "周子航");
        refused("manager1", () -> worklist.complete(serve.id(), "left", Map.of()), Problem.Kind.CONFLICT, "周子航");
        assertThat(as("rm1", () -> worklist.claim(serve.id())).assignee()).isEqualTo("rm1");
        assertThat(camunda.getTaskService()
                        .createTaskQuery()
                        .taskId(serve.id().value())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("rm1");
        assertThat(as("rm1", () -> worklist.release(serve.id())).assignee()).isNull();
    }

    @Test
    void a_finished_task_is_over_for_everybody() {
        Task serve = task(enter("001"), "task_serve");
        finish("rm1", serve, "left", Map.of());

        refused("rm1", () -> worklist.complete(serve.id(), "left", Map.of()), Problem.Kind.CONFLICT, "周子航");
        refused("manager1", () -> worklist.claim(serve.id()), Problem.Kind.CONFLICT, "周子航");
        assertThat(as("rm1", () -> worklist.get(serve.id())).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void a_wrong_outcome_or_form_changes_nothing() {
        Task serve = task(enter("001"), "task_serve");
        refused("rm1", () -> worklist.complete(serve.id(), "sold", Map.of()), Problem.Kind.INVALID, "outcome");
        refused("rm1", () -> worklist.complete(serve.id(), null, Map.of()), Problem.Kind.INVALID, "outcome");
        refused("rm1", () -> worklist.complete(serve.id(), "served", Map.of()), Problem.Kind.INVALID, "need");
        Map<String, Object> wrong = Map.of("need", "loans");
        refused("rm1", () -> worklist.complete(serve.id(), "served", wrong), Problem.Kind.INVALID, "need");
        assertThat(task(serve.instanceId(), "task_serve").state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void other_branches_and_other_roles_are_refused() {
        Task serve = task(enter("001"), "task_serve");
        refused("manager2", () -> worklist.get(serve.id()), Problem.Kind.NOT_FOUND, "no task");
        refused("teller2", () -> worklist.claim(serve.id()), Problem.Kind.NOT_FOUND, "no task");
        refused("teller1", () -> worklist.claim(serve.id()), Problem.Kind.FORBIDDEN, "Relationship manager");
        refused(
                "owner1",
                () -> worklist.complete(serve.id(), "left", Map.of()),
                Problem.Kind.FORBIDDEN,
                "Single customers");
        TaskQuery elsewhere = new TaskQuery(TaskView.BRANCH, "001", null, null, TaskSort.DUE, 0, 10);
        refused("teller2", () -> worklist.page(elsewhere), Problem.Kind.FORBIDDEN, "001");
        assertThatThrownBy(() -> as("rm1", () -> worklist.assign(serve.id(), "rm1")))
                .isInstanceOf(AccessDeniedException.class);
        refused("cx1", () -> worklist.get(new TaskId("nothing")), Problem.Kind.NOT_FOUND, "nothing");
    }

    @Test
    void a_task_for_the_whole_bank_is_anybodys_of_the_role() {
        Task check = task(enter("001"), "task_remote");
        assertThat(as("teller2", () -> worklist.claim(check.id())).assignee()).isEqualTo("teller2");
        finish("teller2", check, "done", Map.of());
    }

    @Test
    void a_manager_assigns_within_the_branch_to_who_may_do_it() {
        Task serve = task(enter("001"), "task_serve");
        assertThat(as("manager1", () -> worklist.assign(serve.id(), "rm1")).assignee())
                .isEqualTo("rm1");
        refused("manager1", () -> worklist.assign(serve.id(), "teller1"), Problem.Kind.INVALID, "Relationship manager");
        refused("manager1", () -> worklist.assign(serve.id(), "nobody"), Problem.Kind.INVALID, "Relationship manager");
        refused("manager2", () -> worklist.assign(serve.id(), "manager2"), Problem.Kind.NOT_FOUND, "no task");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE action_slug = 'task-assigned' AND subject_id = ?",
                        Integer.class,
                        serve.id().value()))
                .isEqualTo(1);
    }

    @Test
    void a_journey_that_ends_takes_its_tasks_along() {
        InstanceId instance = enter("001");
        Task serve = task(instance, "task_serve");
        journeys.exit(instance, "test");

        assertThat(as("rm1", () -> worklist.get(serve.id())).state()).isEqualTo(TaskState.CANCELLED);
        refused("rm1", () -> worklist.claim(serve.id()), Problem.Kind.CONFLICT, "no longer needed");
    }

    @Test
    void a_task_finished_past_the_worklist_is_finished_in_it() {
        Task check = task(enter("001"), "task_remote");
        engineTasks.complete(check.id().value(), Map.of("outcome", "done"));
        assertThat(as("cx1", () -> worklist.get(check.id())))
                .returns(TaskState.DONE, Task::state)
                .returns("done", Task::outcome)
                .returns("system", Task::finishedBy);
    }

    @Test
    void a_legal_deadline_moves_a_task_forward_and_holds_for_those_to_come() {
        InstanceId instance = enter("001");
        internalTasks.setLegalDueAt(instance, CleanSlate.START.plus(Duration.ofHours(1)));
        assertThat(task(instance, "task_serve").times().deadline())
                .isEqualTo(CleanSlate.START.plus(Duration.ofHours(1)));
        finish("rm1", task(instance, "task_serve"), "left", Map.of());
        assertThat(task(instance, "task_call").legalDueAt()).isEqualTo(CleanSlate.START.plus(Duration.ofHours(1)));
    }

    @Test
    void a_customers_history_tells_who_did_what() {
        InstanceId instance = enter("001");
        CustomerId customer =
                journeys.find(instance).map(JourneyInstance::customerId).orElseThrow();
        finish("rm1", task(instance, "task_serve"), "left", Map.of());
        assertThat(timeline.of(customer, 10))
                .extracting(TimelineEntry::title)
                .anyMatch(title -> title.startsWith("Serve the customer: "));
    }

    @Test
    void theVersionOfTheScriptThatWasShownStaysWithTheTaskAndOnTheTimeline() {
        String inForce = scripts.script("greet", Locale.ENGLISH).orElseThrow().version();
        Task one = task(enter("001"), "task_serve");
        Task two = task(enter("001"), "task_serve");
        assertThat(one.end()).isNull();

        finish("rm1", one, "left", Map.of());
        as("rm1", () -> worklist.complete(two.id(), "left", Map.of(), "0-old"));

        assertThat(versionShown("rm1", one)).isEqualTo(inForce);
        assertThat(versionShown("rm1", two)).isEqualTo("0-old");
        assertThat(timeline.of(Objects.requireNonNull(two.customerId()), 10)).anySatisfy(entry -> {
            assertThat(entry.title()).startsWith("Serve the customer: ").endsWith("script version 0-old");
            assertThat(entry.titleZh()).endsWith("话术版本 0-old");
        });
        refused(
                "rm1",
                () -> worklist.complete(task(enter("001"), "task_serve").id(), "left", Map.of(), "9".repeat(41)),
                Problem.Kind.INVALID,
                "scriptVersion");
    }

    @Test
    void aTaskWithoutAScriptHasNoVersion() {
        Task owner = task(enter("001"), "task_owner");
        as("manager1", () -> worklist.complete(owner.id(), "done", Map.of(), "1"));
        assertThat(versionShown("manager1", owner)).isNull();
    }

    /** Also where the engine tells of it afterwards, and where it was given before. */
    @Test
    void whateverBecomesOfATaskWritesItsRowOnce() {
        List<Task> some = List.of(task(enter("001"), "task_serve"), task(enter("001"), "task_serve"));
        TaskId first = some.get(0).id();
        TaskId second = some.get(1).id();

        assertThat(written("rm1", () -> worklist.claim(first))).containsExactly("TaskMapper.update");
        assertThat(written("rm1", () -> worklist.claim(first))).isEmpty();
        assertThat(written("rm1", () -> worklist.release(first))).containsExactly("TaskMapper.update");
        assertThat(written("manager1", () -> worklist.assign(first, "rm1"))).containsExactly("TaskMapper.update");
        assertThat(written("rm1", () -> worklist.complete(first, "left", Map.of())))
                .containsOnlyOnce("TaskMapper.update");
        assertThat(written("rm1", () -> results.give(second, "left", Map.of(), null)))
                .containsExactly("TaskMapper.update");
        assertThat(written("rm1", () -> due.advance(Duration.ofMinutes(1)))).containsOnlyOnce("TaskMapper.update");
        assertThat(written("cx1", () -> enter("001")))
                .as("three tasks come to be")
                .containsExactly("TaskMapper.insertRow", "TaskMapper.insertRow", "TaskMapper.insertRow");
    }

    /** The statements that changed tasks; reading one is none. */
    private List<String> written(String person, Supplier<?> work) {
        return as(person, () -> ran(work)).stream()
                .filter(one -> one.startsWith("TaskMapper.") && !READ.contains(one))
                .toList();
    }

    private @Nullable String versionShown(String person, Task task) {
        TaskEnd end = as(person, () -> worklist.get(task.id())).end();
        return Objects.requireNonNull(end).scriptVersion();
    }

    private FinishedTask finish(String person, Task task, String outcome, Map<String, Object> form) {
        return as(person, () -> worklist.complete(task.id(), outcome, form));
    }

    private void assertViews(String person, Counts expected) {
        Counts counts = as(person, () -> worklist.counts());
        assertThat(counts).as(person).isEqualTo(expected);
        for (TaskView view : TaskView.values()) {
            assertThat(as(person, () -> worklist.page(query(view, 0, 100))).rows())
                    .as("%s %s", person, view)
                    .hasSize((int) expected.of(view));
            assertThat(as(person, () -> worklist.page(query(view, 0, 1))).total())
                    .as("%s %s", person, view)
                    .isEqualTo(expected.of(view));
        }
    }

    private void refused(String person, Supplier<?> work, Problem.Kind kind, String named) {
        assertThatThrownBy(() -> as(person, work)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.field() + " " + problem.getMessage() + " " + problem.next(Locale.ENGLISH))
                    .contains(named);
        });
    }

    private List<String> ran(Supplier<?> work) {
        try {
            return statements.of(work::get);
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static TaskQuery query(TaskView view, int page, int size) {
        return new TaskQuery(view, null, null, null, TaskSort.DUE, page, size);
    }
}
