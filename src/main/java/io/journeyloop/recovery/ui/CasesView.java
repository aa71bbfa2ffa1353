package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.journeyloop.common.Paged;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.ListPage;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.shell.Pager;
import io.journeyloop.staff.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cases of the reader's branch, or of the bank: found by filters that stand in the address. */
@Route("cases")
@Menu(title = "recovery.title", order = 4, icon = "case")
@RolesAllowed({
    Roles.TELLER,
    Roles.LOBBY_MANAGER,
    Roles.RELATIONSHIP_MANAGER,
    Roles.BRANCH_MANAGER,
    Roles.REMOTE_AGENT,
    Roles.CX_MANAGER
})
class CasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Begins with a new complaint of the customer of that number; of an unknown one where it is empty. */
    private static final String RECORD = "record";

    private final Recovery recovery;
    private final Customers customers;
    private final CaseTexts texts;
    private final CaseExport export;
    private final LocaleFormats formats;
    private final ComplaintTaking takes;
    private final boolean manyBranches;
    private final CaseFilterBar bar;
    private final PageHeader head;
    private final ListPage content = new ListPage();

    CasesView(
            Recovery recovery,
            Customers customers,
            CaseTexts texts,
            CaseExport export,
            CaseFilterBar.Choices choices,
            LocaleFormats formats,
            ComplaintTaking takes) {
        this.recovery = recovery;
        this.customers = customers;
        this.texts = texts;
        this.export = export;
        this.formats = formats;
        this.takes = takes;
        this.head = new PageHeader(texts.text("title"));
        this.manyBranches = !choices.branches().isEmpty();
        this.bar = new CaseFilterBar(texts, choices, this::show);
        addClassName("jl-page");
        Button take = new Button(texts.text("record"), click -> record(null));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        head.addTools(bar, take);
        add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseFilter filter = CaseFilter.of(event.getLocation().getQueryParameters());
        bar.set(filter);
        Paged<RecoveryCase> page = Paged.orFirst(
                filter.page(), number -> recovery.page(filter.withPage(number).query(CaseFilter.SIZE)));
        head.setFacts(texts.text("count", formats.count(page.total())));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(RECORD)
                .ifPresent(no -> record(takes.customer(no).orElse(null)));
        content.show(page, rows -> table(filter, rows), () -> empty(filter), () -> foot(filter, page));
    }

    private void record(@Nullable Customer customer) {
        new ComplaintDialog(customer, takes, texts, caseNo -> {
                    Notification.show(texts.text("record.done", caseNo));
                    UI.getCurrent().navigate("cases/" + caseNo);
                })
                .open();
    }

    private void show(CaseFilter filter) {
        UI.getCurrent().navigate(CasesView.class, filter.parameters());
    }

    private EmptyState empty(CaseFilter filter) {
        return filter.isEmpty()
                ? new EmptyState(Icon.CASE, texts.text("empty.title"), texts.text("empty.text"))
                : new EmptyState(
                        Icon.FILTER,
                        texts.text("none.title"),
                        texts.text("none.text"),
                        new Button(texts.text("none.all"), click -> show(filter.all())));
    }

    private Div table(CaseFilter filter, List<RecoveryCase> rows) {
        Map<CustomerId, Customer> known = customers.byIds(rows.stream()
                .map(RecoveryCase::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Div card = new Div();
        card.addClassNames("jl-card", "jl-card-flush");
        card.getStyle().set("overflow-x", "auto");
        card.add(new CaseTable(
                rows, known, texts, formats, manyBranches, filter.sort(), sort -> show(filter.withSort(sort))));
        return card;
    }

    private Pager foot(CaseFilter filter, Paged<RecoveryCase> page) {
        Anchor file = new Anchor(CsvFile.download("cases.csv", () -> export.csv(filter)), texts.text("export"));
        return new Pager(page, formats, to -> show(filter.withPage(to))).with(file);
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("recovery.title"));
    }
}
