package io.journeyloop.metrics;

import io.journeyloop.common.Texts;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Branch;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Chart;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Control;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Grain;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Point;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Reconnecting;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Touchpoint;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Branches;
import io.journeyloop.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The evidence in the reader's words, as the screen and an improvement say it. */
@Component
public class BreakpointAnalysisTexts {

    private static final String NONE = "–";

    private final Texts texts;
    private final LocaleFormats formats;
    private final Branches branches;

    BreakpointAnalysisTexts(Texts texts, LocaleFormats formats, Branches branches) {
        this.texts = texts;
        this.formats = formats;
        this.branches = branches;
    }

    /** All that the numbers say about a touchpoint, a sentence each: its past, branches that are worse, following up. */
    public List<String> sentences(Touchpoint one) {
        List<String> said = new ArrayList<>();
        said.add(past(one.chart()));
        one.branches().stream()
                .filter(branch -> branch.verdict() == BreakpointAnalysisFigures.Likeness.WORSE)
                .forEach(branch -> said.add(branch(branch)));
        if (one.reconnecting() != null) {
            said.add(reconnecting(one.reconnecting()));
        }
        return said;
    }

    /** The last period beside the limits of its own history, or what is missing for a verdict. */
    public String past(Chart chart) {
        Point last = chart.last();
        if (last == null || chart.verdict() == Control.UNDETERMINED || last.low() == null || last.high() == null) {
            return text(
                    chart.grain() == Grain.DAY ? "missing.days" : "missing.weeks",
                    formats.count(chart.missingPeriods()),
                    formats.count(chart.missingN()));
        }
        return text(
                "past." + chart.verdict().slug(),
                period(last),
                formats.count(last.breakpoints()),
                formats.count(last.n()),
                formats.percent(last.rate(), 1),
                formats.percent(Objects.requireNonNull(last.low()), 1),
                formats.percent(Objects.requireNonNull(last.high()), 1));
    }

    /** A branch beside the bank on the same mix. */
    public String branch(Branch one) {
        return text(
                "branch",
                branches.name(one.branch(), formats.reader()),
                formats.count(one.breakpoints()),
                formats.number(one.expected(), 1),
                ratio(one));
    }

    /** Observed ÷ expected with its interval: 1.28 (1.06–1.53). */
    public String ratio(Branch one) {
        Estimate ratio = one.ratio();
        return ratio == null
                ? NONE
                : text(
                        "interval",
                        formats.number(ratio.value(), 2),
                        formats.number(ratio.low(), 2),
                        formats.number(ratio.high(), 2));
    }

    /** A share with its interval: 12.5 % (8.1–18.2 %). */
    public String share(Estimate share) {
        return text(
                "interval",
                formats.percent(share.value(), 1),
                formats.percent(share.low(), 1),
                formats.percent(share.high(), 1));
    }

    /** What following up is worth, or how many it takes to know. */
    public String reconnecting(Reconnecting one) {
        Estimate effect = one.effect();
        String arms = text(
                "arms",
                formats.count(one.treatedRecovered()),
                formats.count(one.treated()),
                formats.count(one.heldBackRecovered()),
                formats.count(one.heldBack()),
                formats.count(one.withinDays()));
        if (effect == null) {
            return text("effect.none", arms);
        }
        Long needed = one.needed();
        return text(
                "effect." + one.verdict() + (needed == null ? "" : ".needed"),
                arms,
                text(
                        "interval",
                        formats.percent(effect.value(), 1),
                        formats.percent(effect.low(), 1),
                        formats.percent(effect.high(), 1)),
                needed == null ? "" : formats.count(needed));
    }

    /** A day, or the week from its Monday to its Sunday. */
    public String period(Point point) {
        return point.from().equals(point.to())
                ? formats.date(point.from())
                : text("week", formats.date(point.from()), formats.date(point.to()));
    }

    private String text(String key, Object... arguments) {
        return texts.get("metrics.breaking." + key, formats.reader(), arguments);
    }
}
