package io.journeyloop.lobby.ui;

import io.journeyloop.lobby.VisitBriefs;
import io.journeyloop.lobby.VisitId;
import io.journeyloop.lobby.Visits;
import org.springframework.stereotype.Component;

/** Opens visits beside the hall. */
@Component
class VisitPanels {

    private final VisitBriefs briefs;
    private final Visits visits;
    private final VisitSteps steps;
    private final HallTexts words;

    VisitPanels(VisitBriefs briefs, Visits visits, VisitSteps steps, HallTexts words) {
        this.briefs = briefs;
        this.visits = visits;
        this.steps = steps;
        this.words = words;
    }

    VisitPanel of(VisitId visitId, Runnable refresh, Runnable close) {
        return new VisitPanel(visitId, briefs, visits, steps, words, refresh, close);
    }
}
