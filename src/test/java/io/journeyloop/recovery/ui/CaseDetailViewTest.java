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
import io.journeyloop.recovery.NewComplaint;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestCustomers;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
        click("Assign owner…");
        click("Save");
        assertThat(find(Dialog.class).all()).hasSize(1);
        choose(person("manager1"));
        click("Save");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(stored(caseNo).ownerName()).isEqualTo("manager1");
    }

    @Test
    void aManagerSaysWhomTheComplaintIsAbout() {
        String caseNo = complaint(customer.customerNo());
        open(caseNo);
        click("About a colleague…");
        choose(person("rm1"));
        find(TextArea.class).single().setValue("was rude");
        click("Save");
        assertThat(stored(caseNo).recusedNames()).isEqualTo("rm1");
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
                .returns("001", RecoveryCase::branchNo);
        assertThat(actions()).doesNotContain("Match customer…");
    }

    @Test
    @WithMockUser(username = "rm1", roles = "RELATIONSHIP_MANAGER")
    void whoLeadsNobodyIsOfferedNothingOnAKnownCustomersCase() {
        open(complaint(customer.customerNo()));
        assertThat(actions()).isEmpty();
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
        return current.as(
                person("cx1"),
                () -> recovery.openFromComplaint(
                        new NewComplaint(null, customerNo, clock.instant(), null, null, null, "Nobody answers", null)));
    }

    private RecoveryCase stored(String caseNo) {
        return current.as(person("cx1"), () -> recovery.get(caseNo));
    }
}
