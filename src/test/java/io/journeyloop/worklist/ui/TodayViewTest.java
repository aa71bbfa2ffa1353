package io.journeyloop.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.common.Problem;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.FullStack;
import io.journeyloop.time.JourneyClock;
import io.journeyloop.worklist.CounterWork;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskState;
import io.journeyloop.worklist.TaskView;
import io.journeyloop.worklist.Worklist;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** The screen as a relationship manager of branch 001 works with it. */
@FullStack
@WithMockUser(username = "rm1", roles = "RELATIONSHIP_MANAGER")
class TodayViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Worklist worklist;

    @Autowired
    private InternalTasks internalTasks;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private TaskFile file;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    private final Map<String, String> choices = Map.of("savings", "savings", "payments", "payments");

    private TaskId first = new TaskId("none");
    private TaskId second = first;

    @BeforeEach
    void twoCustomers() {
        clock.fix(CleanSlate.START);
        CounterWork counter = new CounterWork(beans);
        counter.clear();
        first = counter.task(counter.enter("001"), "task_serve");
        second = counter.task(counter.enter("001"), "task_serve");
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void clear() {
        new CounterWork(beans).clear();
    }

    @Test
    void lists_what_is_to_be_done_with_masked_names() {
        TodayView view = navigate(TodayView.class);
        assertThat(find(TaskLine.class).all()).hasSize(2);
        assertThat(view.getElement().getTextRecursively()).contains("测*").doesNotContain("测试客户");
        assertThat(find(TaskPanel.class).all()).isEmpty();
    }

    @Test
    void the_address_opens_a_task_with_its_outcomes_and_form() {
        open(first);
        TaskPanel panel = find(TaskPanel.class).single();
        assertThat(panel.getElement().getTextRecursively())
                .contains("Serve the customer", "138****1234", "1", "2")
                .doesNotContain("13800001234");
        assertThat(find(RadioButtonGroup.class).all()).hasSize(1);
    }

    @Test
    void finishing_a_task_opens_the_next_one_and_can_be_undone() {
        open(first);
        need("payments");
        find(TaskPanel.class).single().finish(1);
        assertThat(worklist.get(first).state()).isEqualTo(TaskState.OPEN);
        assertThat(find(TaskLine.class).all())
                .extracting(TaskLine::taskId)
                .contains(second)
                .doesNotContain(first);
        assertThat(find(TaskPanel.class).all()).hasSize(1);

        TodayView view = find(TodayView.class).single();
        view.key("u");
        assertThat(find(TaskLine.class).all()).extracting(TaskLine::taskId).contains(first, second);
        due.advance(Duration.ofMinutes(1));
        assertThat(worklist.get(first).outcome()).isNull();
    }

    @Test
    void what_nobody_undoes_is_recorded_though_the_screen_is_long_gone() {
        open(first);
        need("payments");
        find(TaskPanel.class).single().finish(1);
        find(Notification.class).all().forEach(one -> assertThat(one.getDuration())
                .isEqualTo(8_000));
        due.advance(Duration.ofMinutes(1));
        assertThat(worklist.get(first)).returns("served", Task::outcome).returns("rm1", Task::finishedBy);
    }

    @Test
    void a_result_that_ends_something_for_the_customer_asks_first() {
        open(first);
        find(TaskPanel.class).single().finish(2);
        assertThat(worklist.counts().today()).isEqualTo(2);
        ConfirmDialog question = find(ConfirmDialog.class).single();
        test(question).confirm();
        assertThat(worklist.counts().today()).isEqualTo(1);
    }

    @Test
    void a_digit_counts_for_the_task_it_was_pressed_for_and_no_other() {
        open(first);
        need("payments");
        TodayView view = find(TodayView.class).single();
        view.key("1 " + second);
        view.key("1");
        assertThat(worklist.counts().today()).isEqualTo(2);
        view.key("1 " + first);
        assertThat(worklist.counts().today()).isEqualTo(1);
        need("savings");
        view.key("1 " + first);
        assertThat(worklist.counts().today()).isEqualTo(1);
    }

    @Test
    void a_half_filled_form_is_there_again_after_another_row_and_after_a_reload() {
        open(first);
        need("savings");
        test(find(TextArea.class).single()).setValue("calls back on Monday");
        test(find(NumberInput.class).single()).setValue("-50");
        open(second);
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
        open(first);
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("calls back on Monday");
        assertThat(find(NumberInput.class).single().getValue()).isEqualTo("-50");
        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo("savings");
    }

    @Test
    void a_wrong_number_is_refused_at_its_field_and_keeps_what_was_typed() {
        new CounterWork(beans).limitAmounts();
        open(first);
        need("savings");
        NumberInput amount = find(NumberInput.class).single();
        for (String typed : List.of("-50", "1e9", "50.555", "123456789012")) {
            test(amount).setValue(typed);
            assertThat(amount.isInvalid()).as(typed).isTrue();
            assertThat(amount.getValue()).isEqualTo(typed);
            assertThat(amount.getErrorMessage()).contains("0", "5000", "2");
            find(TaskPanel.class).single().finish(1);
            assertThat(worklist.counts().today()).isEqualTo(2);
        }
        test(amount).setValue("50.55");
        assertThat(amount.isInvalid()).isFalse();
        find(TaskPanel.class).single().finish(1);
        assertThat(worklist.counts().today()).isEqualTo(1);
    }

    @Test
    void every_line_can_be_reached_by_tab_while_no_task_is_open() {
        navigate(TodayView.class);
        assertThat(find(TaskLine.class).all())
                .allSatisfy(line ->
                        assertThat(line.getElement().getAttribute("tabindex")).isEqualTo("0"));
    }

    @Test
    void a_search_without_a_hit_says_so_and_can_be_cleared() {
        UI.getCurrent().navigate(TodayView.class, QueryParameters.of("q", "C20261127-9999"));
        EmptyState nothing = find(EmptyState.class).single();
        assertThat(nothing.getElement().getTextRecursively()).contains("No open task found");
        test(find(Button.class, nothing).single()).click();
        assertThat(find(TaskLine.class).all()).hasSize(2);
    }

    @Test
    void a_deadline_by_law_stands_first_in_days_of_the_calendar() {
        internalTasks.setLegalDueAt(worklist.get(second).instanceId(), CleanSlate.START.minus(Duration.ofHours(12)));
        navigate(TodayView.class);
        TaskLine line = find(TaskLine.class).all().getFirst();
        assertThat(line.taskId()).isEqualTo(second);
        assertThat(line.getElement().getTextRecursively()).contains("Legal: overdue 1 d");
    }

    @Test
    void what_is_required_is_asked_for_before_anything_happens() {
        open(first);
        find(TaskPanel.class).single().finish(1);
        assertThat(find(RadioButtonGroup.class).single().isInvalid()).isTrue();
        assertThat(worklist.get(first).outcome()).isNull();
    }

    @Test
    void keys_move_take_and_explain() {
        TodayView view = navigate(TodayView.class);
        view.key("j");
        assertThat(find(TaskPanel.class).all()).hasSize(1);
        view.key("c");
        assertThat(worklist.counts().mine()).isEqualTo(1);
        view.key("?");
        assertThat(find(Dialog.class).all()).hasSize(1);
        view.key("Escape");
        assertThat(find(TaskPanel.class).all()).isEmpty();
    }

    @Test
    void whoever_was_faster_is_named_and_the_list_is_fresh() {
        open(first);
        TaskPanel panel = find(TaskPanel.class).single();
        new CounterWork(beans).as("manager1", () -> worklist.claim(first));
        assertThatThrownBy(panel::toggleClaim).isInstanceOf(Problem.class).hasMessageContaining("何静");
        assertThat(find(TaskLine.class).all()).extracting(TaskLine::taskId).doesNotContain(first);
    }

    @Test
    @WithMockUser(username = "teller1", roles = "TELLER")
    void a_colleague_of_another_role_looks_but_can_not_finish() {
        UI.getCurrent().navigate(TodayView.class, QueryParameters.of("task", first.value()));
        TaskPanel panel = find(TaskPanel.class).single();
        panel.finish(2);
        assertThat(panel.getElement().getTextRecursively()).contains("Relationship manager");
        assertThat(find(Button.class, panel).all()).hasSize(2);
        assertThat(worklist.get(first).outcome()).isNull();
    }

    @Test
    @WithMockUser(username = "manager2", roles = "BRANCH_MANAGER")
    void another_branch_sees_nothing_of_it() {
        navigate(TodayView.class);
        assertThat(find(TaskLine.class).all()).isEmpty();
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThatThrownBy(() -> worklist.get(first)).isInstanceOf(Problem.class);
    }

    @Test
    void the_file_holds_the_list_masked_and_is_noted() {
        TodayState state = TodayState.of(QueryParameters.of("view", TaskView.BRANCH.slug()));
        String text = new String(file.csv(state, Locale.SIMPLIFIED_CHINESE), StandardCharsets.UTF_8);
        assertThat(text.lines().count()).isEqualTo(5);
        assertThat(text).contains("客户号", "测*", "办理时限（中国", "2026-03-02 11:00").doesNotContain("测试客户", "UTC", "T03:00");
        assertThat(current.name()).isEqualTo("rm1");
    }

    @SuppressWarnings("unchecked")
    private void need(String choice) {
        test((RadioButtonGroup<String>) find(RadioButtonGroup.class).single())
                .selectItem(Objects.requireNonNull(choices.get(choice)));
    }

    private static void open(TaskId task) {
        UI.getCurrent().navigate(TodayView.class, QueryParameters.of("task", task.value()));
    }
}
