package io.journeyloop.studio.ui.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.MigrationFilter;
import io.journeyloop.journey.MigrationRequest;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.journey.MigrationRuns;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.studio.Approvals;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.Drafts;
import io.journeyloop.studio.Starters.Starter;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.StatementCounter;
import io.journeyloop.support.TestCustomers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** Choosing whom, checking, a pilot, the rest, and what was done before. */
@FullStack
@WithMockUser(username = "owner1", roles = "PROCESS_OWNER")
class MigrationScreenTest extends SpringBrowserlessTest {

    @Autowired
    private Drafts drafts;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JourneyModels models;

    @Autowired
    private MigrationRuns runs;

    @Autowired
    private MigrationScreen screen;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Customers known;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private DueWorks due;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private StaffDirectory directory;

    private String key = "";
    private List<String> numbers = List.of();

    @BeforeEach
    void threeOnTheWayAndASecondVersion() {
        key = "move-" + System.nanoTime();
        live(as("owner1", () -> drafts.begin(key, "Moving", Starter.CALL_AND_WAIT, Locale.ENGLISH)));
        numbers = Stream.of("001", "001", "002")
                .map(branch -> {
                    var customer = customers.inBranch(branch);
                    journeys.enter(customer.id(), key, Map.of());
                    return customer.customerNo();
                })
                .toList();
        Draft second = as("owner1", () -> drafts.change(DraftKind.BPMN, key, null));
        as("owner1", () -> drafts.save(second.id(), 1, drafts.model(second.id()).replace("PT36H", "P7D")));
        live(second);
    }

    @Test
    void the_versions_screen_leads_here_and_the_newest_old_version_suggests_itself() {
        UI.getCurrent().navigate("studio/journey/" + key);
        assertThat(text()).contains("Move customers …");

        open("");
        assertThat(text()).contains("3 selected of 3 in progress in version 1", "None yet");
        assertThat(find(Select.class).all().stream().limit(2).map(Select::getValue))
                .containsExactly(1, 2);
    }

    @Test
    void the_filter_stands_in_the_address_and_the_count_follows_it() {
        open("branch=002");
        assertThat(text()).contains("1 selected of 3 in progress in version 1");
        open("customers=" + numbers.getFirst() + "," + numbers.getLast());
        assertThat(text()).contains("2 selected of 3");
        open("touchpoint=task_call");
        assertThat(text()).contains("3 selected of 3");
        open("until=2020-01-01");
        assertThat(text()).contains("0 selected of 3");
        assertThat(button("Check who can move").isEnabled()).isFalse();
        test(button("Select all")).click();
        assertThat(text()).contains("3 selected of 3");
    }

    @Test
    void what_the_address_says_wrong_is_named() {
        for (String wrong : List.of("since=soon", "branch=999", "touchpoint=nowhere", "from=9", "run=999999")) {
            open(wrong);
            assertThat(find(ErrorState.class).all()).as(wrong).hasSize(1);
        }
        open("from=2&to=2");
        assertThat(text()).contains("The two versions are the same");
    }

    @Test
    void a_check_a_pilot_and_the_rest() {
        open("");
        test(button("Check who can move")).click();
        assertThat(text()).contains("Running");
        due.runAll();
        assertThat(versions()).containsOnly(1);
        open("run=" + newest().id());
        assertThat(text()).contains("Check: version 1 → 2", "can move to version 2", "3 of 3", "Move the 3 who can");

        test(find(IntegerField.class).single()).setValue(1);
        test(button("Pilot …")).click();
        ConfirmDialog sure = find(ConfirmDialog.class).single();
        test(sure).confirm();
        due.runAll();
        assertThat(versions()).containsExactly(2, 1, 1);
        open("run=" + newest().id());
        assertThat(text()).contains("Pilot with 1: version 1 → 2", "moved to version 2", "Move the rest (2)");

        test(button("Move the rest (2)")).click();
        due.runAll();
        assertThat(versions()).containsOnly(2);
        open("run=" + newest().id());
        assertThat(text()).contains("Migration: version 1 → 2", "顾明").doesNotContain("Move the rest");
    }

    @Test
    void the_customers_behind_a_number_are_masked_and_exported() {
        MigrationRun run = begun(List.of(numbers.getFirst(), "T-nobody"));
        due.runAll();
        open("run=" + run.id());
        assertThat(text()).contains("stayed: nobody has this customer number");
        test(find(Button.class).withText("Show customers").all().getFirst()).click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(numbers.getFirst())
                .doesNotContain("王");
        String file =
                new String(InstancesFile.file(screen, runs.get(run.id()), Locale.ENGLISH), StandardCharsets.UTF_8);
        assertThat(file.lines())
                .containsExactly(
                        "\uFEFFCustomer,Result,Reason",
                        numbers.getFirst() + ",moved,",
                        "T-nobody,stayed,nobody has this customer number");
    }

    @Test
    void a_run_is_paused_resumed_and_stopped() {
        MigrationRun run = begun(null);
        open("run=" + run.id());
        test(button("Pause")).click();
        due.runAll();
        assertThat(versions()).containsOnly(1);
        assertThat(text()).contains("Paused");
        test(button("Resume")).click();
        test(button("Pause")).click();
        test(button("Stop for good")).click();
        assertThat(text()).contains("Stopped");
        assertThat(find(Button.class).withText("Resume").all()).isEmpty();
    }

    @Test
    void the_screen_asks_the_same_few_questions_however_long_the_history() throws Exception {
        begun(null);
        due.runAll();
        int few = statements.of(() -> open("")).size();
        for (int i = 0; i < 5; i++) {
            begun(List.of(numbers.getFirst()));
        }
        due.runAll();
        assertThat(statements.of(() -> open("")).size() - few).isLessThanOrEqualTo(5);
    }

    @Test
    @WithMockUser(username = "cx1", roles = "CX_MANAGER")
    void it_is_closed_to_others() {
        open("");
        assertThat(find(Button.class).withText("Check who can move").all()).isEmpty();
        assertThatThrownBy(() -> runs.history(key, 0, 1)).isInstanceOf(AccessDeniedException.class);
    }

    private MigrationRun begun(List<String> only) {
        return runs.begin(
                key,
                new MigrationRequest(
                        1,
                        2,
                        new MigrationFilter(only, null, null, null, null, null, MigrationFilter.AT_MOST),
                        null,
                        false));
    }

    private MigrationRun newest() {
        return runs.history(key, 0, 1).rows().getFirst();
    }

    private List<Integer> versions() {
        return numbers.stream()
                .map(no -> customers(no).stream().findFirst().orElseThrow())
                .toList();
    }

    private List<Integer> customers(String no) {
        CustomerId id = known.find(no).orElseThrow().id();
        return journeys.ofCustomer(id).stream()
                .filter(one -> one.key().equals(key))
                .map(one -> models.version(one.versionId()).version())
                .toList();
    }

    private void live(Draft draft) {
        as("owner1", () -> approvals.submit(draft.id(), drafts.get(draft.id()).revision(), ""));
        as("owner2", () -> approvals.approve(draft.id(), ""));
    }

    private Void open(String query) {
        UI.getCurrent().navigate("studio/migrate/" + key, QueryParameters.fromString(query));
        return null;
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private <T> T as(String username, Supplier<T> deed) {
        return staff.as(directory.find(username).orElseThrow(), deed);
    }
}
