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
    private final HallTexts texts;

    VisitPanels(VisitBriefs briefs, Visits visits, VisitSteps steps, HallTexts texts) {
        this.briefs = briefs;
        this.visits = visits;
        this.steps = steps;
        this.texts = texts;
    }

    VisitPanel of(VisitId visitId, Runnable refresh, Runnable close) {
        return new VisitPanel(visitId, briefs, visits, steps, texts, refresh, close);
    }
}
