package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.journeyloop.customer.Customer;
import io.journeyloop.recovery.CaseSource;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.staff.Masking;
import java.util.List;
import java.util.Map;

/** A page of cases as a plain table; on a phone what decides what to do next remains. */
@Tag("table")
class CaseTable extends Component {

    private static final String WIDE = "jl-hide-phone";

    private final CaseWords words;
    private final LocaleFormats formats;

    CaseTable(List<RecoveryCase> rows, Map<Long, Customer> known, CaseWords words, LocaleFormats formats) {
        this.words = words;
        this.formats = formats;
        getElement().getClassList().add("jl-table");
        Element head = new Element("tr");
        for (String column : List.of("caseNo", "state", "customer", "about", "severity", "branch", "owner", "legal")) {
            head.appendChild(cell("th", new Span(words.text("column." + column)), hidden(column)));
        }
        head.appendChild(cell("th", new Span(words.text("column.received")), true));
        Element body = new Element("tbody");
        rows.forEach(row -> body.appendChild(row(row, known)));
        getElement().appendChild(new Element("thead").appendChild(head), body);
    }

    private Element row(RecoveryCase one, Map<Long, Customer> known) {
        Customer customer = one.customerId() == null ? null : known.get(one.customerId());
        Span legal = new Span(words.legal(one));
        legal.setClassName("jl-overdue", words.legalOver(one));
        Span name = new Span(customer == null ? words.text("unknown") : Masking.name(customer.name()));
        name.addClassName(customer == null ? "jl-2nd" : "jl-masked");
        return new Element("tr")
                .appendChild(
                        cell("td", new Anchor("cases/" + one.caseNo(), one.caseNo()), false),
                        state(one),
                        cell("td", name, hidden("customer")),
                        subject(one),
                        cell("td", new Span(one.severity()), hidden("severity")),
                        cell("td", new Span(words.branch(one)), hidden("branch")),
                        cell("td", new Span(words.owner(one)), hidden("owner")),
                        cell("td", legal, false),
                        cell("td", RelativeTime.of(formats, one.receivedAt()), true));
    }

    /** On a phone the longest state gives way, so that the legal term stays in sight. */
    private Element state(RecoveryCase one) {
        StateBadge badge = words.badge(one.stateNow());
        badge.addClassName("jl-state-short");
        return cell("td", badge, false);
    }

    private Span about(RecoveryCase one) {
        String subject =
                one.issue() != null ? one.issue() : one.product() != null ? one.product() : words.touchpoint(one);
        String source = words.text("source." + one.source());
        boolean isComplaint = CaseSource.COMPLAINT.slug().equals(one.source());
        Span about = new Span(subject.isEmpty() ? source : isComplaint ? subject : source + " · " + subject);
        about.addClassName("jl-ellipsis");
        about.getStyle().set("display", "block");
        about.setTitle(subject);
        return about;
    }

    /** Takes what width the others leave. */
    private Element subject(RecoveryCase one) {
        Element cell = cell("td", about(one), hidden("about"));
        cell.getStyle().set("width", "100%").set("max-width", "0");
        return cell;
    }

    private static boolean hidden(String column) {
        return List.of("customer", "about", "severity", "branch", "owner").contains(column);
    }

    private static Element cell(String tag, Component content, boolean wideOnly) {
        Element cell = new Element(tag).appendChild(content.getElement());
        cell.getStyle().set("white-space", "nowrap");
        if (wideOnly) {
            cell.getClassList().add(WIDE);
        }
        return cell;
    }
}
