package io.journeyloop.recovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.recovery.NewComplaint;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.FullStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** What the list of cases and one case show, to whom, and what they keep back. */
@FullStack
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
class CaseScreensTest extends SpringBrowserlessTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Recovery recovery;

    @Autowired
    CustomerSaves saves;

    @Autowired
    CurrentStaff current;

    @Autowired
    StaffDirectory directory;

    @Autowired
    CaseExport export;

    @Autowired
    JdbcTemplate jdbc;

    private String own;
    private String other;

    @BeforeEach
    void cases() {
        saves.save(List.of(draft("K1", "王小明", "001"), draft("K2", "Ann Lee", "002")), "test");
        own = complaint("K1", "001", "Two hours in the queue", 1);
        other = complaint("K2", "002", "The fee was never named", 20);
    }

    @Test
    void whoSeesTheWholeBankFindsCasesByFiltersInTheAddress() {
        navigate(CasesView.class);
        assertThat(shown()).contains(own, other);
        assertThat(find(H1.class).single().getText()).isEqualTo("Cases");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Cases · JourneyLoop");

        go("cases", Map.of("branch", "002"));
        assertThat(shown()).contains(other).doesNotContain(own);
        go("cases", Map.of("q", own));
        assertThat(shown()).containsExactly(own);
        assertThat(find(TextField.class).single().getValue()).isEqualTo(own);
        go("cases", Map.of("source", "complaint", "state", "open"));
        assertThat(shown()).contains(own, other);
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void whoHasACaseIsShownByName() {
        jdbc.update("UPDATE recovery_case SET owner_name = 'rm1' WHERE case_no = ?", own);
        String name = directory.find("rm1").orElseThrow().displayName();
        navigate(CasesView.class);
        assertThat(text()).contains(name).doesNotContain("rm1");
        go("cases/" + own, Map.of());
        assertThat(text()).contains(name).doesNotContain("rm1");
        String csv = new String(export.csv(CaseFilter.of(QueryParameters.empty())), StandardCharsets.UTF_8);
        assertThat(csv).contains(name).doesNotContain("rm1");
    }

    @Test
    void whereNoCaseFitsTheListSaysSoAndLeadsBack() {
        go("cases", Map.of("q", "nothing-like-it"));
        assertThat(find(EmptyState.class).all()).hasSize(1);
        test(find(Button.class).withText("Show all").single()).click();
        assertThat(shown()).contains(own, other);
    }

    @Test
    void aCaseWhoseLegalTermIsOverIsFoundAsOverdue() {
        go("cases", Map.of("overdue", "true"));
        assertThat(shown()).contains(other).doesNotContain(own);
        assertThat(text()).contains("overdue 5 d");
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void aBranchsPersonSeesTheOwnCasesMasked() {
        navigate(CasesView.class);
        assertThat(shown()).contains(own).doesNotContain(other);
        assertThat(text()).contains("王*").doesNotContain("小明");

        String csv = new String(export.csv(CaseFilter.of(QueryParameters.empty())), StandardCharsets.UTF_8);
        assertThat(csv).contains(own).doesNotContain(other, "小明", "Two hours");
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void oneCaseShowsWordsClocksNextStepAndWhatHappened() {
        go("cases/" + own, Map.of());
        assertThat(find(H1.class).single().getText()).isEqualTo(own);
        assertThat(text())
                .contains("王* · K1", "Two hours in the queue", "Legal deadline", "complaint", "Triaged")
                .doesNotContain("小明", "13812341234");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("cases")
                .anyMatch(href -> href.startsWith("today?task="));
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo(own + " · JourneyLoop");
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void anotherBranchsCaseIsRefusedInTheReadersLanguage() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        go("cases/" + other, Map.of());
        assertThat(find(ErrorState.class).all()).hasSize(1);
        assertThat(text()).contains("没有工单").doesNotContain("The fee", "Lee");
    }

    @Test
    void aCaseThatThereIsNotIsSaidSo() {
        go("cases/C-NONE", Map.of());
        assertThat(find(ErrorState.class).all()).hasSize(1);
        assertThat(text()).contains("There is no case C-NONE.");
    }

    @Test
    void theLawStandsFirstAndAColumnsHeadSortsInTheAddress() {
        navigate(CasesView.class);
        assertThat(shown().indexOf(other)).isLessThan(shown().indexOf(own));
        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .containsExactly("Legal deadline ↑", "First contact", "Customer", "Opened");
        test(find(NativeButton.class).all().getFirst()).click();
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .isEqualTo("sort=-legalDeadline");
        assertThat(shown().indexOf(own)).isLessThan(shown().indexOf(other));
        assertThat(find(NativeButton.class).all().getFirst().getText()).isEqualTo("Legal deadline ↓");
    }

    @Test
    void theFileSaysWhatTheScreenSaysInTheReadersLanguageAndZone() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        String csv = new String(
                export.csv(CaseFilter.of(QueryParameters.simple(Map.of("q", other)))), StandardCharsets.UTF_8);
        assertThat(csv.lines().toList().getFirst())
                .contains("工单号,状态,来源", "法定截止时间（中国时间）")
                .doesNotContain("caseNo");
        assertThat(csv.lines().toList().getLast())
                .startsWith(other + ",待联系,投诉,")
                .contains(",K2,A* L*,", ",2026-02-25 23:59:59,已逾期 5 天,")
                .doesNotContain("open", "complaint", "branch-manager", "Z,");
    }

    @Test
    void numbersInAComplaintAreMaskedInTheListAndTheFile() {
        String caseNo = complaint("K1", "001", "words", 2, "Card 6222021234567890123");
        go("cases", Map.of("q", caseNo));
        assertThat(text()).contains("Card 622****0123").doesNotContain("622202");
        assertThat(new String(
                        export.csv(CaseFilter.of(QueryParameters.simple(Map.of("q", caseNo)))), StandardCharsets.UTF_8))
                .contains("Card 622****0123")
                .doesNotContain("622202");
    }

    @Test
    @WithMockUser(username = "teller1", roles = "TELLER")
    void whoServesACustomerTakesTheComplaintWithTheCustomerFilledIn() {
        go("cases", Map.of("record", "K1"));
        assertThat(dialogCustomer()).isNotNull().returns("K1", Customer::customerNo);
        find(TextArea.class).single().setValue("The clerk was unfriendly");
        find(Button.class).withText("Record").single().click();
        assertThat(find(Dialog.class).all()).isEmpty();
        String caseNo = find(H1.class).single().getText();
        assertThat(caseNo).startsWith("C20260302-");
        assertThat(text()).contains("The clerk was unfriendly", "王* · K1");
        assertThat(find(Button.class, find(CaseDecisions.class).single()).all()).isEmpty();
    }

    @Test
    @WithMockUser(username = "teller1", roles = "TELLER")
    void anotherBranchsCustomerIsNotFilledInAndNothingIsRecordedWithoutWords() {
        go("cases", Map.of("record", "K2"));
        assertThat(dialogCustomer()).isNull();
        find(Button.class).withText("Record").single().click();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(Dialog.class).all()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Customer dialogCustomer() {
        ComboBox<Customer> customer = find(ComboBox.class).single();
        return customer.getValue();
    }

    @Test
    void aChineseReaderReadsTheListInChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        navigate(CasesView.class);
        assertThat(UI.getCurrent().getInternals().getTitle())
                .endsWith(" · JourneyLoop")
                .doesNotStartWith("Cases");
        assertThat(text()).contains("投诉").doesNotContain("Received", "Severity", "Legal deadline");
    }

    private String complaint(String customer, String branch, String words, int daysAgo) {
        return complaint(customer, branch, words, daysAgo, "Waiting");
    }

    private String complaint(String customer, String branch, String words, int daysAgo, String issue) {
        NewComplaint complaint = new NewComplaint(
                "screen-" + NUMBERS.incrementAndGet(),
                customer,
                CleanSlate.START.minus(Duration.ofDays(daysAgo)),
                branch,
                "Account",
                issue,
                words,
                "phone");
        return current.as(directory.find("cx1").orElseThrow(), () -> recovery.openFromComplaint(complaint));
    }

    private List<String> shown() {
        return find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith("cases/"))
                .map(href -> href.substring("cases/".length()))
                .toList();
    }

    private static void go(String path, Map<String, String> filters) {
        UI.getCurrent().navigate(path, QueryParameters.simple(filters));
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static CustomerDraft draft(String no, String name, String branch) {
        return new CustomerDraft(
                no,
                PersonalDetails.of(name, "13812341234", 34),
                new BranchNo(branch),
                null,
                null,
                null,
                null,
                Map.of(),
                null);
    }
}
