package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.journeyloop.journey.Labels;
import io.journeyloop.worklist.GivenResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Says what was finished, each with its way back for as long as there is one. */
class GivenNotices {

    private record Shown(GivenResult given, Notification notice) {}

    private final TodayView view;
    private final Labels labels;
    private final TaskDossiers dossiers;
    private final Clock clock;
    private final Consumer<GivenResult> undo;
    private final Deque<Shown> shown = new ArrayDeque<>();

    GivenNotices(TodayView view, Labels labels, TaskDossiers dossiers, Clock clock, Consumer<GivenResult> undo) {
        this.view = view;
        this.labels = labels;
        this.dossiers = dossiers;
        this.clock = clock;
        this.undo = undo;
    }

    void show(GivenResult given) {
        int left = (int) Duration.between(clock.instant(), given.until()).toMillis();
        if (left <= 0) {
            return;
        }
        Span text = new Span(view.getTranslation(
                "worklist.given",
                labels.outcome(given.task().processKey(), given.outcome(), view.reader()),
                dossiers.whom(given.task(), view.reader())));
        Button back = new Button(view.getTranslation("worklist.undo"), click -> undo.accept(given));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        back.addClassName("jl-undo");
        Div line = new Div(text, back);
        line.addClassName("jl-row");
        Notification notice = new Notification(line);
        notice.setDuration(left);
        notice.setPosition(Notification.Position.BOTTOM_START);
        Shown one = new Shown(given, notice);
        notice.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                shown.remove(one);
            }
        });
        shown.push(one);
        notice.open();
    }

    /** Takes the newest back, where there is one. */
    void undoLast() {
        if (!shown.isEmpty()) {
            undo.accept(shown.peek().given());
        }
    }

    void close(GivenResult given) {
        shown.stream()
                .filter(one -> one.given().task().id().equals(given.task().id()))
                .toList()
                .forEach(one -> one.notice().close());
    }

    void closeAll() {
        shown.stream().toList().forEach(one -> one.notice().close());
    }
}
