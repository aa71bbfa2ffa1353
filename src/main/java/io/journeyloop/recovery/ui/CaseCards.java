package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.journeyloop.customer.Customer;
import io.journeyloop.recovery.CaseLogEntry;
import io.journeyloop.recovery.OpenTask;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.shell.LabelledValues;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Masking;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of one case, a card each: what it is about, its clocks, the customer's words, the remedy, the log. */
class CaseCards extends Div {

    private final RecoveryCase one;
    private final boolean whole;
    private final CaseTexts words;
    private final LocaleFormats formats;
    private Map<String, String> people = Map.of();

    /** @param whole whether numbers in what people said are shown as said; only after a recorded reveal */
    CaseCards(RecoveryCase one, boolean whole, CaseTexts words, LocaleFormats formats) {
        this.one = one;
        this.whole = whole;
        this.words = words;
        this.formats = formats;
        addClassName("jl-grid");
        getStyle().set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 400px), 1fr))");
    }

    void show(@Nullable Customer customer, List<OpenTask> open, List<CaseLogEntry> entries) {
        removeAll();
        people = words.people(one, entries);
        add(facts(customer), next(open), narrative(), remedy(), log(entries));
    }

    private Component facts(@Nullable Customer customer) {
        LabelledValues labelledValues = new LabelledValues();
        labelledValues.add(words.text("column.customer"), whom(customer));
        labelledValues.add(
                words.text("export.source"),
                words.text("source." + one.origin().source().slug()));
        labelledValues.add(
                words.text("detail.touchpoint"),
                joined(words.journey(one.origin().journey()), words.touchpoint(one.origin())));
        labelledValues.add(
                words.text("detail.score"),
                one.origin().score() == null || one.origin().score() < 0
                        ? ""
                        : one.origin().score().toString());
        labelledValues.add(
                words.text("detail.product"),
                joined(said(one.subject().product()), said(one.subject().issue())));
        labelledValues.add(
                words.text("detail.channel"), words.channel(one.origin().channel()));
        labelledValues.add(words.text("detail.complaintNo"), one.origin().complaintNo());
        labelledValues.add(words.text("column.severity"), one.severity().slug());
        labelledValues.add(words.text("column.branch"), words.branch(one));
        labelledValues.add(words.text("column.owner"), words.owner(one, people));
        labelledValues.add(
                words.text("detail.recused"),
                words.list(one.recused().stream().sorted().map(this::name)));
        labelledValues.add(words.text("export.level"), formats.count(one.level()));
        return card(words.text("detail.facts"), labelledValues);
    }

    private Component next(List<OpenTask> open) {
        LabelledValues clocks = new LabelledValues();
        clocks.add(
                words.text("column.received"),
                RelativeTime.of(formats, one.origin().receivedAt()));
        if (one.legal().deadline() != null && one.legal().kind() != null) {
            Span legal = new Span(joined(
                    formats.dateTime(one.legal().deadline()),
                    joined(
                            words.legal(one),
                            words.text("legal." + one.legal().kind().slug()))));
            legal.setClassName("jl-overdue", words.legalOver(one));
            clocks.add(words.text("detail.legal"), legal);
        }
        clocks.add(words.text("detail.extended"), name(one.legal().extendedBy()));
        clocks.add(
                words.text("detail.missed"),
                one.legal().missedDeadline() == null
                        ? null
                        : formats.dateTime(one.legal().missedDeadline()));
        clocks.add(
                words.text("detail.asked"),
                one.legal().extendedBy() == null ? name(one.legal().extensionAskedBy()) : null);
        if (one.progress().firstContactAt() != null) {
            clocks.add(
                    words.text("detail.firstContact"),
                    RelativeTime.of(formats, one.progress().firstContactAt()));
        } else if (one.progress().contactDueAt() != null && one.state().underWay()) {
            clocks.add(
                    words.text("detail.firstContact"),
                    RelativeTime.due(formats, one.progress().contactDueAt()));
        }
        if (one.progress().closedAt() != null) {
            clocks.add(
                    words.text("detail.closed"),
                    RelativeTime.of(formats, one.progress().closedAt()));
        }
        UnorderedList tasks = new UnorderedList();
        tasks.addClassName("jl-list");
        open.forEach(task -> tasks.add(task(task)));
        Div both = new Div(clocks, open.isEmpty() ? muted(words.text("detail.noTask")) : tasks);
        both.addClassName("jl-stack");
        return card(words.text("detail.next"), both);
    }

    private ListItem task(OpenTask task) {
        Anchor link = new Anchor("today?task=" + task.id(), words.task(task.element(), task.name()));
        ListItem row = new ListItem(link);
        row.addClassName("jl-list-row");
        if (task.dueAt() != null) {
            RelativeTime due = RelativeTime.due(formats, task.dueAt());
            due.addClassName("jl-spread");
            row.add(due);
        }
        return row;
    }

    private Component narrative() {
        return card(
                words.text("detail.words"),
                one.subject().narrative() == null
                        ? muted(words.text("detail.noWords"))
                        : paragraph(said(one.subject().narrative())));
    }

    private Component remedy() {
        LabelledValues labelledValues = new LabelledValues();
        labelledValues.add(
                words.text("detail.rootCause"), words.rootCause(one.remedy().rootCause()));
        labelledValues.add(words.text("detail.remedy"), said(one.remedy().proposal()));
        labelledValues.add(
                words.text("detail.goodwill"),
                one.goodwill().amount() == null
                        ? null
                        : formats.number(one.goodwill().amount().doubleValue(), 2));
        labelledValues.add(words.text("detail.proposedBy"), name(one.goodwill().proposedBy()));
        labelledValues.add(words.text("detail.approvedBy"), name(one.goodwill().approvedBy()));
        labelledValues.add(words.text("detail.action"), said(one.remedy().action()));
        labelledValues.add(
                words.text("detail.resurvey"),
                one.progress().resurveyScore() == null
                        ? null
                        : one.progress().resurveyScore().toString());
        return card(
                words.text("detail.remedy"),
                labelledValues.isEmpty() ? muted(words.text("detail.noRemedy")) : labelledValues);
    }

    private Component log(List<CaseLogEntry> entries) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("jl-list");
        entries.forEach(line -> lines.add(line(line)));
        Div card = card(words.text("detail.log"), lines);
        card.getStyle().set("grid-column", "1 / -1");
        return card;
    }

    private ListItem line(CaseLogEntry line) {
        Span what = new Span(words.text("log." + line.what()));
        String said = words.detail(line, people, this::said);
        Span detail = new Span(said);
        detail.addClassNames("jl-2nd", "jl-ellipsis");
        detail.setTitle(said);
        Span who = new Span(CurrentStaff.SYSTEM.equals(line.who()) ? words.text("log.by.system") : name(line.who()));
        who.addClassNames("jl-small", "jl-spread", "jl-hide-phone");
        Span at = new Span(formats.dateTime(line.at()));
        at.addClassNames("jl-small", "jl-time");
        ListItem row = new ListItem(what, detail, who, at);
        row.addClassName("jl-list-row");
        return row;
    }

    private Component whom(@Nullable Customer customer) {
        if (customer == null) {
            return new Span(words.text("unknown"));
        }
        return new Anchor(
                "customers/" + customer.customerNo(), joined(Masking.name(customer.name()), customer.customerNo()));
    }

    private @Nullable String name(@Nullable String username) {
        return username == null ? null : people.getOrDefault(username, username);
    }

    private String said(@Nullable String text) {
        return words.said(text, whole);
    }

    private static Div card(String title, Component content) {
        Div head = new Div(new H2(title));
        head.addClassName("jl-card-head");
        Div card = new Div(head, content);
        card.addClassName("jl-card");
        return card;
    }

    private static Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.getStyle().set("white-space", "pre-line").set("overflow-wrap", "anywhere");
        return paragraph;
    }

    private static Paragraph muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("jl-2nd");
        return paragraph;
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
