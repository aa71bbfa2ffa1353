package io.journeyloop.staff.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.journeyloop.common.Problem;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.shell.Table;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Roles;
import io.journeyloop.time.BankZone;
import io.journeyloop.time.CalendarWatch;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bank's branches: number, names and time zone; what is searched and which one is open stand in the address. */
@Route("branches")
@Menu(title = "admin.branches.title", order = 61, icon = "branch")
@RolesAllowed(Roles.ADMIN)
class BranchesView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient Branches branches;
    private final transient BankZone bank;
    private final transient LocaleFormats formats;
    private final PageHeader head = new PageHeader(getTranslation("admin.branches.title"));
    private final TextField search = new TextField();
    private final Div content = new Div();
    private @Nullable String query;
    private @Nullable BranchDialog open;

    BranchesView(Branches branches, BankZone bank, LocaleFormats formats, CalendarWatch calendar) {
        this.branches = branches;
        this.bank = bank;
        this.formats = formats;
        addClassName("jl-page");
        search.setPlaceholder(getTranslation("admin.branches.search"));
        search.setAriaLabel(getTranslation("admin.branches.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue(), null);
            }
        });
        Button add = new Button(getTranslation("admin.branches.add"), click -> show(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        head.addTools(search, add);
        add(head, new CalendarNotice(calendar.reach(), formats), content);
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("admin.branches.title"));
    }

    /** @throws Problem (not found) for a branch that there is not */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        query = Address.text(address, "q");
        search.setValue(query == null ? "" : query);
        list();
        closeDialog();
        String no = Address.text(address, "branch");
        if (no != null) {
            show(branches.get(no));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        closeDialog();
    }

    private void list() {
        List<Branch> found =
                branches.all().stream().filter(branch -> matches(branch, query)).toList();
        head.setFacts(getTranslation("admin.branches.count", formats.count(found.size())));
        content.removeAll();
        content.add(found.isEmpty() ? empty() : table(found).card());
    }

    private static boolean matches(Branch branch, @Nullable String query) {
        if (query == null) {
            return true;
        }
        String wanted = query.toLowerCase(Locale.ROOT);
        return branch.no().toLowerCase(Locale.ROOT).contains(wanted)
                || branch.name().toLowerCase(Locale.ROOT).contains(wanted)
                || branch.nameZh().contains(query);
    }

    private EmptyState empty() {
        return new EmptyState(
                Icon.BRANCH,
                getTranslation("admin.branches.none.title"),
                getTranslation("admin.branches.none.text"),
                new Button(getTranslation("admin.branches.none.all"), click -> go(null, null)));
    }

    private Table table(List<Branch> rows) {
        Table table = new Table(List.of(
                Table.Column.of(getTranslation("admin.branches.no")),
                Table.Column.of(getTranslation("admin.branches.name")),
                Table.Column.of(getTranslation("admin.branches.name-zh")),
                Table.Column.wide(getTranslation("admin.branches.zone"))));
        rows.forEach(branch -> {
            Anchor no = new Anchor("branches?" + address(query, branch.no()).getQueryString(), branch.no());
            no.getElement().setAttribute("router-link", true);
            Span zone = new Span(
                    branch.zone() == null
                            ? getTranslation(
                                    "admin.branches.zone.bank", bank.zone().getId())
                            : branch.zone().getId());
            zone.setClassName("jl-2nd", branch.zone() == null);
            table.row(no, new Span(branch.name()), new Span(branch.nameZh()), zone);
        });
        return table;
    }

    private void show(@Nullable Branch branch) {
        BranchDialog dialog = new BranchDialog(branches, bank, branch, () -> go(query, null));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && change.isFromClient()) {
                go(query, null);
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

    private static QueryParameters address(@Nullable String query, @Nullable String branch) {
        Map<String, @Nullable String> filters = new LinkedHashMap<>();
        filters.put("q", query);
        filters.put("branch", branch);
        return Address.of(filters, 0);
    }

    private static void go(@Nullable String query, @Nullable String branch) {
        UI.getCurrentOrThrow().navigate(BranchesView.class, address(query, branch));
    }
}
