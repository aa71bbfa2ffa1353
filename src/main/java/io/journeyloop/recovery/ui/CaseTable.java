package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.ValueTier;
import io.journeyloop.recovery.CaseSort;
import io.journeyloop.recovery.CaseSource;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.staff.Masking;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases as a plain table, sorted by pressing a column's head; on a phone what decides what to do next
 * remains. The deadlines stand before what may give way, so that they are never cut off.
 */
@Tag("table")
class CaseTable extends Component {

    private static final String WIDE = "jl-hide-phone";
    private static final String BRANCH = "branch";

    /** A column: its text's key, whether a phone does without it, and the orders its head asks for. */
    private record Column(String key, boolean wideOnly, @Nullable CaseSort first, @Nullable CaseSort second) {

        static Column plain(String key, boolean wideOnly) {
            return new Column(key, wideOnly, null, null);
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.plain("caseNo", false),
            new Column("legal", false, CaseSort.LAW, CaseSort.LAW_LAST),
            new Column("due", true, CaseSort.DUE, CaseSort.DUE_LAST),
            Column.plain("state", false),
            new Column("customer", true, CaseSort.VALUE_FIRST, CaseSort.VALUE),
            Column.plain("about", true),
            Column.plain("severity", true),
            Column.plain(BRANCH, true),
            Column.plain("owner", true),
            new Column("opened", true, CaseSort.OPENED_LAST, CaseSort.OPENED));

    private final boolean manyBranches;
    private final CaseTexts texts;
    private final LocaleFormats formats;

    /**
     * @param manyBranches whether the reader sees more than one branch
     * @param sort told the order that a column's head asks for
     */
    CaseTable(
            List<RecoveryCase> rows,
            Map<CustomerId, Customer> known,
            CaseTexts texts,
            LocaleFormats formats,
            boolean manyBranches,
            CaseSort sorted,
            Consumer<CaseSort> sort) {
        this.manyBranches = manyBranches;
        this.texts = texts;
        this.formats = formats;
        getElement().getClassList().add("jl-table");
        getElement().getClassList().add("jl-cases");
        Element head = new Element("tr");
        COLUMNS.stream()
                .filter(column -> manyBranches || !BRANCH.equals(column.key()))
                .forEach(column -> head.appendChild(head(column, sorted, sort)));
        Element body = new Element("tbody");
        Map<String, String> owners = texts.owners(rows);
        rows.forEach(row -> body.appendChild(row(row, known, owners)));
        getElement().appendChild(new Element("thead").appendChild(head), body);
    }

    private Element head(Column column, CaseSort sorted, Consumer<CaseSort> sort) {
        String title = texts.text("column." + column.key());
        CaseSort first = column.first();
        CaseSort second = column.second();
        if (first == null || second == null) {
            return cell("th", new Span(title), column.wideOnly()).setAttribute("scope", "col");
        }
        boolean isFirst = sorted == first;
        boolean isSorted = isFirst || sorted == second;
        NativeButton button = new NativeButton(
                isSorted ? title + (isFirst ? " \u2191" : " \u2193") : title,
                click -> sort.accept(isFirst ? second : first));
        button.addClassName("jl-sort");
        button.setTitle(texts.text("sort." + (isFirst ? second : first).slug()));
        return cell("th", button, column.wideOnly())
                .setAttribute("scope", "col")
                .setAttribute("aria-sort", !isSorted ? "none" : isFirst ? "ascending" : "descending");
    }

    private Element row(RecoveryCase one, Map<CustomerId, Customer> known, Map<String, String> owners) {
        Customer customer = one.customerId() == null ? null : known.get(one.customerId());
        Element row = new Element("tr")
                .appendChild(
                        number(one, customer),
                        cell("td", legal(one), false),
                        cell("td", due(one), true),
                        state(one),
                        cell("td", whom(customer), true),
                        wide(about(one)),
                        cell("td", new Span(one.severity().slug()), true));
        if (manyBranches) {
            row.appendChild(cell("td", shortened(texts.branch(one)), true));
        }
        return row.appendChild(
                cell("td", shortened(texts.owner(one, owners)), true),
                cell("td", RelativeTime.of(formats, one.origin().openedAt()), true));
    }

    /** On a phone whom it is about, and what, stand below the number. */
    private Element number(RecoveryCase one, @Nullable Customer customer) {
        Span below = new Span(
                Stream.of(customer == null ? texts.text("unknown") : Masking.name(customer.name()), subject(one))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
        below.addClassNames("jl-small", "jl-only-phone", "jl-ellipsis", "jl-case-below");
        return cell("td", new Div(new Anchor("cases/" + one.caseNo(), one.caseNo()), below), false);
    }

    private static Span shortened(String text) {
        Span shortened = new Span(text);
        shortened.addClassNames("jl-ellipsis", "jl-case-short");
        shortened.setTitle(text);
        return shortened;
    }

    private Span legal(RecoveryCase one) {
        Span legal = new Span(texts.legal(one));
        legal.setClassName("jl-overdue", texts.legalOver(one));
        legal.setTitle(
                one.legal().deadline() == null
                        ? ""
                        : formats.dateTime(one.legal().deadline()));
        return legal;
    }

    /** Until when somebody is to have spoken with the customer, as long as nobody has. */
    private Component due(RecoveryCase one) {
        return one.progress().contactDueAt() == null
                        || one.progress().firstContactAt() != null
                        || !one.state().underWay()
                ? new Span("")
                : RelativeTime.due(formats, one.progress().contactDueAt());
    }

    private Span whom(@Nullable Customer customer) {
        if (customer == null) {
            Span unknown = new Span(texts.text("unknown"));
            unknown.addClassName("jl-2nd");
            return unknown;
        }
        Span name = new Span(Masking.name(customer.name()));
        name.addClassName("jl-masked");
        if (customer.tier() == ValueTier.MASS) {
            return name;
        }
        Span tier = new Span(texts.tier(customer));
        tier.addClassName("jl-tier");
        Span both = new Span(name, new Span(" "), tier);
        return both;
    }

    /** On a phone the longest state gives way, so that the legal term stays in sight. */
    private Element state(RecoveryCase one) {
        StateBadge badge = texts.badge(one.state());
        badge.addClassName("jl-state-short");
        return cell("td", badge, false);
    }

    private Span about(RecoveryCase one) {
        String subject = subject(one);
        String source = texts.text("source." + one.origin().source().slug());
        boolean isComplaint = one.origin().source() == CaseSource.COMPLAINT;
        Span about = new Span(subject.isEmpty() ? source : isComplaint ? subject : source + " · " + subject);
        about.addClassName("jl-ellipsis");
        about.getStyle().set("display", "block");
        about.setTitle(subject);
        return about;
    }

    private String subject(RecoveryCase one) {
        String said = texts.said(
                one.subject().issue() != null
                        ? one.subject().issue()
                        : one.subject().product(),
                false);
        return said.isEmpty() ? texts.touchpoint(one.origin()) : said;
    }

    /** Takes what width the others leave. */
    private static Element wide(Component content) {
        Element cell = cell("td", content, true);
        cell.getStyle().set("width", "100%").set("max-width", "0");
        return cell;
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
