package io.journeyloop.customer.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.journeyloop.common.BoundedPage;
import io.journeyloop.common.PageKey;
import io.journeyloop.common.Paged;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.LeadEvents;
import io.journeyloop.customer.profile.CustomerProfiles;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.shell.Pager;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import jakarta.annotation.security.RolesAllowed;

/** The customers one may see: search, one line each, on to the customer. What is searched stands in the address. */
@Route("customers")
@Menu(title = "customer.customers.title", order = 3, icon = "customer")
@RolesAllowed({
    Roles.TELLER,
    Roles.LOBBY_MANAGER,
    Roles.RELATIONSHIP_MANAGER,
    Roles.BRANCH_MANAGER,
    Roles.REMOTE_AGENT,
    Roles.CX_MANAGER
})
@StyleSheet("assets/intake.css")
class CustomersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient CustomerProfiles profiles;
    private final transient CustomerFile file;
    private final transient LeadEvents leads;
    private final transient Branches branches;
    private final transient CurrentStaff staff;
    private final transient LocaleFormats formats;
    private final transient CustomerTexts texts;

    private transient CustomerFilter filter = CustomerFilter.ALL;
    private final PageHeader head = new PageHeader(getTranslation("customer.customers.title"));
    private final TextField search = new TextField();
    private final Select<String> branch = new Select<>();
    private final Anchor export = new Anchor();
    private final Div content = new Div();

    CustomersView(
            CustomerProfiles profiles,
            CustomerFile file,
            LeadEvents leads,
            Branches branches,
            CurrentStaff staff,
            LocaleFormats formats,
            CustomerTexts texts) {
        this.profiles = profiles;
        this.file = file;
        this.leads = leads;
        this.branches = branches;
        this.staff = staff;
        this.formats = formats;
        this.texts = texts;
        addClassName("jl-page");
        makeHead();
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("customer.customers.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = CustomerFilter.of(event.getLocation().getQueryParameters());
        search.setValue(filter.q() == null ? "" : filter.q());
        if (filter.branch() == null || branches.find(filter.branch()).isPresent()) {
            branch.setValue(filter.branch());
        }
        show();
    }

    private void show() {
        BoundedPage<Customer> found = BoundedPage.orFirst(
                filter.page(),
                filter.key(),
                (number, key) -> profiles.search(filter.q(), filter.branch(), key, number, PAGE));
        head.setFacts(facts(found));
        export.setVisible(found.page().total() > 0);
        content.removeAll();
        if (found.rows().isEmpty()) {
            content.add(empty());
            return;
        }
        Div all = new Div(
                new CustomerTable(found.rows(), branches, texts),
                new Pager(found, formats, to -> go(filter.onPage(to, key(found.page(), to)))));
        all.addClassName("jl-stack");
        content.add(all);
    }

    /** How many there are; for the whole bank also what waits for customers who are yet to come. */
    private String facts(BoundedPage<Customer> found) {
        String count = count(found);
        LeadEvents.Waiting waiting = staff.get().bankScope() ? leads.waiting() : new LeadEvents.Waiting(0, 0);
        return waiting.events() == 0
                ? count
                : count + " · "
                        + getTranslation(
                                "customer.customers.waiting",
                                formats.count(waiting.events()),
                                formats.count(waiting.customers()));
    }

    private String count(BoundedPage<Customer> found) {
        long total = found.page().total();
        if (!found.counted()) {
            return getTranslation("customer.customers.count.more", formats.count(BoundedPage.COUNTED));
        }
        return getTranslation(total == 1 ? "customer.customers.one" : "customer.customers.count", formats.count(total));
    }

    private static PageKey key(Paged<Customer> shown, int to) {
        return PageKey.between(
                shown.page(),
                to,
                shown.rows().getFirst().id().value(),
                shown.rows().getLast().id().value());
    }

    /** Made once, so that typing goes on while the list below changes. */
    private void makeHead() {
        makeSearch();
        head.addTools(search);
        if (staff.get().bankScope()) {
            makeFilter();
            head.addTools(branch);
        }
        export.setText(getTranslation("customer.customers.export"));
        export.setHref(CsvFile.download("customers.csv", () -> file.csv(filter, getLocale())), AttachmentType.DOWNLOAD);
        export.addClassName("jl-hide-phone");
        head.addTools(export);
        add(head, content);
    }

    private void makeSearch() {
        search.setPlaceholder(getTranslation("customer.customers.search"));
        search.setAriaLabel(getTranslation("customer.customers.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.addClassName("in-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(filter.searching(change.getValue()));
            }
        });
    }

    private void makeFilter() {
        branch.setAriaLabel(getTranslation("customer.customers.branch"));
        branch.setEmptySelectionAllowed(true);
        branch.setEmptySelectionCaption(getTranslation("customer.customers.all-branches"));
        branch.setItems(branches.all().stream().map(Branch::no).toList());
        branch.setItemLabelGenerator(no -> no == null
                ? getTranslation("customer.customers.all-branches")
                : no + " " + branches.name(no, getLocale()));
        branch.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(filter.in(change.getValue()));
            }
        });
    }

    private Component empty() {
        return !filter.narrows()
                ? new EmptyState(
                        Icon.CUSTOMER,
                        getTranslation("customer.customers.none.title"),
                        getTranslation("customer.customers.none.text"))
                : new EmptyState(
                        Icon.SEARCH,
                        getTranslation("customer.customers.notfound.title"),
                        getTranslation("customer.customers.notfound.text"),
                        new Button(getTranslation("customer.customers.clear"), click -> go(CustomerFilter.ALL)));
    }

    private static void go(CustomerFilter to) {
        UI.getCurrentOrThrow().navigate(CustomersView.class, to.address());
    }
}
