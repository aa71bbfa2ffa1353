package io.journeyloop.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.journeyloop.common.BoundedPage;
import io.journeyloop.common.PageKey;
import io.journeyloop.common.Paged;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.ListPage;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.shell.Pager;
import io.journeyloop.shell.Table;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.AuditEntry;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.time.BankZone;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** Who saw, revealed, changed, approved what: the newest first, narrowed by what stands in the address. */
@Route("audit")
@Menu(title = "admin.audit.title", order = 62, icon = "eye")
@RolesAllowed({Roles.ADMIN, Roles.CX_MANAGER})
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SIZE = 50;

    private final transient Audit audit;
    private final transient CurrentStaff staff;
    private final transient AuditTexts texts;
    private final transient BankZone bank;
    private final transient LocaleFormats formats;
    private final PageHeader head = new PageHeader(getTranslation("admin.audit.title"));
    private final AuditFilterBar bar;
    private final Anchor file = new Anchor();
    private final ListPage content = new ListPage();
    private transient AuditFilter filter = AuditFilter.ALL;

    AuditView(
            Audit audit,
            AuditExport export,
            AuditTexts texts,
            BankZone bank,
            LocaleFormats formats,
            CurrentStaff staff) {
        this.staff = staff;
        this.audit = audit;
        this.texts = texts;
        this.bank = bank;
        this.formats = formats;
        this.bar = new AuditFilterBar(texts, AuditView::go);
        addClassName("jl-page");
        file.setText(getTranslation("admin.audit.export"));
        file.setHref(CsvFile.download("audit.csv", () -> export.csv(filter.query(bank))), AttachmentType.DOWNLOAD);
        file.addClassName("jl-hide-phone");
        head.addTools(bar, file);
        add(head, content);
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("admin.audit.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = AuditFilter.of(event.getLocation().getQueryParameters());
        bar.set(filter);
        BoundedPage<AuditEntry> page = BoundedPage.orFirst(
                filter.page(), filter.key(), (number, key) -> audit.page(filter.query(bank), key, number, SIZE));
        head.setFacts(
                page.counted()
                        ? getTranslation(
                                "admin.audit.count", formats.count(page.page().total()))
                        : getTranslation("admin.audit.count.more", formats.count(BoundedPage.COUNTED)));
        file.setVisible(page.page().total() > 0);
        content.show(
                page.page(),
                rows -> table(rows).card(),
                this::empty,
                () -> new Pager(page, formats, to -> go(filter.withPage(to, key(page.page(), to)))));
    }

    private static PageKey key(Paged<AuditEntry> shown, int to) {
        return PageKey.between(
                shown.page(),
                to,
                shown.rows().getFirst().id(),
                shown.rows().getLast().id());
    }

    private EmptyState empty() {
        return filter.narrows()
                ? new EmptyState(
                        Icon.FILTER,
                        getTranslation("admin.audit.none.title"),
                        getTranslation("admin.audit.none.text"),
                        new Button(getTranslation("admin.audit.none.all"), click -> go(AuditFilter.ALL)))
                : new EmptyState(
                        Icon.EYE, getTranslation("admin.audit.empty.title"), getTranslation("admin.audit.empty.text"));
    }

    private Table table(List<AuditEntry> rows) {
        Table table = new Table(List.of(
                Table.Column.of(getTranslation("admin.audit.at")),
                Table.Column.of(getTranslation("admin.audit.who")),
                Table.Column.of(getTranslation("admin.audit.action")),
                Table.Column.of(getTranslation("admin.audit.subject")),
                Table.Column.wide(getTranslation("admin.audit.details"))));
        table.getElement().getClassList().add("jl-audit");
        Map<String, String> people = texts.people(rows);
        rows.forEach(entry -> table.row(
                kept(formats.dateTime(entry.at())),
                new Span(texts.who(entry.who(), people)),
                kept(texts.action(entry.action())),
                subject(entry, people),
                details(entry, people)));
        return table;
    }

    /** Breaks between words alone. */
    private static Span kept(String text) {
        Span kept = new Span(text);
        kept.addClassName("jl-keep");
        return kept;
    }

    private Component subject(AuditEntry entry, Map<String, String> people) {
        String text = texts.subjectType(entry.subjectType()) + " " + texts.subject(entry, people);
        String page =
                switch (entry.subjectType()) {
                    case "customer" -> "customers/" + entry.subjectId();
                    case "case" -> "cases/" + entry.subjectId();
                    default -> null;
                };
        if (page == null || entry.subjectId().equals("list") || !staff.get().servesCustomers()) {
            return new Span(text);
        }
        Anchor link = new Anchor(page, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component details(AuditEntry entry, Map<String, String> people) {
        Span details = new Span(texts.details(entry, people));
        details.addClassName("jl-2nd");
        details.getStyle().set("overflow-wrap", "anywhere");
        return details;
    }

    private static void go(AuditFilter to) {
        UI.getCurrentOrThrow().navigate(AuditView.class, to.address());
    }
}
