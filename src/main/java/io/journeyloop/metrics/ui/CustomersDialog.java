package io.journeyloop.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.journeyloop.common.Paged;
import io.journeyloop.metrics.MapCustomers.CustomerBehind;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.RelativeTime;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The customers behind a number, masked, a page at a time; each leads to the customer's own page. */
class CustomersDialog extends Dialog {

    static final int PAGE_SIZE = 25;

    private final IntFunction<Paged<CustomerBehind>> pages;
    private final LocaleFormats formats;
    private final Div rows = new Div();
    private final Span range = new Span();
    private final Button previous;
    private final Button next;
    private int page;

    /**
     * Shows the first page.
     *
     * @param pages gives a page by its zero-based number
     * @param csv gives all of them as a file's text
     */
    CustomersDialog(
            String title, IntFunction<Paged<CustomerBehind>> pages, Supplier<String> csv, LocaleFormats formats) {
        this.pages = pages;
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
        previous = pager(Icon.BACK, "metrics.previous", -1);
        next = pager(Icon.NEXT, "metrics.next", 1);
        range.addClassName("jl-small");
        Div spread = new Div();
        spread.addClassName("jl-spread");
        getFooter().add(export(csv), spread, range, previous, next);
        show(0);
    }

    private Button pager(Icon icon, String label, int by) {
        Button button = new Button(icon.create(), click -> show(page + by));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(label));
        return button;
    }

    private Component export(Supplier<String> csv) {
        DownloadHandler file = DownloadHandler.fromInputStream(event -> {
            byte[] text = csv.get().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(text), "customers.csv", "text/csv;charset=UTF-8", text.length);
        });
        Anchor link = new Anchor(file, getTranslation("metrics.export"));
        link.addClassName("jl-behind-export");
        return link;
    }

    private void show(int number) {
        page = number;
        Paged<CustomerBehind> found = pages.apply(page);
        rows.removeAll();
        if (found.rows().isEmpty()) {
            rows.add(new EmptyState(Icon.EMPTY, getTranslation("metrics.customers.none"), ""));
        }
        found.rows().forEach(row -> rows.add(row(row)));
        long first = (long) page * PAGE_SIZE;
        long last = first + found.rows().size();
        range.setText(
                found.total() == 0
                        ? ""
                        : getTranslation(
                                "metrics.customers.range",
                                formats.count(first + 1),
                                formats.count(last),
                                formats.count(found.total())));
        previous.setEnabled(page > 0);
        next.setEnabled(last < found.total());
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
