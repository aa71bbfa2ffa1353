package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.ValueTier;
import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.VisitId;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One visit in the list: who, since when, where, with whom. */
class HallLine extends ListItem {

    private final VisitId visitId;

    HallLine(HallRow row, boolean open, String me, HallTexts texts, Consumer<VisitId> choose) {
        visitId = row.visit().id();
        addClassNames("jl-list-row", "lo-line");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "option");
        getElement().setAttribute("aria-selected", Boolean.toString(open));
        String name = texts.who(row);
        Span who = part(name, "lo-who", "jl-ellipsis");
        who.setTitle(name);
        boolean forMe = row.waitsFor(me);
        setClassName("lo-line-mine", forMe);
        Span state = part("", "lo-state");
        state.add(texts.state(row));
        add(who, marks(row, forMe, texts), state, where(row, texts));
        addClickListener(click -> choose.accept(visitId));
        getElement()
                .addEventListener("keydown", event -> choose.accept(visitId))
                .setFilter("event.key === 'Enter' || event.key === ' '")
                .addEventData("event.preventDefault()");
    }

    VisitId visitId() {
        return visitId;
    }

    private static Span part(String text, String... classes) {
        Span part = new Span(text);
        part.addClassNames(classes);
        return part;
    }

    private static Span where(HallRow row, HallTexts texts) {
        String waits = row.tasks().isEmpty() ? texts.waitsFor(row) : "";
        String text = Stream.of(texts.stages(row), waits, texts.with(row))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        Span where = part(text, "lo-where", "jl-small", "jl-ellipsis");
        where.setTitle(text);
        return where;
    }

    private static Span marks(HallRow row, boolean forMe, HallTexts texts) {
        Span marks = part("", "lo-marks");
        if (forMe) {
            marks.add(new StateBadge(State.WAITING, texts.text("mark.for-you")));
        }
        Customer customer = row.customer();
        if (customer != null && customer.tier() != ValueTier.MASS) {
            marks.add(part(texts.tier(customer), "lo-tier"));
        }
        if (customer != null && row.visit().ticket() != null) {
            marks.add(part(row.visit().ticket(), "lo-tier"));
        }
        if (row.broken()) {
            marks.add(new StateBadge(State.BROKEN, texts.text("mark.broken")));
        }
        if (row.promise() != null) {
            marks.add(new StateBadge(State.HOLD, texts.text("mark.promise")));
        }
        return marks;
    }
}
