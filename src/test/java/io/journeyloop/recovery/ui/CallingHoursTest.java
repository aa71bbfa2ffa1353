package io.journeyloop.recovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.customer.Customer;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.recovery.NewComplaint;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskQuery;
import io.journeyloop.worklist.TaskView;
import io.journeyloop.worklist.Worklist;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Whoever opens a task to call a customer reads from when until when the customer may be called. */
@FullStack
@WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
class CallingHoursTest extends SpringBrowserlessTest {

    @Autowired
    private Recovery recovery;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private DueWorks due;

    @Test
    void aCallSaysUntilWhenAndInTheEveningFromWhen() {
        TaskId task = firstCall("Queued for an hour at the counter");
        assertThat(panel(task, Locale.ENGLISH)).contains("Calling hours", "Now, until 8:00");
        due.advance(Duration.ofHours(12));
        assertThat(panel(task, Locale.ENGLISH))
                .contains("From Mar 3, 2026, 9:00")
                .contains("until 8:00");
        assertThat(panel(task, Locale.SIMPLIFIED_CHINESE)).contains("可致电时间", "2026年3月3日 09:00 起，至 20:00 止");
    }

    @Test
    void whoseMoneyIsBeingStolenMayBeCalledAtAnyTime() {
        TaskId task = firstCall("There was a fraud on my card");
        due.advance(Duration.ofHours(1));
        assertThat(panel(task, Locale.ENGLISH)).contains("At any time: urgent");
        assertThat(panel(task, Locale.SIMPLIFIED_CHINESE)).contains("任何时间均可（紧急）");
    }

    private TaskId firstCall(String narrative) {
        Customer customer = customers.inBranch("001");
        current.as(
                directory.find("manager1").orElseThrow(),
                () -> recovery.openFromComplaint(new NewComplaint(
                        null, customer.customerNo(), CleanSlate.START, null, null, null, narrative, null)));
        return worklist.page(TaskQuery.of(TaskView.BRANCH)).rows().stream()
                .filter(one -> customer.id().equals(one.customerId()))
                .map(Task::id)
                .findFirst()
                .orElseThrow();
    }

    private String panel(TaskId task, Locale reader) {
        UI.getCurrent().setLocale(reader);
        UI.getCurrent().navigate("today", QueryParameters.simple(Map.of("task", task.value())));
        return getCurrentView().getElement().getTextRecursively();
    }
}
