package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.journeyloop.journey.Journeys;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.LiveVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions of a model, newest first. */
@Tag("table")
class VersionTable extends Component {

    private final DraftKind kind;
    private final @Nullable Map<Integer, Journeys.Count> counts;
    private final StudioTexts texts;
    private final Consumer<Map<String, String>> go;
    private final IntFunction<String> model;
    private final IntConsumer rollBack;

    /**
     * A table of those versions.
     *
     * @param counts customers by the number of the version; null for what nobody is on the way in
     * @param go shows what the query names: a version, or one against another
     */
    VersionTable(
            DraftKind kind,
            List<LiveVersion> versions,
            @Nullable Map<Integer, Journeys.Count> counts,
            StudioTexts texts,
            Consumer<Map<String, String>> go,
            IntFunction<String> model,
            IntConsumer rollBack) {
        this.kind = kind;
        this.counts = counts;
        this.texts = texts;
        this.go = go;
        this.model = model;
        this.rollBack = rollBack;
        getElement().getClassList().add("jl-table");
        Element body = new Element("tbody");
        for (int i = 0; i < versions.size(); i++) {
            int before = i + 1 < versions.size() ? versions.get(i + 1).version() : 0;
            body.appendChild(row(versions.get(i), i == 0, before));
        }
        Stream<String> titles = (counts == null
                        ? Stream.of("version", "since", "by", "note")
                        : Stream.of("version", "since", "by", "open", "total"))
                .map(column -> texts.text("versions.column." + column));
        Element head = Cells.head(
                Stream.concat(titles, Stream.of(texts.text("column.actions"))).toList());
        if (counts != null) {
            Cells.numbers(head, 3, 4);
        }
        getElement().appendChild(head, body);
    }

    private Element row(LiveVersion one, boolean newest, int before) {
        Span number = new Span(texts.text("live", String.valueOf(one.version())));
        Element version = newest
                ? Cells.cell(number, new StateBadge(State.GOOD, texts.text("versions.newest")))
                : Cells.cell(number);
        Element row = new Element("tr")
                .appendChild(
                        version,
                        Cells.cell(RelativeTime.of(texts.formats(), one.deployedAt())),
                        Cells.cell(new Span(texts.person(one.deployedBy()))));
        if (counts == null) {
            row.appendChild(note(one));
        } else {
            Journeys.Count count = counts.getOrDefault(one.version(), new Journeys.Count(0, 0));
            row.appendChild(Cells.number(texts.formats().count(count.open())));
            row.appendChild(Cells.number(texts.formats().count(count.total())));
        }
        return row.appendChild(Cells.cell(actions(one, newest, before)));
    }

    private static Element note(LiveVersion one) {
        Span note = new Span(Objects.requireNonNullElse(one.note(), ""));
        note.addClassName("st-note");
        return Cells.cell(note);
    }

    private Component[] actions(LiveVersion one, boolean newest, int before) {
        String number = String.valueOf(one.version());
        List<Component> actions = new ArrayList<>();
        actions.add(Cells.action(texts.text("versions.show"), () -> go.accept(Map.of("version", number))));
        if (before > 0) {
            actions.add(Cells.action(
                    texts.text("versions.compare"),
                    () -> go.accept(Map.of("version", number, "against", String.valueOf(before)))));
        }
        actions.add(Downloads.of(
                kind, texts.text("versions.export"), "version-" + number, () -> model.apply(one.version())));
        if (!newest) {
            actions.add(Cells.action(texts.text("versions.back"), () -> rollBack.accept(one.version())));
        }
        return actions.toArray(Component[]::new);
    }
}
