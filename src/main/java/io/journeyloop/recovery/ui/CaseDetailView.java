package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.recovery.CaseLogEntry;
import io.journeyloop.recovery.CasePeople;
import io.journeyloop.recovery.CaseReveals;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Disclosures;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One case: where it stands, its clocks, what is to be done next, and all that was done. */
@Route("cases/:caseNo")
@PermitAll
class CaseDetailView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Recovery recovery;
    private final CasePeople people;
    private final CaseReveals reveals;
    private final CurrentStaff staff;
    private final Customers customers;
    private final CaseTexts texts;
    private final LocaleFormats formats;
    private String title = "";

    CaseDetailView(
            Recovery recovery,
            CasePeople people,
            CaseReveals reveals,
            CurrentStaff staff,
            Customers customers,
            CaseTexts texts,
            LocaleFormats formats) {
        this.people = people;
        this.reveals = reveals;
        this.staff = staff;
        this.recovery = recovery;
        this.customers = customers;
        this.texts = texts;
        this.formats = formats;
        addClassName("jl-page");
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(recovery.get(event.getRouteParameters().get("caseNo").orElse("")), false);
    }

    private void show(RecoveryCase one, boolean whole) {
        title = one.caseNo();
        PageHeader head = new PageHeader(one.caseNo());
        head.addTools(texts.badge(one.state()));
        List<CaseLogEntry> log = recovery.log(one);
        if (!whole && texts.masks(one, log)) {
            head.addTools(reveal(one.caseNo()));
        }
        head.addTools(new Anchor("cases", texts.text("detail.all")));
        Div actions = new Div(
                new CaseDecisions(
                        one,
                        act -> recovery.may(one, act),
                        recovery,
                        texts,
                        () -> changed(one.caseNo(), one.branchNo())),
                new CaseActions(
                        one,
                        staff.get(),
                        act -> recovery.may(one, act),
                        people,
                        customers,
                        texts,
                        branch -> changed(one.caseNo(), branch)));
        actions.addClassName("jl-row");
        actions.getStyle().set("flex-wrap", "wrap");
        CaseCards cards = new CaseCards(one, whole, texts, formats);
        Customer customer = one.customerId() == null
                ? null
                : customers.byIds(List.of(one.customerId())).get(one.customerId());
        cards.show(customer, recovery.openTasks(one), log);
        removeAll();
        add(head, actions, cards);
    }

    private Button reveal(String caseNo) {
        Button reveal = new Button(texts.text("reveal"), Icon.EYE.create());
        reveal.addClickListener(click -> new ReasonDialog(
                        texts,
                        "reveal",
                        Disclosures.SHORTEST_REASON,
                        Disclosures.LONGEST_REASON,
                        reason -> show(reveals.reveal(caseNo, reason), true))
                .open());
        return reveal;
    }

    /** A case that went to another branch is out of the reader's sight: back to the list. */
    private void changed(String caseNo, BranchNo branchNo) {
        if (staff.get().sees(branchNo)) {
            show(recovery.get(caseNo), false);
        } else {
            getUI().ifPresent(ui -> ui.navigate("cases"));
        }
    }
}
