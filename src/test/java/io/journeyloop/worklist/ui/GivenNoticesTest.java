package io.journeyloop.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.StatementCounter;
import io.journeyloop.time.JourneyClock;
import io.journeyloop.worklist.CounterWork;
import io.journeyloop.worklist.GivenResult;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** What was finished and can still be taken back, as whoever comes back to the screen is told of it. */
@FullStack
@WithMockUser(username = "rm1", roles = "RELATIONSHIP_MANAGER")
class GivenNoticesTest extends SpringBrowserlessTest {

    private static final int GIVEN = 3;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TaskResults results;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JourneyClock clock;

    private final List<TaskId> tasks = new ArrayList<>();

    @BeforeEach
    void results() {
        clock.fix(CleanSlate.START);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        CounterWork counter = new CounterWork(beans);
        counter.clear();
        for (int i = 0; i < GIVEN; i++) {
            TaskId task = counter.task(counter.enter("001"), "task_serve");
            results.give(task, "served", Map.of("need", "payments"), null);
            tasks.add(task);
        }
    }

    @AfterEach
    void clear() {
        new CounterWork(beans).clear();
    }

    @Test
    void the_customers_of_all_of_them_are_asked_for_in_one_statement() throws Exception {
        List<GivenResult> given = results.mine();
        assertThat(given).extracting(one -> one.task().id()).containsExactlyInAnyOrderElementsOf(tasks);

        List<String> ran = statements.of(() -> {
            beans.getBean(GivenNotices.class).show(given);
            return given;
        });

        assertThat(ran).filteredOn(one -> one.startsWith("CustomerMapper")).containsExactly("CustomerMapper.byIds");
        assertThat(find(Notification.class).all()).hasSize(GIVEN);
    }
}
