package io.journeyloop.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.journeyloop.common.Paged;
import io.journeyloop.customer.Customer;
import io.journeyloop.intake.CustomerProfiles;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Masking;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The customers one may see: search, one line each, on to the customer. What is searched stands in the address. */
@Route("customers")
@Menu(title = "intake.customers.title", order = 3, icon = "customer")
@PermitAll
@StyleSheet("assets/intake.css")
class CustomersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;
    private static final int EXPORT = 500;

    private final transient CustomerProfiles profiles;
    private final transient Branches branches;
    private final transient CurrentStaff staff;
    private final transient LocaleFormats formats;
    private final transient CustomerWords words;

    private @Nullable String query;
    private @Nullable String branch;
    private int page;

    private final PageHeader head = new PageHeader(getTranslation("intake.customers.title"));
    private final TextField search = new TextField();
    private final Select<String> filter = new Select<>();
    private final Anchor export = new Anchor();
    private final Div content = new Div();

    CustomersView(
            CustomerProfiles profiles,
            Branches branches,
            CurrentStaff staff,
            LocaleFormats formats,
            CustomerWords words) {
        this.profiles = profiles;
        this.branches = branches;
        this.staff = staff;
        this.formats = formats;
        this.words = words;
        addClassName("jl-page");
        makeHead();
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("intake.customers.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        query = parameters
                .getSingleParameter("q")
                .filter(text -> !text.isBlank())
                .orElse(null);
        branch = parameters.getSingleParameter("branch").orElse(null);
        page = parameters
                .getSingleParameter("page")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        search.setValue(query == null ? "" : query);
        if (branch == null || branches.find(branch).isPresent()) {
            filter.setValue(branch);
        }
        show();
    }

    private void show() {
        Paged<Customer> found = profiles.search(query, branch, page, PAGE);
        head.setFacts(getTranslation(
                found.total() == 1 ? "intake.customers.one" : "intake.customers.count", formats.count(found.total())));
        export.setVisible(found.total() > 0);
        content.removeAll();
        if (found.rows().isEmpty()) {
            content.add(empty());
            return;
        }
        Div list = new Div();
        list.addClassNames("jl-card", "jl-card-flush", "jl-list");
        list.add(columns());
        found.rows().forEach(customer -> list.add(row(customer)));
        content.add(list);
        if (found.total() > PAGE) {
            content.add(pager(found.total()));
        }
    }

    /** Made once, so that typing goes on while the list below changes. */
    private void makeHead() {
        makeSearch();
        head.addTools(search);
        if (staff.get().bankScope()) {
            makeFilter();
            head.addTools(filter);
        }
        export.setText(getTranslation("intake.customers.export"));
        export.setHref(DownloadHandler.fromInputStream(event -> csv()), AttachmentType.DOWNLOAD);
        export.addClassName("jl-hide-phone");
        head.addTools(export);
        add(head, content);
    }

    private void makeSearch() {
        search.setPlaceholder(getTranslation("intake.customers.search"));
        search.setAriaLabel(getTranslation("intake.customers.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.addClassName("in-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue(), branch, 0);
            }
        });
    }

    private void makeFilter() {
        filter.setAriaLabel(getTranslation("intake.customers.branch"));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("intake.customers.all-branches"));
        filter.setItems(branches.all().stream().map(Branch::no).toList());
        filter.setItemLabelGenerator(no -> no == null
                ? getTranslation("intake.customers.all-branches")
                : no + " " + branches.name(no, getLocale()));
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(query, change.getValue(), 0);
            }
        });
    }

    /** What the columns hold, for who sees the list for the first time; on a phone it speaks for itself. */
    private Component columns() {
        Div head = new Div(
                column("name", "in-name"),
                column("customerNo", "in-no"),
                column("who", "in-who"),
                column("tier", "in-tier"),
                column("lifecycle", "in-lifecycle"),
                column("branch", "jl-spread"));
        head.addClassNames("jl-list-row", "in-head", "jl-hide-phone");
        head.getElement().setAttribute("aria-hidden", "true");
        return head;
    }

    private Span column(String name, String kind) {
        Span column = new Span(getTranslation("intake.column." + name));
        column.addClassName(kind);
        return column;
    }

    private Component row(Customer customer) {
        Span number = new Span(customer.customerNo());
        number.addClassNames("jl-2nd", "jl-ellipsis", "in-no");
        Span name =
                new Span(customer.name() == null ? getTranslation("intake.unnamed") : Masking.name(customer.name()));
        name.addClassName("jl-ellipsis");
        name.setClassName("jl-masked", customer.name() != null);
        Div named = new Div(name);
        named.addClassName("in-name");
        Span who = new Span(words.who(customer));
        who.addClassNames("jl-2nd", "jl-ellipsis", "jl-hide-phone", "in-who");
        Span tier = new Span(words.tier(customer));
        tier.addClassName("in-tier");
        Span lifecycle = new Span(words.lifecycle(customer));
        lifecycle.addClassNames("jl-2nd", "jl-hide-phone", "in-lifecycle");
        Span home = new Span(branches.name(customer.branchNo(), getLocale()));
        home.addClassNames("jl-2nd", "jl-ellipsis", "jl-hide-phone", "jl-spread");
        Anchor row = new Anchor("customers/" + customer.customerNo(), named, number, who, tier, lifecycle, home);
        row.addClassName("jl-list-row");
        row.getElement().setAttribute("router-link", true);
        return row;
    }

    private Component empty() {
        return query == null && branch == null
                ? new EmptyState(
                        Icon.CUSTOMER,
                        getTranslation("intake.customers.none.title"),
                        getTranslation("intake.customers.none.text"))
                : new EmptyState(
                        Icon.SEARCH,
                        getTranslation("intake.customers.notfound.title"),
                        getTranslation("intake.customers.notfound.text"),
                        new Button(getTranslation("intake.customers.clear"), click -> go(null, null, 0)));
    }

    private Component pager(long total) {
        long last = (total - 1) / PAGE;
        Button before = new Button(getTranslation("intake.page.before"), click -> go(query, branch, page - 1));
        before.setEnabled(page > 0);
        Button after = new Button(getTranslation("intake.page.after"), click -> go(query, branch, page + 1));
        after.setEnabled(page < last);
        List.of(before, after).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY));
        Span where = new Span(getTranslation(
                "intake.page.where",
                formats.count((long) page * PAGE + 1),
                formats.count(Math.min(total, (long) (page + 1) * PAGE)),
                formats.count(total)));
        where.addClassName("jl-2nd");
        Div pager = new Div(before, where, after);
        pager.addClassNames("jl-row", "in-pager");
        return pager;
    }

    /** The first lines of what is found, masked as on the screen. */
    private DownloadResponse csv() {
        List<Customer> rows = profiles.search(query, branch, 0, EXPORT).rows();
        profiles.exported(rows.size());
        String text = "\uFEFFcustomerNo,name,branch,tier,lifecycle,age\r\n"
                + rows.stream().map(CustomersView::line).collect(Collectors.joining("\r\n"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), "customers.csv", "text/csv", bytes.length);
    }

    private static String line(Customer one) {
        return Csv.line(
                one.customerNo(),
                Masking.name(one.name()),
                one.branchNo(),
                one.tier().slug(),
                one.lifecycle().slug(),
                one.age() == null ? "" : one.age().toString());
    }

    private static void go(@Nullable String query, @Nullable String branch, int page) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null && !query.isBlank()) {
            parameters.put("q", query);
        }
        if (branch != null) {
            parameters.put("branch", branch);
        }
        if (page > 0) {
            parameters.put("page", String.valueOf(page));
        }
        UI.getCurrent().navigate(CustomersView.class, QueryParameters.simple(parameters));
    }
}
