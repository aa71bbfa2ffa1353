package io.journeyloop.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.common.PageKey;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.FullStack;
import io.journeyloop.time.JourneyClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.support.WithMockUser;

/** What administrators see and do on their screens, and who is turned away. */
@FullStack
@WithMockUser(username = "admin", roles = "ADMIN")
class AdminScreensTest extends SpringBrowserlessTest {

    @Autowired
    StaffDirectory directory;

    @Autowired
    Branches branches;

    @Autowired
    Audit audit;

    @Autowired
    AuditExport export;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JourneyClock clock;

    @Test
    void aCalendarThatRunsOutIsToldToWhoAnswersForIt() {
        navigate(BranchesView.class);
        assertThat(find(CalendarNotice.class).all()).isEmpty();
        clock.fix(Instant.parse("2026-11-03T04:00:00Z"));
        navigate(PeopleView.class);
        navigate(BranchesView.class);
        assertThat(text()).contains("The holiday calendar ends on Dec 31, 2026", "Ask IT");
        clock.fix(CleanSlate.START);
    }

    @Test
    void peopleAreFoundByFiltersInTheAddress() {
        navigate(PeopleView.class);
        assertThat(text()).contains("rm1", "cx1", "teller2", "Relationship manager");

        go("people?branch=002&role=branch-manager");
        assertThat(text()).contains("manager2").doesNotContain("manager1", "teller2");

        go("people?q=nobody-is-called-so");
        assertThat(find(EmptyState.class).all()).hasSize(1);
        test(find(Button.class).withText("Show all").single()).click();
        assertThat(text()).contains("manager1", "cx1");
    }

    @Test
    void aNewAccountShowsItsPasswordOnceAndStoresOnlyTheHash() {
        navigate(PeopleView.class);
        test(find(Button.class).withText("New account").single()).click();
        fill("User name", "lin.tao");
        fill("Name", "林涛");
        roles().setValue(Set.of(Role.TELLER));
        test(find(Button.class).withText("Create account").single()).click();
        assertThat(roles().isInvalid() || branch().isInvalid()).isTrue();
        assertThat(branch().getErrorMessage())
                .isEqualTo("A role within a branch needs the branch. Name the branch’s number.");
        branch().setValue(branches.get("001"));
        test(find(Button.class).withText("Create account").single()).click();

        String password = password();
        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(passwords.matches(password, hash("lin.tao"))).isTrue();
        test(find(Button.class).withText("I have noted it").single()).click();
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).doesNotContain(password);
        assertThat(text()).contains("林涛");
        assertThat(jdbc.queryForList("SELECT details FROM audit_entry WHERE subject_id = 'lin.tao'", String.class))
                .noneMatch(details -> details.contains(password));
    }

    @Test
    void anAccountIsOpenedByItsAddressChangedLockedAndUnlocked() {
        go("people?person=lobby1");
        roles().setValue(Set.of(Role.LOBBY_MANAGER, Role.TELLER));
        test(find(Button.class).withText("Save").single()).click();
        assertThat(directory.find("lobby1").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.LOBBY_MANAGER, Role.TELLER);
        assertThat(find(Dialog.class).all()).isEmpty();

        go("people?person=lobby1");
        test(find(Button.class).withText("Lock").single()).click();
        assertThat(active("lobby1")).isFalse();
        go("people?state=locked");
        assertThat(text()).contains("lobby1").doesNotContain("rm1");

        go("people?person=lobby1");
        test(find(Button.class).withText("Unlock").single()).click();
        assertThat(active("lobby1")).isTrue();
        assertThat(actions("lobby1")).containsExactly("staff-changed", "staff-locked", "staff-unlocked");
    }

    @Test
    void aNewPasswordReplacesTheOldOne() {
        String before = hash("owner2");
        go("people?person=owner2");
        test(find(Button.class).withText("New password").single()).click();
        com.vaadin.flow.component.confirmdialog.ConfirmDialog sure =
                find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class)
                        .single();
        test(sure).confirm();

        String password = password();
        assertThat(hash("owner2")).isNotEqualTo(before);
        assertThat(passwords.matches(password, hash("owner2"))).isTrue();
        assertThat(passwords.matches("demo", hash("owner2"))).isFalse();
    }

    @Test
    void nobodyLocksTheOwnAccountOrGivesUpTheOwnRole() {
        go("people?person=admin");
        test(find(Button.class).withText("Lock").single()).click();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("You cannot lock your own account. Ask another administrator to do it.");
        roles().setValue(Set.of(Role.CX_MANAGER));
        test(find(Button.class).withText("Save").single()).click();
        assertThat(roles().getErrorMessage()).startsWith("You cannot remove your own administrator role.");
        assertThat(active("admin")).isTrue();
        assertThat(directory.find("admin").orElseThrow().has(Role.ADMIN)).isTrue();
    }

    @Test
    void aBranchIsAddedAndChangedAndItsNumberIsTakenOnce() {
        navigate(BranchesView.class);
        assertThat(text()).contains("000", "Head office");
        test(find(Button.class).withText("New branch").single()).click();
        fill("Number", "001");
        fill("English name", "Harbour");
        fill("Chinese name", "港口支行");
        test(find(Button.class).withText("Add branch").single()).click();
        assertThat(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Number")
                        .single()
                        .getErrorMessage())
                .startsWith("There is a branch 001 already.");
        fill("Number", "088");
        test(find(Button.class).withText("Add branch").single()).click();
        assertThat(branches.get("088")).isEqualTo(new Branch("088", "Harbour", "港口支行", null));

        go("branches?q=港口&branch=088");
        fill("English name", "Old harbour");
        zone().setValue("Asia/Urumqi");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(branches.get("088").name()).isEqualTo("Old harbour");
        assertThat(branches.zone(new BranchNo("088")).getId()).isEqualTo("Asia/Urumqi");
        assertThat(text()).contains("088").doesNotContain("Head office");
    }

    @Test
    void theAuditIsNarrowedByTheAddressAndExported() {
        audit.record("customer-revealed", "customer", "C77", Map.of("reason", "call back"));
        audit.record("case-closed", "case", "K77", Map.of());
        navigate(AuditView.class);
        assertThat(text()).contains("Customer’s data revealed", "Reason: call back", "Case closed", "admin");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain("customers/C77", "cases/K77");

        go("audit?subject=customer:C77&who=admin&action=customer-revealed&from=2026-03-02&to=2026-03-02");
        assertThat(text()).contains("C77").doesNotContain("K77");
        go("audit?subject=C77&to=2026-03-01");
        assertThat(find(EmptyState.class).all()).hasSize(1);
        go("audit?subject=C77&page=9");
        assertThat(text()).as("behind the end").contains("C77");

        AuditFilter filter = new AuditFilter("C77", null, null, LocalDate.of(2026, 3, 2), null, 0, PageKey.BEGINNING);
        String csv = new String(
                export.csv(filter.query(new io.journeyloop.time.BankZone(java.time.ZoneId.of("Asia/Shanghai")))),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .contains(
                        "When (China Time)",
                        "Administrator (admin),",
                        "Customer’s data revealed,Customer,C77,Reason: call back")
                .doesNotContain("K77", "customer-revealed", "Z,");
        assertThat(actions("list")).contains("audit-exported");
    }

    @Test
    void aDayThatIsNoneIsRefusedInWords() {
        go("audit?from=yesterday");
        assertThat(find(ErrorState.class).all()).hasSize(1);
        assertThat(text()).contains("\"yesterday\" is not a date.");
    }

    @Test
    void aChineseReaderReadsChineseAndRefusalsToo() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        navigate(PeopleView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("用户管理");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("用户管理 · JourneyLoop");
        go("people?person=ghost");
        assertThat(text()).contains("没有账号“ghost”。", "请从用户列表中选择。").doesNotContain("There is no");
    }

    @Test
    @WithMockUser(username = "cx1", roles = "CX_MANAGER")
    void aCxManagerReadsTheAuditAndNothingElseHere() {
        navigate(AuditView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Audit");
        assertTurnedAway("people", "branches");
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void aBranchManagerIsTurnedAway() {
        assertTurnedAway("people", "branches", "audit");
    }

    @Test
    @WithMockUser(username = "teller1", roles = "TELLER")
    void aTellerIsTurnedAway() {
        assertTurnedAway("people", "branches", "audit");
    }

    private void assertTurnedAway(String... addresses) {
        for (String address : addresses) {
            go(address);
            assertThat(getCurrentView())
                    .as(address)
                    .isNotInstanceOfAny(PeopleView.class, BranchesView.class, AuditView.class);
        }
    }

    private static void go(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
    }

    private void fill(String label, String value) {
        test(find(TextField.class).withPropertyValue(TextField::getLabel, label).single())
                .setValue(value);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return find(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Branch> branch() {
        return find(Select.class).withPropertyValue(Select::getLabel, "Branch").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> zone() {
        return find(ComboBox.class).single();
    }

    private String password() {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, "Password")
                .single()
                .getValue();
    }

    private String hash(String username) {
        return jdbc.queryForObject(
                "SELECT password_hash FROM staff_account WHERE username = ?", String.class, username);
    }

    private boolean active(String username) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT active FROM staff_account WHERE username = ?", Boolean.class, username));
    }

    private List<String> actions(String subject) {
        return jdbc.queryForList(
                "SELECT action_slug FROM audit_entry WHERE subject_id = ? ORDER BY id", String.class, subject);
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
