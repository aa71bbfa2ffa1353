package io.journeyloop.metrics;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.common.Texts;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Touchpoint;
import io.journeyloop.recovery.Improvement;
import io.journeyloop.recovery.Improvements;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Makes an improvement of what breaks, with the evidence in its text. */
@Service
public class BreakpointImprovements {

    private static final String REASON = "breakpoint-rate ";

    private final BreakpointAnalysis breakpointAnalysis;
    private final BreakpointAnalysisTexts words;
    private final Improvements improvements;
    private final Texts texts;

    BreakpointImprovements(
            BreakpointAnalysis breakpointAnalysis,
            BreakpointAnalysisTexts words,
            Improvements improvements,
            Texts texts) {
        this.breakpointAnalysis = breakpointAnalysis;
        this.words = words;
        this.improvements = improvements;
        this.texts = texts;
    }

    /**
     * Raises an improvement of a touchpoint that breaks, or joins the one that stands open for it: then the evidence of
     * the first stays.
     *
     * @param query the evidence that is meant
     * @param locale of the text
     * @throws Problem NOT_FOUND for a touchpoint at which nobody broke off; as {@link BreakpointAnalysis#of} otherwise
     */
    @PreAuthorize(JourneyFigures.MAY_SEE)
    public Improvement raise(BreakpointAnalysisQuery query, String touchpoint, Locale locale) {
        BreakpointAnalysisFigures figures = breakpointAnalysis.of(query, locale);
        Touchpoint broken = figures.touchpoints().stream()
                .filter(one -> one.id().equals(touchpoint))
                .findFirst()
                .orElseThrow(() ->
                        Problem.notFound("touchpoint", touchpoint, say("metrics.problem.not-broken", touchpoint)));
        return improvements.raise(touchpoint, reason(query.key()), note(figures, broken, locale), List.of());
    }

    /** The reason by which improvements of one journey's breakpoints join. */
    public static String reason(String journey) {
        return REASON + journey;
    }

    private String note(BreakpointAnalysisFigures figures, Touchpoint broken, Locale locale) {
        return texts.get(
                "metrics.breaking.note",
                locale,
                figures.name(),
                broken.name(),
                String.join("\n", words.sentences(broken)),
                address(figures, broken));
    }

    /** Where the evidence stands on the board. */
    private static String address(BreakpointAnalysisFigures figures, Touchpoint broken) {
        return "/breakpoints?journey=" + encoded(figures.key()) + "&touchpoint=" + encoded(broken.id()) + "&from="
                + figures.from() + "&to=" + figures.to()
                + (figures.branch() == null ? "" : "&branch=" + encoded(figures.branch()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
