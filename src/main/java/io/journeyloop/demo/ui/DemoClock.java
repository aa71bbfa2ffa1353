package io.journeyloop.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.demo.DemoTime;
import io.journeyloop.shell.LocaleFormats;
import java.time.Duration;

/** The demo's time, and two buttons that move it ahead. */
class DemoClock extends Div {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final DemoTime time;

    DemoClock(DemoTime time, LocaleFormats formats) {
        this.time = time;
        addClassName("jl-demo-clock");
        Span now = new Span(formats.dateTime(time.progress().now()));
        now.addClassName("jl-demo-now");
        now.setTitle(getTranslation("demo.clock.title"));
        add(now, ahead("demo.clock.day", DAY), ahead("demo.clock.week", WEEK));
    }

    private Button ahead(String key, Duration by) {
        Button button = new Button(getTranslation(key), click -> move(by));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setTooltipText(getTranslation(key + ".title"));
        button.setDisableOnClick(true);
        button.setEnabled(!time.progress().isBusy());
        return button;
    }

    private void move(Duration by) {
        time.advance(by);
        getUI().ifPresent(ui -> ui.getChildren().forEach(DemoClock::watch));
    }

    private static void watch(com.vaadin.flow.component.Component within) {
        if (within instanceof DemoStrip strip) {
            strip.watch();
        } else {
            within.getChildren().forEach(DemoClock::watch);
        }
    }
}
