package io.journeyloop.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.common.Paged;
import io.journeyloop.metrics.MapCustomers.CustomerBehind;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.Pager;
import io.journeyloop.shell.RelativeTime;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The customers behind a number, masked, a page at a time; each leads to the customer's own page. */
class CustomersDialog extends Dialog {

    static final int PAGE_SIZE = 25;

    private final IntFunction<Paged<CustomerBehind>> pages;
    private final LocaleFormats formats;
    private final Div rows = new Div();
    private final Div foot = new Div();
    private final Supplier<byte[]> csv;

    /**
     * Shows the first page.
     *
     * @param pages gives a page by its zero-based number
     * @param csv gives all of them as a file
     */
    CustomersDialog(
            String title, IntFunction<Paged<CustomerBehind>> pages, Supplier<byte[]> csv, LocaleFormats formats) {
        this.pages = pages;
        this.csv = csv;
        this.formats = formats;
        setHeaderTitle(title);
        addClassName("jl-behind");
        setWidth("min(760px, 96vw)");
        setMaxHeight("86vh");
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(getTranslation("metrics.close"));
        getHeader().add(close);
        rows.addClassName("jl-list");
        rows.getElement().setAttribute("role", "list");
        add(rows);
        foot.addClassName("jl-spread");
        getFooter().add(foot);
        show(0);
    }

    private void show(int number) {
        Paged<CustomerBehind> found = pages.apply(number);
        rows.removeAll();
        if (found.rows().isEmpty()) {
            rows.add(new EmptyState(Icon.EMPTY, getTranslation("metrics.customers.none"), ""));
        }
        found.rows().forEach(row -> rows.add(row(row)));
        Anchor file = new Anchor(CsvFile.download("customers.csv", csv), getTranslation("metrics.export"));
        foot.removeAll();
        foot.add(new Pager(found, formats, this::show).with(file));
    }

    private Component row(CustomerBehind customer) {
        Div row = new Div();
        row.addClassNames("jl-list-row", "jl-behind-row");
        row.getElement().setAttribute("role", "listitem");
        row.add(who(customer), cell(customer.phone(), "jl-masked", "jl-hide-phone"), cell(customer.branch(), "jl-2nd"));
        Component at = RelativeTime.of(formats, customer.at());
        at.addClassName("jl-spread");
        row.add(at);
        return row;
    }

    private Component who(CustomerBehind customer) {
        String no = customer.customerNo();
        if (no == null) {
            return cell(getTranslation("metrics.customers.unknown"), "jl-2nd", "jl-behind-who");
        }
        String name = customer.customerName();
        Anchor link = new Anchor("customers/" + no, name.isEmpty() ? no : name + " · " + no);
        link.addClassNames("jl-behind-who", "jl-ellipsis");
        return link;
    }

    private static Span cell(String text, String... classes) {
        Span cell = new Span(text);
        cell.addClassNames(classes);
        cell.setVisible(!text.isEmpty());
        return cell;
    }
}
