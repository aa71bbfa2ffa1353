package io.journeyloop.lobby.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.lobby.Hall;
import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.HandOverWord;
import io.journeyloop.lobby.ReceiveRequest;
import io.journeyloop.lobby.Reception;
import io.journeyloop.lobby.VisitId;
import io.journeyloop.lobby.Visits;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** The screen in the hand of branch 001's lobby manager. */
@FullStack
@WithMockUser(username = "lobby1", roles = "LOBBY_MANAGER")
class LobbyViewTest extends SpringBrowserlessTest {

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Hall hall;

    @Autowired
    private Reception reception;

    @Autowired
    private Visits visits;

    @Autowired
    private HallFile file;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void anEmptyHall() {
        Models.deploy(camunda, "hall");
        jdbc.update("DELETE FROM hall_visit");
        clock.fix(CleanSlate.START);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void anEmptyHallSaysWhatToDo() {
        LobbyView view = navigate(LobbyView.class);
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No customers in the branch");
        assertThat(text(view)).contains("Median wait");
    }

    @Test
    void aCustomerIsFoundMaskedAndReceivedWithOneTap() {
        Customer customer = customers.inBranch("001");
        UI.getCurrent()
                .navigate(LobbyView.class, RouteParameters.empty(), QueryParameters.of("q", customer.customerNo()));
        FoundList found = find(FoundList.class).single();
        assertThat(text(found)).contains("王*", "****").doesNotContain("王小明", Objects.requireNonNull(customer.phone()));

        find(Button.class, found).single().click();

        assertThat(find(VisitPanel.class).all()).hasSize(1);
        assertThat(text(find(NextCard.class).single())).contains("Start: In the hall");
        assertThat(hall.here(null)).hasSize(1);
    }

    @Test
    void aTelephoneNumberIsSearchedAndStandsInNoAddress() {
        assertThat(new LobbyState(null, "13800001234").query().getQueryString()).isEmpty();
        assertThat(new LobbyState(null, "481516").query().getQueryString()).isEmpty();
        assertThat(new LobbyState(null, "王").query().getQueryString()).isNotEmpty();
    }

    @Test
    void theVisitGoesOnStepByStep() {
        VisitId visit = receive();
        open(visit);
        tap("Start: In the hall");
        assertThat(text(find(NextCard.class).single())).contains("Welcome", "welcomed");

        tap("welcomed");
        RadioButtonGroup<?> need = find(RadioButtonGroup.class).single();
        assertThat(need.isInvalid()).isTrue();
        choose(need);
        tap("welcomed");

        assertThat(text(find(NextCard.class).single())).contains("Advise", "Relationship manager");
        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
    }

    @Test
    void whatIsHalfWrittenStaysWhileTheHallIsReadAgain() {
        VisitId visit = receive();
        visits.begin(visit, "hall");
        open(visit);
        TextArea note = find(TextArea.class).single();
        note.setValue("half a sen");

        find(LobbyView.class).single().refresh();

        assertThat(find(TextArea.class).single()).isSameAs(note);
        assertThat(note.getValue()).isEqualTo("half a sen");
    }

    @Test
    void aHandOverGoesToTheColleagueWithItsWordOrIsPutRight() {
        VisitId visit = receive();
        open(visit);
        tap("Hand over");
        Dialog dialog = find(Dialog.class).single();
        RadioButtonGroup<?> to = find(RadioButtonGroup.class, dialog).single();
        choose(to);
        TextArea word = find(TextArea.class, dialog).single();
        word.setValue("call 13800001234");
        Button send = find(Button.class, dialog).all().stream()
                .filter(button -> button.hasThemeName("primary"))
                .findFirst()
                .orElseThrow();
        send.click();
        assertThat(word.isInvalid()).isTrue();
        word.setValue("wants to save");
        send.click();

        HallRow row = hall.get(visit);
        assertThat(row.visit().word()).extracting(HandOverWord::text).isEqualTo("wants to save");
        assertThat(row.withWhom()).isNotNull();
        assertThat(text(find(VisitPanel.class).single())).contains("wants to save", "林嘉");
    }

    @Test
    void whoWasFasterIsNamedAndTheVisitCanBeLookedAtOrTakenOver() {
        VisitId visit = receive();
        open(visit);
        NextCard card = find(NextCard.class).single();
        current.as(directory.find("manager1").orElseThrow(), () -> {
            visits.begin(visit, "hall");
            return true;
        });
        Button start = find(Button.class, card).all().stream()
                .filter(button -> button.getText().equals("Start: In the hall"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(start::click).isInstanceOf(Problem.class).hasMessageContaining("何静");
        assertThat(text(find(VisitPanel.class).single())).contains("何静", "Take over");
    }

    @Test
    void waitingAgesByWordAndShape() {
        VisitId visit = receive();
        navigate(LobbyView.class);
        assertThat(text(find(HallLine.class).single())).contains("waiting 0 min");
        clock.advance(Duration.ofMinutes(12));
        find(LobbyView.class).single().refresh();
        assertThat(text(find(HallLine.class).single())).contains("waiting long: 12 min");
        clock.advance(Duration.ofMinutes(12));
        find(LobbyView.class).single().refresh();
        assertThat(text(find(HallLine.class).single())).contains("waiting too long: 24 min");
        assertThat(hall.get(visit).waitingSince()).isEqualTo(CleanSlate.START);
    }

    @Test
    void aVisitOfAnotherBranchIsRefusedOnItsAddress() {
        VisitId visit = current.as(
                directory.find("manager2").orElseThrow(),
                () -> reception.receive(
                        ReceiveRequest.customer(customers.inBranch("002").customerNo())));
        open(visit);
        assertThat(find(VisitPanel.class).all()).isEmpty();
        assertThat(text(find(LobbyView.class).single())).contains("There is no visit");
    }

    @Test
    void aTicketAloneIsEnough() {
        navigate(LobbyView.class);
        tap("Ticket only");
        Dialog dialog = find(Dialog.class).single();
        find(TextField.class, dialog).single().setValue("a17");
        find(Button.class, dialog).all().stream()
                .filter(button -> button.getText().equals("Receive"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(text(find(VisitPanel.class).single())).contains("Ticket A17");
        assertThat(find(MatchField.class).all()).hasSize(1);
    }

    @Test
    void theFileHoldsTheDayMaskedAndIsNoted() {
        receive();
        String text = new String(file.csv(), StandardCharsets.UTF_8);
        assertThat(text.lines().count()).isEqualTo(2);
        assertThat(text).contains("Customer number", "王*").doesNotContain("王小明");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE action_slug = 'visits-exported'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void aChineseReaderGetsChineseHeadsAndTheBranchsTime() {
        receive();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        String text = new String(file.csv(), StandardCharsets.UTF_8);
        assertThat(text).contains("客户号", "到达时间（中国时间）", "2026-03-02 09:00:00");
        assertThat(text).doesNotContain("Customer number", "T01:00:00Z");
    }

    private VisitId receive() {
        return reception.receive(
                ReceiveRequest.customer(customers.inBranch("001").customerNo()));
    }

    private static void open(VisitId visit) {
        UI.getCurrent().navigate(LobbyView.class, new RouteParameters("visit", visit.toString()));
    }

    private void tap(String words) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + words))
                .click();
    }

    @SuppressWarnings("unchecked")
    private static void choose(RadioButtonGroup<?> group) {
        RadioButtonGroup<Object> any = (RadioButtonGroup<Object>) group;
        any.setValue(any.getListDataView().getItem(0));
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
