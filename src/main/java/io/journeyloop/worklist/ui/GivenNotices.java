package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.worklist.GivenResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Says what was finished, each with its way back for as long as there is one. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class GivenNotices {

    private record Shown(GivenResult given, Notification notice) {}

    private final Labels labels;
    private final TaskCustomers customers;
    private final LocaleFormats formats;
    private final Clock clock;
    private final Deque<Shown> shown = new ArrayDeque<>();
    private Consumer<GivenResult> undo = given -> {};

    GivenNotices(Labels labels, TaskCustomers customers, LocaleFormats formats, Clock clock) {
        this.labels = labels;
        this.customers = customers;
        this.formats = formats;
        this.clock = clock;
    }

    /** What the reader wants to take back is told to that. */
    void listen(Consumer<GivenResult> taker) {
        undo = taker;
    }

    /** Each of them; whom they are for is asked once. */
    void show(Collection<GivenResult> all) {
        Map<CustomerId, Customer> known =
                customers.of(all.stream().map(GivenResult::task).toList());
        all.forEach(given -> show(given, customers.whom(given.task(), known, formats.reader())));
    }

    private void show(GivenResult given, String whom) {
        int left = (int) Duration.between(clock.instant(), given.until()).toMillis();
        if (left <= 0) {
            return;
        }
        Span text = new Span();
        text.setText(text.getTranslation(
                "worklist.given", labels.outcome(given.task().processKey(), given.outcome(), formats.reader()), whom));
        Button back = new Button(text.getTranslation("worklist.undo"), click -> undo.accept(given));
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
