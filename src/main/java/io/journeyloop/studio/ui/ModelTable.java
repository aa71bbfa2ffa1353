package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.LiveVersion;
import io.journeyloop.studio.ModelRow;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The models of a group, each with what is live, what is in the works, and who changed it last. */
@Tag("table")
class ModelTable extends Component {

    private static final String OPEN = "open";

    private final StudioTexts texts;
    private final Consumer<ModelRow> change;
    /** Whether customers are on the way in any of them. */
    private final boolean peopled;

    /** @param change begins a change of a live model */
    ModelTable(List<ModelRow> rows, StudioTexts texts, Consumer<ModelRow> change) {
        this.texts = texts;
        this.change = change;
        this.peopled = rows.stream().anyMatch(row -> row.open() != null);
        getElement().getClassList().add("jl-table");
        getElement().getClassList().add("st-journeys");
        Element body = new Element("tbody");
        rows.forEach(row -> body.appendChild(row(row)));
        List<String> columns = columns().toList();
        Element head = Cells.head(
                columns.stream().map(column -> texts.text("column." + column)).toList());
        if (peopled) {
            Cells.numbers(head, columns.indexOf(OPEN));
        }
        getElement().appendChild(head, body);
    }

    private Element row(ModelRow row) {
        LiveVersion live = row.live();
        Component name = live == null
                ? new Span(row.name())
                : new Anchor(versions(row), texts.model(row.group().kind(), row.key(), row.name()));
        StateBadge badge = live == null
                ? new StateBadge(State.NEUTRAL, texts.text("live.none"))
                : new StateBadge(State.GOOD, texts.text("live", String.valueOf(live.version())));
        Element line = new Element("tr").appendChild(Cells.cell(name), Cells.cell(badge));
        if (peopled) {
            line.appendChild(open(row));
        }
        return line.appendChild(Cells.cell(drafts(row)), changed(row), Cells.cell(actions(row)));
    }

    private Stream<String> columns() {
        return Stream.of("name", "live", OPEN, "state", "changed", "actions")
                .filter(column -> peopled || !column.equals(OPEN));
    }

    private static String versions(ModelRow row) {
        return "studio/" + row.group().kind().word() + "/" + row.key();
    }

    private Element open(ModelRow row) {
        Long open = row.open();
        return Cells.number(open == null ? "–" : texts.formats().count(open));
    }

    private Div drafts(ModelRow row) {
        Div list = new Div();
        list.addClassName("st-works");
        if (row.drafts().isEmpty()) {
            list.add(new Span(texts.text("work.none")));
        }
        row.drafts().forEach(draft -> {
            Anchor link = new Anchor("studio/draft/" + draft.id(), said(draft));
            link.setTitle(texts.changed(draft));
            list.add(new Div(link));
        });
        return list;
    }

    private String said(Draft draft) {
        return switch (draft.state()) {
            case SUBMITTED -> texts.text("work.submitted");
            case SENT_BACK -> texts.text("work.sent-back", texts.person(decidedBy(draft)));
            default -> texts.text("work.draft", texts.person(draft.changed().by()));
        };
    }

    private static String decidedBy(Draft draft) {
        return draft.decision() == null ? "" : draft.decision().by();
    }

    private Element changed(ModelRow row) {
        if (!row.drafts().isEmpty()) {
            Draft last = row.drafts().getFirst();
            return Cells.cell(
                    RelativeTime.of(texts.formats(), last.changed().at()),
                    new Span(" · " + texts.person(last.changed().by())));
        }
        LiveVersion live = row.live();
        return live == null
                ? Cells.cell()
                : Cells.cell(
                        RelativeTime.of(texts.formats(), live.deployedAt()),
                        new Span(" · " + texts.person(live.deployedBy())));
    }

    private Component[] actions(ModelRow row) {
        if (row.live() == null) {
            Anchor open = new Anchor("studio/draft/" + row.drafts().getFirst().id(), texts.text("open"));
            return new Component[] {open};
        }
        return new Component[] {
            Cells.action(texts.text("change"), () -> change.accept(row)),
            new Anchor(versions(row), texts.text("versions"))
        };
    }
}
