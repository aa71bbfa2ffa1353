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
    private final CaseTexts texts;
    private final LocaleFormats formats;
    private Map<String, String> people = Map.of();

    /** @param whole whether numbers in what people said are shown as said; only after a recorded reveal */
    CaseCards(RecoveryCase one, boolean whole, CaseTexts texts, LocaleFormats formats) {
        this.one = one;
        this.whole = whole;
        this.texts = texts;
        this.formats = formats;
        addClassName("jl-grid");
        getStyle().set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 400px), 1fr))");
    }

    void show(@Nullable Customer customer, List<OpenTask> open, List<CaseLogEntry> entries) {
        removeAll();
        people = texts.people(one, entries);
        add(facts(customer), next(open), narrative(), remedy(), log(entries));
    }

    private Component facts(@Nullable Customer customer) {
        LabelledValues labelledValues = new LabelledValues();
        labelledValues.add(texts.text("column.customer"), whom(customer));
        labelledValues.add(
                texts.text("export.source"),
                texts.text("source." + one.origin().source().slug()));
        labelledValues.add(
                texts.text("detail.touchpoint"),
                joined(texts.journey(one.origin().journey()), texts.touchpoint(one.origin())));
        labelledValues.add(
                texts.text("detail.score"),
                one.origin().score() == null || one.origin().score() < 0
                        ? ""
                        : one.origin().score().toString());
        labelledValues.add(
                texts.text("detail.product"),
                joined(said(one.subject().product()), said(one.subject().issue())));
        labelledValues.add(
                texts.text("detail.channel"), texts.channel(one.origin().channel()));
        labelledValues.add(texts.text("detail.complaintNo"), one.origin().complaintNo());
        labelledValues.add(texts.text("column.severity"), one.severity().slug());
        labelledValues.add(texts.text("column.branch"), texts.branch(one));
        labelledValues.add(texts.text("column.owner"), texts.owner(one, people));
        labelledValues.add(
                texts.text("detail.recused"),
                texts.list(one.recused().stream().sorted().map(this::name)));
        labelledValues.add(texts.text("export.level"), formats.count(one.level()));
        return card(texts.text("detail.facts"), labelledValues);
    }

    private Component next(List<OpenTask> open) {
        LabelledValues clocks = new LabelledValues();
        clocks.add(
                texts.text("column.received"),
                RelativeTime.of(formats, one.origin().receivedAt()));
        if (one.legal().deadline() != null && one.legal().kind() != null) {
            Span legal = new Span(joined(
                    formats.dateTime(one.legal().deadline()),
                    joined(
                            texts.legal(one),
                            texts.text("legal." + one.legal().kind().slug()))));
            legal.setClassName("jl-overdue", texts.legalOver(one));
            clocks.add(texts.text("detail.legal"), legal);
        }
        clocks.add(texts.text("detail.extended"), name(one.legal().extendedBy()));
        clocks.add(
                texts.text("detail.missed"),
                one.legal().missedDeadline() == null
                        ? null
                        : formats.dateTime(one.legal().missedDeadline()));
        clocks.add(
                texts.text("detail.asked"),
                one.legal().extendedBy() == null ? name(one.legal().extensionAskedBy()) : null);
        if (one.progress().firstContactAt() != null) {
            clocks.add(
                    texts.text("detail.firstContact"),
                    RelativeTime.of(formats, one.progress().firstContactAt()));
        } else if (one.progress().contactDueAt() != null && one.state().underWay()) {
            clocks.add(
                    texts.text("detail.firstContact"),
                    RelativeTime.due(formats, one.progress().contactDueAt()));
        }
        if (one.progress().closedAt() != null) {
            clocks.add(
                    texts.text("detail.closed"),
                    RelativeTime.of(formats, one.progress().closedAt()));
        }
        UnorderedList tasks = new UnorderedList();
        tasks.addClassName("jl-list");
        open.forEach(task -> tasks.add(task(task)));
        Div both = new Div(clocks, open.isEmpty() ? muted(texts.text("detail.noTask")) : tasks);
        both.addClassName("jl-stack");
        return card(texts.text("detail.next"), both);
    }

    private ListItem task(OpenTask task) {
        Anchor link = new Anchor("today?task=" + task.id(), texts.task(task.element(), task.name()));
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
                texts.text("detail.words"),
                one.subject().narrative() == null
                        ? muted(texts.text("detail.noWords"))
                        : paragraph(said(one.subject().narrative())));
    }

    private Component remedy() {
        LabelledValues labelledValues = new LabelledValues();
        labelledValues.add(
                texts.text("detail.rootCause"), texts.rootCause(one.remedy().rootCause()));
        labelledValues.add(texts.text("detail.remedy"), said(one.remedy().proposal()));
        labelledValues.add(
                texts.text("detail.goodwill"),
                one.goodwill().amount() == null
                        ? null
                        : formats.number(one.goodwill().amount().doubleValue(), 2));
        labelledValues.add(texts.text("detail.proposedBy"), name(one.goodwill().proposedBy()));
        labelledValues.add(texts.text("detail.approvedBy"), name(one.goodwill().approvedBy()));
        labelledValues.add(texts.text("detail.action"), said(one.remedy().action()));
        labelledValues.add(
                texts.text("detail.resurvey"),
                one.progress().resurveyScore() == null
                        ? null
                        : one.progress().resurveyScore().toString());
        return card(
                texts.text("detail.remedy"),
                labelledValues.isEmpty() ? muted(texts.text("detail.noRemedy")) : labelledValues);
    }

    private Component log(List<CaseLogEntry> entries) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("jl-list");
        entries.forEach(line -> lines.add(line(line)));
        Div card = card(texts.text("detail.log"), lines);
        card.getStyle().set("grid-column", "1 / -1");
        return card;
    }

    private ListItem line(CaseLogEntry line) {
        Span what = new Span(texts.text("log." + line.what()));
        String said = texts.detail(line, people, this::said);
        Span detail = new Span(said);
        detail.addClassNames("jl-2nd", "jl-ellipsis");
        detail.setTitle(said);
        Span who = new Span(CurrentStaff.SYSTEM.equals(line.who()) ? texts.text("log.by.system") : name(line.who()));
        who.addClassNames("jl-small", "jl-spread", "jl-hide-phone");
        Span at = new Span(formats.dateTime(line.at()));
        at.addClassNames("jl-small", "jl-time");
        ListItem row = new ListItem(what, detail, who, at);
        row.addClassName("jl-list-row");
        return row;
    }

    private Component whom(@Nullable Customer customer) {
        if (customer == null) {
            return new Span(texts.text("unknown"));
        }
        return new Anchor(
                "customers/" + customer.customerNo(), joined(Masking.name(customer.name()), customer.customerNo()));
    }

    private @Nullable String name(@Nullable String username) {
        return username == null ? null : people.getOrDefault(username, username);
    }

    private String said(@Nullable String text) {
        return texts.said(text, whole);
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
