package io.journeyloop.customer.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.customer.Customer;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Masking;
import java.util.List;

/** A page of customers, one line each, masked; each leads to the customer. */
final class CustomerTable extends Div {

    private final transient Branches branches;
    private final transient CustomerTexts texts;

    CustomerTable(List<Customer> rows, Branches branches, CustomerTexts texts) {
        this.branches = branches;
        this.texts = texts;
        addClassNames("jl-card", "jl-card-flush", "jl-list");
        add(columns());
        rows.forEach(customer -> add(row(customer)));
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
                new Span(customer.name() == null ? getTranslation("customer.unnamed") : Masking.name(customer.name()));
        name.addClassName("jl-ellipsis");
        name.setClassName("jl-masked", customer.name() != null);
        Div named = new Div(name);
        named.addClassName("in-name");
        Span who = new Span(texts.who(customer));
        who.addClassNames("jl-2nd", "jl-ellipsis", "jl-hide-phone", "in-who");
        Span tier = new Span(texts.tier(customer));
        tier.addClassName("in-tier");
        Span lifecycle = new Span(texts.lifecycle(customer));
        lifecycle.addClassNames("jl-2nd", "jl-hide-phone", "in-lifecycle");
        Span home = new Span(branches.name(customer.branchNo(), getLocale()));
        home.addClassNames("jl-2nd", "jl-ellipsis", "jl-hide-phone", "jl-spread");
        Anchor row = new Anchor("customers/" + customer.customerNo(), named, number, who, tier, lifecycle, home);
        row.addClassName("jl-list-row");
        row.getElement().setAttribute("router-link", true);
        return row;
    }
}
