package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Branch;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Chart;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Point;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Touchpoint;
import io.journeyloop.metrics.BreakpointAnalysisTexts;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.Table;
import io.journeyloop.shell.Table.Column;
import io.journeyloop.statistics.Estimate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The evidence about one touchpoint: what the numbers say, its control chart, its branches on the same mix. */
class EvidenceDialog extends Dialog {

    private static final String NONE = "–";

    private final BoardTexts texts;
    private final BreakpointAnalysisTexts says;
    private final LocaleFormats formats;

    /**
     * Shows it.
     *
     * @param customers opens those who broke off in the period
     * @param open shows the list of those still open
     * @param raise makes an improvement of it
     */
    EvidenceDialog(
            Touchpoint one,
            BoardTexts texts,
            BreakpointAnalysisTexts says,
            Runnable customers,
            Runnable open,
            Runnable raise) {
        this.texts = texts;
        this.says = says;
        this.formats = texts.formats();
        setHeaderTitle(one.name());
        setWidth("min(760px, 96vw)");
        setMaxHeight("90vh");
        addClassName("jl-break-evidence");
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(getTranslation("metrics.close"));
        getHeader().add(texts.control(one.chart().verdict()), close);
        Div body = new Div();
        body.addClassName("jl-stack");
        says.sentences(one).forEach(sentence -> body.add(new Paragraph(sentence)));
        body.add(period(one));
        if (!one.chart().points().isEmpty()) {
            body.add(chart(one.chart()));
        }
        if (!one.branches().isEmpty()) {
            body.add(new Span(texts.text("evidence.branches")), branches(one.branches()));
        }
        if (!one.chart().points().isEmpty()) {
            body.add(points(one.chart()));
        }
        add(body);
        getFooter().add(button("evidence.customers", customers), button("evidence.open", open), primary(raise));
    }

    private Paragraph period(Touchpoint one) {
        Estimate rate = one.rate();
        if (rate == null) {
            return new Paragraph(texts.text("evidence.period.none"));
        }
        Paragraph period = new Paragraph(texts.text(
                "evidence.period",
                formats.date(one.from()),
                formats.date(one.until()),
                formats.count(one.breakpoints()),
                formats.count(one.n()),
                says.share(rate)));
        period.addClassName("jl-2nd");
        return period;
    }

    private Component chart(Chart chart) {
        Div drawn = new Div(RateChartSvg.full(
                chart, says.past(chart), share -> formats.percent(share, 1), this::title, this::date));
        Span legend = new Span(texts.text("evidence.legend"));
        legend.addClassName("jl-small");
        drawn.add(legend);
        return drawn;
    }

    private String title(Point point) {
        return texts.text(
                "evidence.point",
                says.period(point),
                formats.percent(point.rate(), 1),
                formats.count(point.breakpoints()),
                formats.count(point.n()));
    }

    private String date(Point point) {
        return formats.monthDay(point.from());
    }

    private Component branches(List<Branch> branches) {
        Table table = new Table(Stream.of("branch", "n", "broken", "rate", "expected", "ratio", "verdict")
                .map(name -> name.equals("expected") || name.equals("broken")
                        ? Column.wide(texts.text("column." + name))
                        : Column.of(texts.text("column." + name)))
                .toList());
        branches.forEach(one -> table.row(
                few(texts.branch(one.branch()), one),
                few(formats.count(one.n()), one),
                few(formats.count(one.breakpoints()), one),
                few(formats.percent(one.rate().value(), 1), one),
                few(formats.number(one.expected(), 1), one),
                few(says.ratio(one), one),
                texts.likeness(one.verdict())));
        return table.card();
    }

    private static Span few(String text, Branch of) {
        Span span = new Span(text);
        span.setClassName("jl-few", !of.rate().carriesVerdict());
        return span;
    }

    private Details points(Chart chart) {
        Table table = new Table(Stream.of("time", "n", "broken", "rate", "limits")
                .map(name -> Column.of(texts.text("column." + name)))
                .toList());
        chart.points()
                .forEach(point -> table.row(
                        new Span(says.period(point)),
                        new Span(formats.count(point.n())),
                        new Span(formats.count(point.breakpoints())),
                        new Span(formats.percent(point.rate(), 1)),
                        new Span(limits(point.low(), point.high()))));
        return new Details(texts.text("evidence.points"), table);
    }

    private String limits(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null
                ? NONE
                : texts.text("evidence.limits", formats.percent(low, 1), formats.percent(high, 1));
    }

    private Button button(String key, Runnable run) {
        return new Button(texts.text(key), click -> run.run());
    }

    private Button primary(Runnable raise) {
        Button button = new Button(texts.text("evidence.raise"), click -> {
            raise.run();
            click.getSource().setEnabled(false);
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
