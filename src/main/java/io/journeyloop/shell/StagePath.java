package io.journeyloop.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The stages of a journey in order, with "you are here" at those where the customer stands. */
public final class StagePath extends Div {

    /**
     * A stage in the reader's words.
     *
     * @param here whether the customer stands at it now
     */
    public record Step(String name, boolean here) {}

    public StagePath(List<Step> steps) {
        addClassName("jl-path");
        getElement().setAttribute("role", "list");
        steps.forEach(step -> add(step(step)));
    }

    private Span step(Step step) {
        Span name = new Span(step.name());
        name.getElement().setAttribute("role", "listitem");
        if (step.here()) {
            name.addClassName("jl-path-here");
            name.getElement().setAttribute("aria-current", "step");
            name.setTitle(getTranslation("shell.path.here"));
        }
        return name;
    }
}
