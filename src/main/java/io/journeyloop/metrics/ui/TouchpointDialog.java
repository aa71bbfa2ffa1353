package io.journeyloop.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.metrics.MapFigure;
import io.journeyloop.metrics.MapFigures.ScoreFigures;
import io.journeyloop.metrics.MapFigures.TouchpointFigures;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.statistics.Estimate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Every figure of one touchpoint with its n and its definition; a count opens the customers behind it. */
class TouchpointDialog extends Dialog {

    private static final String NONE = "–";

    private final LocaleFormats formats;
    private final DescriptionList facts = new DescriptionList();
    private final MapNumbers.Opener opener;
    private final String id;

    /** @param board where the breakpoint board shows this touchpoint */
    TouchpointDialog(TouchpointFigures t, String board, LocaleFormats formats, MapNumbers.Opener opener) {
        this.formats = formats;
        this.opener = opener;
        this.id = t.id();
        setHeaderTitle(t.name());
        setWidth("min(520px, 96vw)");
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(getTranslation("metrics.close"));
        getHeader().add(close);
        facts.addClassNames("jl-facts", "jl-touch-facts");
        add(facts);
        if (t.breaks().breakpoints() > 0) {
            getFooter().add(new Anchor(board, getTranslation("metrics.board.open-in")));
        }
        passing(t);
        breaking(t);
        fact(
                "duration",
                "metrics.definition.duration",
                text(durations(t), t.throughput().completed()));
        fact("score", "metrics.definition.score", score(t.score()));
    }

    private void passing(TouchpointFigures t) {
        fact("entered", "metrics.definition.entered", count(t.throughput().entered(), MapFigure.ENTERED));
        fact(
                "completed",
                "metrics.definition.passRate",
                count(t.throughput().completed(), MapFigure.COMPLETED),
                text(share(t.throughput().passRate()), t.throughput().entered()));
        fact("waiting", "metrics.definition.waiting", count(t.throughput().waiting(), MapFigure.WAITING));
        fact("left", "metrics.definition.left", count(t.throughput().left(), MapFigure.LEFT));
    }

    private void breaking(TouchpointFigures t) {
        fact(
                "breakpoints",
                "metrics.definition.breakpoints",
                count(t.breaks().breakpoints(), MapFigure.BREAKPOINTS),
                text(share(t.breaks().breakpointRate()), t.breaks().patienceElapsed()));
        fact(
                "reconnected",
                "metrics.definition.reconnected",
                count(t.breaks().reconnected(), MapFigure.RECONNECTED),
                text(
                        of(t.breaks().reconnected(), t.breaks().breakpoints()),
                        t.breaks().breakpoints()));
        fact(
                "recovered",
                "metrics.definition.recovered",
                count(t.breaks().recovered(), MapFigure.RECOVERED),
                text(
                        of(t.breaks().recovered(), t.breaks().breakpoints()),
                        t.breaks().breakpoints()));
        fact(
                "elsewhere",
                "metrics.definition.elsewhere",
                count(t.breaks().elsewhere(), MapFigure.ELSEWHERE),
                text(
                        of(t.breaks().elsewhere(), t.breaks().breakpoints()),
                        t.breaks().breakpoints()));
        fact(
                "lost",
                "metrics.definition.lost",
                count(t.breaks().lost(), MapFigure.LOST),
                text(of(t.breaks().lost(), t.breaks().breakpoints()), t.breaks().breakpoints()));
        fact("recoverable", "metrics.recoverable.definition", count(t.breaks().recoverable(), MapFigure.RECOVERABLE));
    }

    private void fact(String name, String definition, Component... values) {
        DescriptionList.Term term = new DescriptionList.Term(getTranslation("metrics.figure." + name));
        term.getElement().setAttribute("title", getTranslation(definition));
        facts.add(term, new DescriptionList.Description(values));
    }

    private Component count(long value, MapFigure figure) {
        if (value == 0) {
            return new Span(formats.count(0));
        }
        Button button = new Button(formats.count(value), click -> opener.open(id, figure));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.addClassName("jl-map-count");
        return button;
    }

    private Span text(String value, long n) {
        if (value.equals(NONE)) {
            return new Span(NONE);
        }
        Span span = new Span(getTranslation("metrics.withN", value, formats.count(n)));
        if (n < Estimate.SHOWN_GREY_UNDER) {
            span.addClassName("jl-few");
            span.getElement().setAttribute("title", getTranslation("metrics.definition.few"));
        }
        return span;
    }

    private String durations(TouchpointFigures t) {
        Double median = t.durations().medianSeconds();
        Double p90 = t.durations().p90Seconds();
        return median == null || p90 == null ? NONE : getTranslation("metrics.durations", length(median), length(p90));
    }

    private Span score(@Nullable ScoreFigures score) {
        if (score == null) {
            return new Span(NONE);
        }
        boolean points = score.metric().equals("NPS");
        String value = getTranslation(
                "metrics.score.value",
                score.metric(),
                points ? formats.number(score.value(), 0) : formats.percent(score.value(), 0),
                points ? formats.number(score.low(), 0) : formats.percent(score.low(), 0),
                points ? formats.number(score.high(), 0) : formats.percent(score.high(), 0));
        return text(value, score.n());
    }

    private String length(double seconds) {
        return formats.length(Duration.ofSeconds(Math.round(seconds)));
    }

    private String share(@Nullable Double share) {
        return share == null ? NONE : formats.percent(share, 1);
    }

    private String of(long part, long whole) {
        return whole == 0 ? NONE : formats.percent((double) part / whole, 1);
    }
}
