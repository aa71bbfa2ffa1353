package io.journeyloop.metrics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.metrics.MapFigure;
import io.journeyloop.metrics.MapFigures;
import io.journeyloop.metrics.MapFigures.GoalAt;
import io.journeyloop.metrics.MapFigures.GoalFigures;
import io.journeyloop.metrics.MapFigures.TouchpointFigures;
import io.journeyloop.shell.Figure;
import io.journeyloop.shell.LocaleFormats;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The journey's own figures above the board, and where customers can be won back now. */
class MapNumbers extends Div {

    /** Opens the customers behind a figure; an empty touchpoint is the journey itself. */
    interface Opener {
        void open(String touchpoint, MapFigure figure);
    }

    private static final int PLACES_NAMED = 4;

    private final LocaleFormats formats;
    private final Opener opener;

    MapNumbers(MapFigures map, String period, LocaleFormats formats, Opener opener) {
        this.formats = formats;
        this.opener = opener;
        addClassName("jl-stack");
        Div figures = new Div();
        figures.addClassName("jl-map-figures");
        GoalFigures goal = map.goal();
        figures.add(
                goal(goal, period),
                clickable(count("entered", goal.entered(), goal.entered(), period), MapFigure.ENTERED),
                clickable(count("open", goal.open(), goal.entered(), ""), MapFigure.WAITING),
                timeToGoal(goal));
        add(figures, recoverable(map));
    }

    private Figure goal(GoalFigures goal, String period) {
        Figure figure = new Figure(getTranslation("metrics.goal"), getTranslation("metrics.goal.definition"));
        Double rate = goal.rate();
        Double low = goal.low();
        Double high = goal.high();
        if (rate == null || low == null || high == null) {
            figure.none(period);
            return figure;
        }
        Integer within = goal.within();
        String text = getTranslation(
                "metrics.goal.value", formats.percent(rate, 1), formats.percent(low, 1), formats.percent(high, 1));
        figure.show(
                formats,
                text,
                goal.entered(),
                getTranslation(
                        "metrics.goal.within",
                        formats.count(within == null ? goal.horizon() : within),
                        formats.count(goal.reached())));
        figure.getElement().setAttribute("title", getTranslation("metrics.goal.definition") + others(goal));
        return clickable(figure, MapFigure.COMPLETED);
    }

    /** The rate at the other stated times. */
    private String others(GoalFigures goal) {
        StringBuilder said = new StringBuilder();
        for (GoalAt at : goal.at()) {
            Double rate = at.rate();
            Double low = at.low();
            Double high = at.high();
            said.append(' ');
            said.append(
                    rate == null || low == null || high == null
                            ? getTranslation("metrics.goal.at.none", formats.count(at.days()))
                            : getTranslation(
                                    "metrics.goal.at",
                                    formats.count(at.days()),
                                    formats.percent(rate, 1),
                                    formats.percent(low, 1),
                                    formats.percent(high, 1)));
        }
        return said.toString();
    }

    private Figure count(String name, long value, long n, String period) {
        Figure figure =
                new Figure(getTranslation("metrics." + name), getTranslation("metrics." + name + ".definition"));
        figure.show(formats, formats.count(value), n, period);
        return figure;
    }

    private Figure timeToGoal(GoalFigures goal) {
        Figure figure = new Figure(getTranslation("metrics.goal.time"), getTranslation("metrics.goal.time.definition"));
        Double seconds = goal.medianSeconds();
        if (seconds == null) {
            figure.none(null);
        } else {
            String text = formats.length(Duration.ofSeconds(Math.round(seconds)));
            figure.show(formats, text, goal.reached(), getTranslation("metrics.median"));
        }
        return figure;
    }

    private Figure clickable(Figure figure, MapFigure opens) {
        figure.getElement().setAttribute("role", "button");
        figure.addClickListener(click -> opener.open("", opens));
        return figure;
    }

    private Div recoverable(MapFigures map) {
        Div line = new Div();
        line.addClassName("jl-map-recoverable");
        line.getElement().setAttribute("title", getTranslation("metrics.recoverable.definition"));
        List<TouchpointFigures> places = map.touchpoints().stream()
                .filter(touchpoint -> touchpoint.breaks().recoverable() > 0)
                .sorted(Comparator.comparingLong(
                                (TouchpointFigures one) -> one.breaks().recoverable())
                        .reversed())
                .limit(PLACES_NAMED)
                .toList();
        if (places.isEmpty()) {
            Span none = new Span(getTranslation("metrics.recoverable.none"));
            none.addClassName("jl-2nd");
            line.add(none);
            return line;
        }
        Span head = new Span(getTranslation("metrics.recoverable"));
        head.addClassNames("jl-broken");
        line.add(head);
        places.forEach(place -> line.add(place(place)));
        return line;
    }

    private Button place(TouchpointFigures place) {
        String text = getTranslation(
                "metrics.recoverable.at", formats.count(place.breaks().recoverable()), place.name());
        Button button = new Button(text, click -> opener.open(place.id(), MapFigure.RECOVERABLE));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }
}
