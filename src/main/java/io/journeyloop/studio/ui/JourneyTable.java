package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.JourneyRow;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The journeys, each with what is live, what is in the works, and who changed it last. */
@Tag("table")
class JourneyTable extends Component {

    private final StudioWords words;
    private final Consumer<JourneyRow> change;

    /** @param change begins a change of a live journey */
    JourneyTable(List<JourneyRow> rows, StudioWords words, Consumer<JourneyRow> change) {
        this.words = words;
        this.change = change;
        getElement().getClassList().add("jl-table");
        getElement().getClassList().add("st-journeys");
        Element body = new Element("tbody");
        rows.forEach(row -> body.appendChild(row(row)));
        getElement()
                .appendChild(
                        Cells.head(Stream.of("journey", "live", "open", "state", "changed", "actions")
                                .map(column -> words.text("column." + column))
                                .toList()),
                        body);
    }

    private Element row(JourneyRow row) {
        JourneyVersion live = row.live();
        Component name = live == null
                ? new Span(row.name())
                : new Anchor("studio/journey/" + row.key(), words.journey(row.key(), row.name()));
        StateBadge badge = live == null
                ? new StateBadge(State.NEUTRAL, words.text("live.none"))
                : new StateBadge(State.GOOD, words.text("live", String.valueOf(live.version())));
        return new Element("tr")
                .appendChild(
                        Cells.cell(name),
                        Cells.cell(badge),
                        Cells.number(words.formats().count(row.open())),
                        Cells.cell(drafts(row)),
                        changed(row),
                        Cells.cell(actions(row)));
    }

    private Div drafts(JourneyRow row) {
        Div list = new Div();
        list.addClassName("st-works");
        if (row.drafts().isEmpty()) {
            list.add(new Span(words.text("work.none")));
        }
        row.drafts().forEach(draft -> {
            Anchor link = new Anchor("studio/draft/" + draft.id(), said(draft));
            link.setTitle(words.changed(draft));
            list.add(new Div(link));
        });
        return list;
    }

    private String said(Draft draft) {
        return switch (draft.state()) {
            case SUBMITTED -> words.text("work.submitted");
            case SENT_BACK -> words.text("work.sent-back", words.person(String.valueOf(draft.decidedBy())));
            default -> words.text("work.draft", words.person(draft.changedBy()));
        };
    }

    private Element changed(JourneyRow row) {
        if (!row.drafts().isEmpty()) {
            Draft last = row.drafts().getFirst();
            return Cells.cell(
                    RelativeTime.of(words.formats(), last.changedAt()),
                    new Span(" · " + words.person(last.changedBy())));
        }
        JourneyVersion live = row.live();
        return live == null
                ? Cells.cell()
                : Cells.cell(
                        RelativeTime.of(words.formats(), live.deployedAt()),
                        new Span(" · " + words.person(live.deployedBy())));
    }

    private Component[] actions(JourneyRow row) {
        if (row.live() == null) {
            Anchor open = new Anchor("studio/draft/" + row.drafts().getFirst().id(), words.text("open"));
            return new Component[] {open};
        }
        return new Component[] {
            Cells.action(words.text("change"), () -> change.accept(row)),
            new Anchor("studio/journey/" + row.key(), words.text("versions"))
        };
    }
}
