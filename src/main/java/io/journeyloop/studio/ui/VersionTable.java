package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.Journeys;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The versions of a journey, newest first. */
@Tag("table")
class VersionTable extends Component {

    private final StudioWords words;
    private final Consumer<Map<String, String>> go;
    private final IntFunction<String> model;
    private final IntConsumer rollBack;

    /** @param go shows what the query names: a version, or one against another */
    VersionTable(
            List<JourneyVersion> versions,
            Map<Integer, Journeys.Count> counts,
            StudioWords words,
            Consumer<Map<String, String>> go,
            IntFunction<String> model,
            IntConsumer rollBack) {
        this.words = words;
        this.go = go;
        this.model = model;
        this.rollBack = rollBack;
        getElement().getClassList().add("jl-table");
        Element body = new Element("tbody");
        for (int i = 0; i < versions.size(); i++) {
            JourneyVersion one = versions.get(i);
            int before = i + 1 < versions.size() ? versions.get(i + 1).version() : 0;
            body.appendChild(row(one, i == 0, before, counts.getOrDefault(one.id(), new Journeys.Count(0, 0))));
        }
        Stream<String> titles = Stream.of("version", "since", "by", "open", "total")
                .map(column -> words.text("versions.column." + column));
        getElement()
                .appendChild(
                        Cells.head(Stream.concat(titles, Stream.of(words.text("column.actions")))
                                .toList()),
                        body);
    }

    private Element row(JourneyVersion one, boolean newest, int before, Journeys.Count count) {
        Span number = new Span(words.text("live", String.valueOf(one.version())));
        Element version = newest
                ? Cells.cell(number, new StateBadge(State.GOOD, words.text("versions.newest")))
                : Cells.cell(number);
        return new Element("tr")
                .appendChild(
                        version,
                        Cells.cell(RelativeTime.of(words.formats(), one.deployedAt())),
                        Cells.cell(new Span(words.person(one.deployedBy()))),
                        Cells.number(words.formats().count(count.open())),
                        Cells.number(words.formats().count(count.total())),
                        Cells.cell(actions(one, newest, before)));
    }

    private Component[] actions(JourneyVersion one, boolean newest, int before) {
        String number = String.valueOf(one.version());
        List<Component> actions = new ArrayList<>();
        actions.add(Cells.action(words.text("versions.show"), () -> go.accept(Map.of("version", number))));
        if (before > 0) {
            actions.add(Cells.action(
                    words.text("versions.compare"),
                    () -> go.accept(Map.of("version", number, "against", String.valueOf(before)))));
        }
        actions.add(
                Downloads.bpmn(words.text("versions.export"), "version-" + number, () -> model.apply(one.version())));
        if (!newest) {
            actions.add(Cells.action(words.text("versions.back"), () -> rollBack.accept(one.version())));
        }
        return actions.toArray(Component[]::new);
    }
}
