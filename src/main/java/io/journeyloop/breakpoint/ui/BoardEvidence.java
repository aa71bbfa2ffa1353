package io.journeyloop.breakpoint.ui;

import io.journeyloop.breakpoint.BoardGroup;
import io.journeyloop.breakpoint.BreakpointBoard;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.metrics.BreakpointAnalysis;
import io.journeyloop.metrics.BreakpointAnalysisFigures;
import io.journeyloop.metrics.BreakpointImprovements;
import io.journeyloop.recovery.Improvement;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.time.BankClock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What breaks, with its evidence, and the improvement that may follow from it; in the reader's language. */
@Component
class BoardEvidence {

    private final BreakpointBoard board;
    private final BreakpointAnalysis breakpointAnalysis;
    private final BreakpointImprovements improvements;
    private final JourneyModels models;
    private final LocaleFormats formats;
    private final BankClock clock;

    BoardEvidence(
            BreakpointBoard board,
            BreakpointAnalysis breakpointAnalysis,
            BreakpointImprovements improvements,
            JourneyModels models,
            LocaleFormats formats,
            BankClock clock) {
        this.board = board;
        this.breakpointAnalysis = breakpointAnalysis;
        this.improvements = improvements;
        this.models = models;
        this.formats = formats;
        this.clock = clock;
    }

    List<BoardGroup> groups(BoardAddress at) {
        return board.groups(at.branch(), at.journey());
    }

    /** The evidence by journey: of the one chosen, or of all that have something open or ever broke. */
    Map<String, BreakpointAnalysisFigures> of(BoardAddress at, Collection<BoardGroup> groups) {
        TreeSet<String> keys = new TreeSet<>();
        if (at.journey() != null) {
            keys.add(at.journey());
        } else {
            models.latest().stream().map(JourneyMap::key).forEach(keys::add);
            groups.forEach(group -> keys.add(group.journeyKey()));
        }
        Map<String, BreakpointAnalysisFigures> byJourney = new LinkedHashMap<>();
        keys.forEach(
                key -> byJourney.put(key, breakpointAnalysis.of(at.evidence(key, clock.today()), formats.reader())));
        return byJourney;
    }

    Improvement raise(BoardAddress at, String key, String touchpoint) {
        return improvements.raise(at.evidence(key, clock.today()), touchpoint, formats.reader());
    }
}
