package io.journeyloop.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.common.Problem;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.support.FullStack;
import io.journeyloop.worklist.CounterWork;
import io.journeyloop.worklist.TaskView;
import io.journeyloop.worklist.Worklist;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
    private CurrentStaff current;

    @Autowired
    private TaskFile file;

    private String first = "";
    private String second = "";

    @BeforeEach
    void twoCustomers() {
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
    void finishing_a_task_opens_the_next_one() {
        open(first);
        find(TaskPanel.class).single().finish(2);
        assertThat(worklist.get(first).outcome()).isEqualTo("left");
        assertThat(find(TaskLine.class).all())
                .extracting(TaskLine::taskId)
                .contains(second)
                .doesNotContain(first);
        assertThat(find(TaskPanel.class).all()).hasSize(1);
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
        assertThatThrownBy(panel::toggleClaim).isInstanceOf(Problem.class).hasMessageContaining("manager1");
        assertThat(find(TaskLine.class).all()).extracting(TaskLine::taskId).doesNotContain(first);
    }

    @Test
    @WithMockUser(username = "teller1", roles = "TELLER")
    void a_colleague_of_another_role_looks_but_can_not_finish() {
        UI.getCurrent().navigate(TodayView.class, QueryParameters.of("task", first));
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
        assertThat(text).contains("客户号", "测*").doesNotContain("测试客户");
        assertThat(current.name()).isEqualTo("rm1");
    }

    private static void open(String task) {
        UI.getCurrent().navigate(TodayView.class, QueryParameters.of("task", task));
    }
}
