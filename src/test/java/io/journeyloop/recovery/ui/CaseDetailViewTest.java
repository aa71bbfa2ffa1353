package io.journeyloop.recovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.journeyloop.customer.Customer;
import io.journeyloop.recovery.CaseAct;
import io.journeyloop.recovery.CaseState;
import io.journeyloop.recovery.NewComplaint;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestCustomers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** What a case's screen lets people say about its owner, its customer and the person complained about. */
@FullStack
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
class CaseDetailViewTest extends SpringBrowserlessTest {

    @Autowired
    private Recovery recovery;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Customer customer;

    @BeforeEach
    void english() {
        customer = customers.inBranch("001");
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void aManagerGivesTheCaseToAPerson() {
        String caseNo = complaint(customer.customerNo());
        open(caseNo);
        assertThat(actions()).containsExactly("Assign owner…", "About a colleague…");
        assertThat(decisions()).containsExactly("Classify as complex…", "Withdraw complaint…");
        click("Assign owner…");
        click("Save");
        assertThat(find(Dialog.class).all()).hasSize(1);
        choose(person("manager1"));
        click("Save");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(stored(caseNo).owner().name()).isEqualTo("manager1");
    }

    @Test
    void aManagerSaysWhomTheComplaintIsAbout() {
        String caseNo = complaint(customer.customerNo());
        open(caseNo);
        click("About a colleague…");
        choose(person("rm1"));
        find(TextArea.class).single().setValue("was rude");
        click("Save");
        assertThat(stored(caseNo).recused()).containsExactly("rm1");
        assertThat(text()).contains("Complaint about", "rm1");
    }

    @Test
    void anUnknownCustomerIsFoundByAMaskedSearch() {
        String caseNo = complaint(null);
        open(caseNo);
        click("Match customer…");
        find(TextField.class).single().setValue(customer.customerNo().toLowerCase(Locale.ROOT));
        Select<Customer> found = select();
        List<Customer> offered = found.getListDataView().getItems().toList();
        assertThat(offered).extracting(Customer::id).containsExactly(customer.id());
        assertThat(found.getItemLabelGenerator().apply(offered.getFirst()))
                .contains("王*", customer.customerNo())
                .doesNotContain("小明");
        found.setValue(offered.getFirst());
        click("Save");
        assertThat(stored(caseNo))
                .returns(customer.id(), RecoveryCase::customerId)
                .returns(new BranchNo("001"), RecoveryCase::branchNo);
        assertThat(actions()).doesNotContain("Match customer…");
    }

    /** Received on 2 March: 15 days end on 17 March, with 30 more on 16 April. */
    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void oneAsksForMoreTimeAndOnlySomebodyAboveIsOfferedTheApproval() {
        String caseNo = complaint(customer.customerNo());
        open(caseNo);
        click("Request extension…");
        assertThat(dialog()).contains("Mar 17, 2026", "Apr 16, 2026");
        click("Request extension");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        reason("Expert opinion");
        click("Request extension");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(decisions()).containsExactly("Classify as complex…", "Withdraw complaint…");
        assertThat(mayNow("manager1", caseNo, CaseAct.APPROVE_EXTENSION)).isFalse();
        assertThat(mayNow("cx1", caseNo, CaseAct.APPROVE_EXTENSION)).isTrue();
    }

    @Test
    void somebodyAboveApprovesMoreTimeOnce() {
        String caseNo = complaint(customer.customerNo());
        current.as(person("manager1"), () -> recovery.legalTerm(caseNo, null, true, "Expert opinion"));
        open(caseNo);
        click("Approve extension…");
        assertThat(dialog()).contains("何静", "Mar 17, 2026", "Apr 16, 2026");
        reason("Agreed");
        click("Approve extension");
        assertThat(stored(caseNo))
                .returns("cx1", one -> one.legal().extendedBy())
                .returns(Instant.parse("2026-04-16T15:59:59Z"), one -> one.legal()
                        .deadline());
        assertThat(decisions()).containsExactly("Classify as complex…", "Withdraw complaint…");
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void aWithdrawalAsksWhyAndEndsTheCase() {
        String caseNo = complaint(customer.customerNo());
        open(caseNo);
        click("Withdraw complaint…");
        reason("Misunderstanding, says 13812345678");
        click("Withdraw complaint");
        assertThat(stored(caseNo).state().slug()).isEqualTo("withdrawn");
        assertThat(decisions()).isEmpty();
        assertThat(text()).contains("says 138****5678").doesNotContain("13812345678");
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void closingIsOfferedOnceACauseAndARemedyAreThere() {
        String caseNo = complaint(customer.customerNo());
        current.as(person("manager1"), () -> {
            recovery.contact(caseNo, null, null);
            recovery.rootCause(caseNo, "waiting");
            return recovery.remedy(caseNo, "An apology", null, null);
        });
        open(caseNo);
        assertThat(decisions()).contains("Close case…");
        click("Close case…");
        List<TextArea> asked = find(TextArea.class, find(Dialog.class).single()).all();
        asked.getFirst().setValue("Apologised");
        asked.getLast().setValue("Said so on the phone");
        click("Close case");
        assertThat(stored(caseNo))
                .returns(CaseState.CLOSED, RecoveryCase::state)
                .returns("Apologised", one -> one.remedy().action());
        assertThat(text()).contains("Reason for closing", "Said so on the phone");
        assertThat(decisions()).containsExactly("Reopen…");
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void numbersInTheCustomersWordsAreShownForAReasonThatIsRecorded() {
        String caseNo = complaint(customer.customerNo(), "Call 13812345678, card 6222021234567890123");
        open(caseNo);
        assertThat(text()).contains("Call 138****5678, card 622****0123").doesNotContain("345678");
        click("Show in full");
        reason("why");
        click("Show");
        assertThat(text()).doesNotContain("13812345678");
        reason("To call back");
        click("Show");
        assertThat(text()).contains("Call 13812345678, card 6222021234567890123");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE action_slug = 'case-revealed' AND who = 'manager1'"
                                + " AND subject_id = '" + caseNo + "'",
                        Integer.class))
                .isEqualTo(1);
        open(caseNo);
        assertThat(text()).doesNotContain("13812345678");
    }

    @Test
    @WithMockUser(username = "rm1", roles = "RELATIONSHIP_MANAGER")
    void theOwnersRoleLeadsNobodyAndMayAskForMoreTime() {
        open(complaint(customer.customerNo()));
        assertThat(actions()).isEmpty();
        assertThat(decisions()).containsExactly("Request extension…", "Withdraw complaint…");
    }

    @Test
    void theButtonsSpeakTheReadersLanguage() {
        String caseNo = complaint(null);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open(caseNo);
        assertThat(actions()).containsExactly("指定负责人…", "涉及同事…", "确认客户…");
    }

    private void open(String caseNo) {
        UI.getCurrent().navigate("cases/" + caseNo);
    }

    private List<String> actions() {
        return find(Button.class, find(CaseActions.class).single()).all().stream()
                .map(Button::getText)
                .toList();
    }

    private List<String> decisions() {
        return find(Button.class, find(CaseDecisions.class).single()).all().stream()
                .map(Button::getText)
                .toList();
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private void reason(String why) {
        find(TextArea.class, find(Dialog.class).single()).all().getLast().setValue(why);
    }

    private boolean mayNow(String who, String caseNo, CaseAct act) {
        return current.as(person(who), () -> recovery.may(recovery.get(caseNo), act));
    }

    private void click(String label) {
        find(Button.class).all().stream()
                .filter(button -> label.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void choose(StaffMember person) {
        Select<StaffMember> select = select();
        select.setValue(person);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select() {
        return find(Select.class, find(Dialog.class).single()).single();
    }

    private StaffMember person(String username) {
        return directory.find(username).orElseThrow();
    }

    private String text() {
        return find(CaseDetailView.class).single().getElement().getTextRecursively();
    }

    private String complaint(@Nullable String customerNo) {
        return complaint(customerNo, "Nobody answers");
    }

    private String complaint(@Nullable String customerNo, String said) {
        return current.as(
                person("cx1"),
                () -> recovery.openFromComplaint(
                        new NewComplaint(null, customerNo, clock.instant(), null, null, null, said, null)));
    }

    private RecoveryCase stored(String caseNo) {
        return current.as(person("cx1"), () -> recovery.get(caseNo));
    }
}
