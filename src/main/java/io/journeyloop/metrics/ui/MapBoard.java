package io.journeyloop.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.journeyloop.metrics.MapFigure;
import io.journeyloop.metrics.MapFigures;
import io.journeyloop.metrics.MapFigures.StageFigures;
import io.journeyloop.metrics.MapFigures.TouchpointFigures;
import io.journeyloop.shell.BpmnView;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.JourneyMapElement;
import io.journeyloop.shell.MapPartClick;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The figures, and below them the map or the process drawn with the same counts; each number opens its customers. */
class MapBoard extends Div {

    /** What the pictures draw: the goal stands above them. */
    private record Picture(List<StageFigures> stages) {}

    private final MapScreen screen;
    private final MapAddress at;
    private final String key;
    private final Consumer<MapAddress> go;
    private final Div numbers = new Div();
    private final Div picture = new Div();
    private @Nullable MapFigures figures;
    private @Nullable JourneyMapElement map;
    private @Nullable BpmnView process;
    private @Nullable Dialog dialog;

    MapBoard(MapScreen screen, MapAddress at, String key, Consumer<MapAddress> go) {
        this.screen = screen;
        this.at = at;
        this.key = key;
        this.go = go;
        addClassName("jl-stack");
        picture.addClassName("jl-map-board");
        add(numbers, picture);
    }

    /** Counts anew and shows what changed; null while nothing is known. */
    @Nullable
    MapFigures refresh() {
        if (!screen.isComputed()) {
            numbers.removeAll();
            map = null;
            process = null;
            figures = null;
            show(new EmptyState(
                    Icon.MAP, getTranslation("metrics.computing.title"), getTranslation("metrics.computing.text")));
            return null;
        }
        MapFigures fresh = screen.figures(at, key);
        MapFigures before = figures;
        figures = fresh;
        if (before != null
                && before.stages().equals(fresh.stages())
                && before.goal().equals(fresh.goal())) {
            return fresh;
        }
        numbers.removeAll();
        boolean nobody = fresh.goal().entered() == 0
                && fresh.touchpoints().stream()
                        .allMatch(touchpoint -> touchpoint.throughput().entered() == 0);
        if (nobody && !at.process()) {
            picture.removeAll();
            map = null;
            picture.add(empty());
            return fresh;
        }
        numbers.add(new MapNumbers(fresh, period(), screen.formats(), this::open));
        draw(fresh);
        return fresh;
    }

    private void draw(MapFigures fresh) {
        Picture drawn = new Picture(fresh.stages());
        if (at.process()) {
            BpmnView view = process == null ? newProcess() : process;
            view.setMap(drawn);
        } else {
            JourneyMapElement view = map == null ? newMap() : map;
            view.setMap(drawn, screen.model().ways(at, key));
        }
    }

    private JourneyMapElement newMap() {
        JourneyMapElement view = new JourneyMapElement();
        view.addPartClickListener(this::picked);
        show(view);
        map = view;
        return view;
    }

    private BpmnView newProcess() {
        BpmnView view = new BpmnView();
        view.setModel(screen.model().bpmn(at, key), (id, name) -> screen.model().elementName(key, id, name));
        view.addPartClickListener(this::picked);
        show(view);
        process = view;
        return view;
    }

    private void show(Component view) {
        picture.removeAll();
        picture.add(view);
    }

    private EmptyState empty() {
        Button longer = new Button(getTranslation("metrics.period.all"), click -> go.accept(at.withDays(null)));
        boolean already = at.days() == null && at.from() == null && at.to() == null;
        String title = getTranslation("metrics.empty.title");
        String text = getTranslation("metrics.empty.text");
        return already ? new EmptyState(Icon.MAP, title, text) : new EmptyState(Icon.MAP, title, text, longer);
    }

    private void picked(MapPartClick click) {
        switch (click.part()) {
            case TOUCHPOINT, SCORE ->
                touchpoint(click.touchpoint()).ifPresent(one -> go.accept(at.opened(one.id(), null)));
            case ENTERED -> open(click.touchpoint(), MapFigure.ENTERED);
            case COMPLETED -> open(click.touchpoint(), MapFigure.COMPLETED);
            case WAITING -> open(click.touchpoint(), MapFigure.WAITING);
            case LEFT -> open(click.touchpoint(), MapFigure.LEFT);
            case RECOVERED -> open(click.touchpoint(), MapFigure.RECOVERED);
            case ELSEWHERE -> open(click.touchpoint(), MapFigure.ELSEWHERE);
            case LOST -> open(click.touchpoint(), MapFigure.LOST);
            case BREAKPOINTS -> open(click.touchpoint(), MapFigure.BREAKPOINTS);
            case RECOVERABLE -> open(click.touchpoint(), MapFigure.RECOVERABLE);
            case GOAL -> open("", MapFigure.COMPLETED);
        }
    }

    private void open(String touchpoint, MapFigure figure) {
        go.accept(at.opened(touchpoint.isEmpty() ? null : touchpoint, figure));
    }

    /** Shows what an address opens, in place of what was open; closing it goes to the address without. */
    void show(MapAddress address) {
        Dialog before = dialog;
        dialog = null;
        if (before != null) {
            before.close();
        }
        Dialog next = address.isOpened() ? dialog(address) : null;
        dialog = next;
        if (next != null) {
            next.addOpenedChangeListener(change -> {
                if (!change.isOpened() && next.equals(dialog)) {
                    dialog = null;
                    go.accept(at);
                }
            });
            next.open();
        }
    }

    private @Nullable Dialog dialog(MapAddress address) {
        String id = Objects.requireNonNullElse(address.touchpoint(), "");
        MapFigure figure = address.figure();
        Optional<TouchpointFigures> of = touchpoint(id);
        if (of.isEmpty() && !id.isEmpty()) {
            return null;
        }
        return figure == null
                ? of.map(one -> new TouchpointDialog(one, at.board(key, id), screen.formats(), this::open))
                        .orElse(null)
                : customers(id, of, figure);
    }

    private Dialog customers(String touchpoint, Optional<TouchpointFigures> of, MapFigure figure) {
        String place = of.map(TouchpointFigures::name).orElseGet(() -> figures == null ? key : figures.name());
        String name =
                of.isEmpty() && figure == MapFigure.COMPLETED ? "metrics.goal" : "metrics.figure." + figure.slug();
        return new CustomersDialog(
                getTranslation("metrics.customers.title", place, getTranslation(name)),
                page -> screen.customers().page(at, key, touchpoint, figure, page, CustomersDialog.PAGE_SIZE),
                () -> screen.customers().csv(at, key, touchpoint, figure, this::getTranslation),
                screen.formats());
    }

    private Optional<TouchpointFigures> touchpoint(String id) {
        return figures == null
                ? Optional.empty()
                : figures.touchpoints().stream()
                        .filter(touchpoint -> touchpoint.id().equals(id))
                        .findFirst();
    }

    private String period() {
        if (at.from() != null || at.to() != null) {
            return screen.customPeriod(at, this::getTranslation);
        }
        Integer days = at.days();
        return getTranslation(
                days == null || !MapAddress.PERIODS.contains(days) ? "metrics.period.all" : "metrics.period." + days);
    }
}
