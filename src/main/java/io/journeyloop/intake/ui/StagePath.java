package io.journeyloop.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.intake.CustomerProfile.StageAt;
import io.journeyloop.journey.Labels;
import java.util.List;
import java.util.Locale;

/** The stages of a journey in order, with "you are here" at those where the customer stands. */
final class StagePath extends Div {

    StagePath(String journey, List<StageAt> stages, Labels labels, Locale reader) {
        addClassName("in-path");
        getElement().setAttribute("role", "list");
        stages.forEach(stage -> add(step(stage, labels.stage(journey, stage.id(), reader, stage.name()))));
    }

    private Span step(StageAt stage, String name) {
        Span step = new Span(name);
        step.getElement().setAttribute("role", "listitem");
        if (stage.here()) {
            step.addClassName("in-here");
            step.getElement().setAttribute("aria-current", "step");
            step.setTitle(getTranslation("intake.customer.here"));
        }
        return step;
    }
}
