package io.journeyloop.studio.ui.migration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.MigrationItem;
import io.journeyloop.journey.MigrationRefusal;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers behind a number of a run, masked, read on page by page; each leads to the customer's own page. */
final class InstancesDialog extends Dialog {

    private static final int PAGE = 25;

    private final transient MigrationScreen screen;
    private final long run;
    private final MigrationItem.State state;
    private final transient @Nullable MigrationRefusal refusal;
    private final Div rows = new Div();
    private final Button more;
    private long after;

    InstancesDialog(
            MigrationScreen screen,
            MigrationRun run,
            String title,
            int n,
            MigrationItem.State state,
            @Nullable MigrationRefusal refusal) {
        this.screen = screen;
        this.run = run.id();
        this.state = state;
        this.refusal = refusal;
        setHeaderTitle(screen.text("who.title", screen.count(n), title));
        setWidth("min(640px, 96vw)");
        setMaxHeight("86vh");
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(screen.text("close"));
        getHeader().add(close);
        rows.addClassName("jl-list");
        rows.getElement().setAttribute("role", "list");
        more = new Button(screen.text("more"), click -> readOn());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(rows, more);
        readOn();
    }

    private void readOn() {
        List<MigrationItem> items = screen.instances().after(run, state, refusal, after, PAGE);
        Map<CustomerId, Customer> customers = screen.instances().customers(items);
        items.forEach(item -> rows.add(row(item, item.customerId() == null ? null : customers.get(item.customerId()))));
        if (items.isEmpty() && after == 0) {
            rows.add(new EmptyState(Icon.EMPTY, screen.text("who.none"), ""));
        }
        after = items.isEmpty() ? after : items.getLast().id();
        more.setVisible(items.size() == PAGE);
    }

    private Component row(MigrationItem item, @Nullable Customer customer) {
        Div row = new Div(who(item, customer));
        if (customer != null) {
            Span branch = new Span(screen.texts().branch(customer.branchNo().value()));
            branch.addClassNames("jl-2nd", "jl-spread");
            row.add(branch);
        }
        row.addClassName("jl-list-row");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private Component who(MigrationItem item, @Nullable Customer customer) {
        String no = item.customerNo();
        if (customer == null || no == null) {
            return new Span(no == null ? screen.text("who.unknown") : no);
        }
        // Owners of processes see no single customers; the number is what a branch asks by.
        Span number = new Span(no);
        number.addClassName("jl-ellipsis");
        return number;
    }
}
