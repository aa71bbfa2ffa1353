package io.journeyloop.demo.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.shared.Registration;
import io.journeyloop.demo.DemoProgress;
import io.journeyloop.demo.DemoTime;
import io.journeyloop.shell.LocaleFormats;
import org.jspecify.annotations.Nullable;

/** Says how far the history is, or the move of time; asks the server while it lasts and then shows the page anew. */
@StyleSheet("assets/demo.css")
class DemoStrip extends Div implements AfterNavigationObserver {

    private static final int POLL_MILLIS = 1000;

    private final DemoTime time;
    private final LocaleFormats formats;
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private @Nullable Registration polling;

    DemoStrip(DemoTime time, LocaleFormats formats) {
        this.time = time;
        this.formats = formats;
        addClassName("jl-demo-strip");
        getElement().setAttribute("role", "status");
        add(words, bar);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch();
    }

    /** A page that asked the server for its own sake may have ended the asking when it was left. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (polling != null) {
            UI.getCurrent().setPollInterval(POLL_MILLIS);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    /** Shows what is under way, if anything, and stays with it. */
    void watch() {
        DemoProgress progress = time.progress();
        show(progress);
        if (progress.isBusy() && polling == null) {
            UI ui = UI.getCurrent();
            polling = ui.addPollListener(poll -> follow(ui));
            ui.setPollInterval(POLL_MILLIS);
        }
    }

    private void follow(UI ui) {
        DemoProgress progress = time.progress();
        show(progress);
        if (!progress.isBusy()) {
            ui.setPollInterval(-1);
            ui.getPage().reload();
        }
    }

    private void show(DemoProgress progress) {
        setVisible(progress.isBusy() || progress.state() == DemoProgress.State.FAILED);
        bar.getElement().setAttribute("aria-label", getTranslation("demo.strip.progress"));
        bar.setVisible(progress.isBusy());
        bar.setValue(progress.share());
        String percent = formats.percent(Math.floor(progress.share() * 100) / 100, 0);
        words.setText(
                switch (progress.state()) {
                    case MAKING -> getTranslation("demo.strip.making", percent, formats.date(progress.now()));
                    case MOVING -> getTranslation("demo.strip.moving", percent, formats.date(progress.now()));
                    case FAILED -> getTranslation("demo.strip.failed");
                    case LIVE -> "";
                });
    }
}
