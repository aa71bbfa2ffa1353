package io.journeyloop.staff.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.journeyloop.common.Paged;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.ListPage;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.shell.Pager;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.shell.Table;
import io.journeyloop.staff.Account;
import io.journeyloop.staff.Accounts;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounts of the bank's people: found by filters in the address, one of them open. */
@Route("people")
@Menu(title = "admin.people.title", order = 60, icon = "settings")
@RolesAllowed(Roles.ADMIN)
class PeopleView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final int SIZE = 50;

    private final transient Accounts accounts;
    private final transient LocaleFormats formats;
    private final transient List<Branch> branches;
    private final transient Map<String, Branch> branchByNo;
    private final PageHeader head = new PageHeader(getTranslation("admin.people.title"));
    private final PeopleFilterBar bar;
    private final ListPage content = new ListPage();
    private transient PeopleFilter filter = PeopleFilter.ALL;
    private @Nullable PersonDialog open;

    PeopleView(Accounts accounts, Branches branches, LocaleFormats formats) {
        this.accounts = accounts;
        this.formats = formats;
        this.branches = branches.all();
        this.branchByNo = this.branches.stream().collect(Collectors.toMap(Branch::no, Function.identity()));
        this.bar = new PeopleFilterBar(this.branches, PeopleView::go);
        addClassName("jl-page");
        Button add = new Button(getTranslation("admin.people.add"), click -> create());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        head.addTools(bar, add);
        add(head, content);
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("admin.people.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = PeopleFilter.of(event.getLocation().getQueryParameters());
        bar.set(filter);
        show();
        closeDialog();
        if (filter.person() != null) {
            edit(accounts.get(filter.person()));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        closeDialog();
    }

    private void show() {
        Paged<Account> page = Paged.orFirst(filter.page(), number -> accounts.page(filter.query(), number, SIZE));
        head.setFacts(getTranslation("admin.people.count", formats.count(page.total())));
        content.show(
                page,
                rows -> table(rows).card(),
                this::empty,
                () -> new Pager(page, formats, to -> go(filter.withPage(to))));
    }

    private EmptyState empty() {
        return new EmptyState(
                Icon.FILTER,
                getTranslation("admin.people.none.title"),
                getTranslation("admin.people.none.text"),
                new Button(getTranslation("admin.people.none.all"), click -> go(PeopleFilter.ALL)));
    }

    private Table table(List<Account> rows) {
        Table table = new Table(List.of(
                Table.Column.of(getTranslation("admin.people.name")),
                Table.Column.wide(getTranslation("admin.people.username")),
                Table.Column.of(getTranslation("admin.people.role")),
                Table.Column.wide(getTranslation("admin.people.branch")),
                Table.Column.of(getTranslation("admin.people.state"))));
        rows.forEach(row -> row(table, row));
        return table;
    }

    private void row(Table table, Account account) {
        StaffMember person = account.person();
        Anchor name = new Anchor(
                "people?" + filter.withPerson(person.username()).address().getQueryString(), person.displayName());
        name.getElement().setAttribute("router-link", true);
        table.row(
                name,
                new Span(person.username()),
                new Span(roles(person)),
                new Span(branch(person)),
                new StateBadge(
                        account.active() ? State.GOOD : State.HOLD,
                        getTranslation("admin.people.state."
                                + (account.active() ? PeopleFilter.ACTIVE : PeopleFilter.LOCKED))));
    }

    private String roles(StaffMember person) {
        return person.roles().stream()
                .sorted()
                .map(Role::slug)
                .map(slug -> getTranslation("staff.role." + slug))
                .collect(Collectors.joining(getTranslation("common.list.separator")));
    }

    private String branch(StaffMember person) {
        Branch branch =
                person.branch() == null ? null : branchByNo.get(person.branch().value());
        return branch == null ? getTranslation("shell.whole-bank") : branch.no() + " " + branch.name(getLocale());
    }

    private void create() {
        new NewPersonDialog(accounts, branches, this::show).open();
    }

    private void edit(Account account) {
        PersonDialog dialog = new PersonDialog(accounts, account, branches, () -> go(filter.withPerson(null)));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && change.isFromClient()) {
                go(filter.withPerson(null));
            }
        });
        open = dialog;
        dialog.open();
    }

    private void closeDialog() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private static void go(PeopleFilter to) {
        UI.getCurrentOrThrow().navigate(PeopleView.class, to.address());
    }
}
