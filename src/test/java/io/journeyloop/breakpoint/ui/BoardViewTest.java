package io.journeyloop.breakpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointNumbers;
import io.journeyloop.breakpoint.InternalBreakpoints;
import io.journeyloop.customer.Customer;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.metrics.PastInstances;
import io.journeyloop.metrics.SmallJourney;
import io.journeyloop.recovery.Improvement;
import io.journeyloop.recovery.Improvements;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.shell.Figure;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** What the breakpoint board shows, to whom, and what can be done on it. */
@FullStack
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
class BoardViewTest extends SpringBrowserlessTest {

    @Autowired
    InternalBreakpoints internal;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ProcessEngine camunda;

    @Autowired
    Journeys journeys;

    @Autowired
    TestCustomers customers;

    @Autowired
    Improvements improvements;

    @Autowired
    BoardExport export;

    @Autowired
    DueWorks due;

    @Autowired
    JdbcTemplate jdbc;

    private Customer one;
    private Customer two;
    private InstanceId first;
    private InstanceId second;

    @BeforeEach
    void broken() {
        jdbc.update("DELETE FROM breakpoint");
        BreakpointNumbers.countAnew(beans);
        Models.deploy(camunda, "patience");
        one = customers.inBranch("001");
        two = customers.inBranch("002");
        first = enter(one);
        second = enter(two);
        due.advance(Duration.ofHours(1));
    }

    @Test
    void whoSeesTheBankFindsAllOfItMasked() {
        navigate(BoardView.class);
        assertThat(shown()).containsExactlyInAnyOrder(one.customerNo(), two.customerNo());
        assertThat(text()).contains("王*", "Dropped off", "No owner").doesNotContain("王小明", one.phone());
        assertThat(find(Figure.class).all()).hasSize(6);
        assertThat(choices()).contains("Journey", "Period", "Branch");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Breakpoints · JourneyLoop");
    }

    @Test
    @WithMockUser(username = "manager2", roles = "BRANCH_MANAGER")
    void aBranchManagerSeesTheOwnBranchAndHasNoChoiceOfIt() {
        navigate(BoardView.class);
        assertThat(shown()).containsExactly(two.customerNo());
        assertThat(choices()).doesNotContain("Branch");
        assertThat(callers())
                .extracting(StaffMember::username)
                .contains("manager2")
                .doesNotContain("manager1", "rm1");
    }

    @Test
    @WithMockUser(username = "owner1", roles = "PROCESS_OWNER")
    void aProcessOwnerSeesFiguresAndNoSingleCustomer() {
        navigate(BoardView.class);
        assertThat(shown()).isEmpty();
        assertThat(find(Figure.class).all()).hasSize(6);
        assertThat(text()).doesNotContain("in the list");
        assertThat(find(AssignBar.class).all()).isEmpty();
        assertThat(find(Checkbox.class).all()).noneMatch(Checkbox::isVisible);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Send link", "Assign to me");
    }

    @Test
    @WithMockUser(username = "teller1", roles = "TELLER")
    void aTellerHasNoBoard() {
        UI.getCurrent().navigate("breakpoints");
        assertThat(getCurrentView()).isNotInstanceOf(BoardView.class);
    }

    @Test
    void theAddressNarrowsTheList() {
        go(Map.of("branch", "002"));
        assertThat(shown()).containsExactly(two.customerNo());
        go(Map.of("q", one.customerNo()));
        assertThat(shown()).containsExactly(one.customerNo());
        go(Map.of("status", "open", "kind", "abandoned", "owner", "-", "sort", "oldest"));
        assertThat(shown()).hasSize(2);
        go(Map.of("kind", "handover"));
        assertThat(shown()).isEmpty();
        assertThat(find(EmptyState.class).all()).isNotEmpty();
        test(find(Button.class).withText("Show all").single()).click();
        assertThat(shown()).hasSize(2);
    }

    @Test
    void whoCameBackInThePeriodIsFoundByTheStatus() {
        pass(first);
        go(Map.of("status", "recovered"));
        assertThat(shown()).containsExactly(one.customerNo());
        go(Map.of("status", "recovered", "to", "2025-01-01"));
        assertThat(shown()).isEmpty();
    }

    @Test
    void aWordThatThereIsNotIsNamed() {
        go(Map.of("status", "strange"));
        assertThat(text()).contains("strange", "open");
        assertThat(find(ErrorState.class).all()).hasSize(1);
    }

    @Test
    void whereNothingIsOpenTheBoardSaysSo() {
        pass(first);
        pass(second);
        go(Map.of("journey", "patience"));
        assertThat(text()).contains("No open breakpoints");
    }

    @Test
    @DisplayName("two chosen, one of them held back: one is given, the other left with the reason")
    void manyAreGivenAtOnceAndRefusalsAreSaid() {
        jdbc.update("UPDATE breakpoint SET arm = 'HELD_BACK' WHERE instance_id = ?", second.value());
        BreakpointNumbers.countAnew(beans);
        navigate(BoardView.class);
        assertThat(text()).contains("Control group");
        find(BoardLine.class).all().forEach(line -> line.choose(true));
        people().setValue(caller("cx1"));
        test(find(Button.class).withText("Assign selected").single()).click();
        assertThat(said()).contains("1 assigned to").contains("1 in the control group");
        assertThat(of(first).owner()).isEqualTo("cx1");
        assertThat(of(second).owner()).isNull();
    }

    @Test
    @WithMockUser(username = "cx1", roles = "CX_MANAGER")
    void allAreGivenOnlyAfterASecondLookAndCanBeTakenBack() {
        navigate(BoardView.class);
        people().setValue(caller("cx1"));
        test(find(Button.class).withTextContaining("Assign all").single()).click();
        assertThat(of(first).owner()).isNull();
        ConfirmDialog ask = find(ConfirmDialog.class).single();
        assertThat(ask.getElement().getProperty("header")).contains("Assign 2 breakpoints");
        test(ask).confirm();
        assertThat(of(first).owner()).isEqualTo("cx1");
        assertThat(of(second).owner()).isEqualTo("cx1");
        test(find(Button.class).withTextContaining("Undo").single()).click();
        assertThat(of(first).owner()).isNull();
        assertThat(of(second).owner()).isNull();
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void oneIsTakenOn() {
        navigate(BoardView.class);
        test(find(Button.class).withText("Assign to me").single()).click();
        assertThat(of(first).owner()).isEqualTo("manager1");
        assertThat(text()).contains("Being followed up");
        assertThat(find(Button.class).all())
                .filteredOn(Button::isVisible)
                .extracting(Button::getText)
                .doesNotContain("Assign to me");
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void aLinkIsSentAndSaysWhatBecameOfIt() {
        navigate(BoardView.class);
        test(find(Button.class).withText("Send link").single()).click();
        assertThat(said()).containsAnyOf("Link sent", "will be sent");
        assertThat(of(first).status()).isEqualTo(Breakpoint.Status.RECONNECTING);
    }

    @Test
    void theKeysOpenOneWithItsLife() {
        BoardView view = navigate(BoardView.class);
        view.key("j");
        view.key("Enter");
        assertThat(find(LifeDialog.class).all()).hasSize(1);
        assertThat(find(LifeDialog.class).single().getElement().getTextRecursively())
                .contains("Dropped off");
    }

    @Test
    void whatBreaksShowsItsEvidenceAndRaisesAnImprovementOnce() {
        new SmallJourney(beans).deploy("Small");
        PastInstances past = new PastInstances(beans);
        for (int week = 0; week <= 8; week++) {
            int broke = week == 0 ? 60 : 10;
            past.entered(LocalDate.of(2026, 2, 18).minusWeeks(week), "wait_activated", "001", "mass/new", 100, broke);
        }
        past.fold(beans.getBean(JourneyClock.class).instant());
        go(Map.of("journey", SmallJourney.KEY));
        assertThat(text()).contains("App activated", "Above normal range");
        test(find(Button.class).withText("App activated").single()).click();
        EvidenceDialog evidence = find(EvidenceDialog.class).single();
        assertThat(evidence.getElement().getTextRecursively()).contains("60 of 100 dropped off, 60%", "this is above");
        test(find(Button.class).withText("Raise an improvement").single()).click();
        evidence.close();
        test(find(Button.class).withText("App activated").single()).click();
        test(find(Button.class).withText("Raise an improvement").single()).click();
        List<Improvement> raised = improvements.list("wait_activated");
        assertThat(raised).hasSize(1);
        assertThat(raised.getFirst().note())
                .contains("60 of 100 dropped off")
                .contains("/breakpoints?journey=metrics-small&touchpoint=wait_activated");
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void theFileHoldsTheOwnBranchMaskedAndIsRecorded() {
        String csv = new String(
                export.csv(BoardAddress.of(
                        QueryParameters.empty(),
                        beans.getBean(BoardScreen.class).zone())),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .contains(
                        one.customerNo(),
                        "王*",
                        "Customer number",
                        "Entered (China Time)",
                        "Dropped off,Open,2026-03-02 1")
                .doesNotContain(two.customerNo(), "王小明", "wait_none", "abandoned", "Z,");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE action_slug = 'breakpoints-exported'", Integer.class))
                .isPositive();
    }

    @Test
    void aChineseReaderGetsTheFileInChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        String csv = new String(
                export.csv(BoardAddress.of(
                        QueryParameters.empty(),
                        beans.getBean(BoardScreen.class).zone())),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("客户号", "进入时间（中国时间）", "滨江支行", "待跟进", "无人负责")
                .doesNotContain("Open", "Riverside", "Customer");
    }

    @Test
    void whatPeopleTheSystemAndNobodyFollowUpAddsUpToWhatIsOpen() {
        jdbc.update("UPDATE breakpoint SET status = 'RECONNECTING' WHERE instance_id = ?", second.value());
        BreakpointNumbers.countAnew(beans);
        navigate(BoardView.class);
        assertThat(text()).contains("Automatic follow-up (1)No owner (1)").doesNotContain("With an owner");
        find(BoardLine.class).all().forEach(line -> line.choose(true));
        people().setValue(caller("cx1"));
        test(find(Button.class).withText("Assign selected").single()).click();
        assertThat(text()).contains("With an owner (2)").doesNotContain("Automatic follow-up (", "No owner (");
    }

    private InstanceId enter(Customer customer) {
        return journeys.enter(customer.id(), "patience", Map.of("how", "none"));
    }

    private void pass(InstanceId instance) {
        beans.getBean(Engine.class).correlate(Long.toString(instance.value()), "test.passed", Map.of());
    }

    private Breakpoint of(InstanceId instance) {
        return internal.of(instance).getFirst();
    }

    private List<String> shown() {
        return find(BoardLine.class).all().stream()
                .flatMap(line -> find(Anchor.class, line).all().stream())
                .map(Anchor::getText)
                .toList();
    }

    private List<String> choices() {
        return find(Select.class).all().stream()
                .map(select -> select.getAriaLabel().orElse("").toString())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<StaffMember> people() {
        return find(ComboBox.class).single();
    }

    private List<StaffMember> callers() {
        return people().getListDataView().getItems().toList();
    }

    private StaffMember caller(String username) {
        return callers().stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private String said() {
        return test(find(Notification.class).all().getLast()).getText();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static void go(Map<String, String> query) {
        UI.getCurrent().navigate("breakpoints", QueryParameters.simple(query));
    }
}
