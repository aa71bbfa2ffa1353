package io.journeyloop.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.Problem;
import org.jspecify.annotations.Nullable;

/** A refusal in the form in which the engine reports a model's problems, so that modelers show it on the element. */
final class RefusedElement implements Problem {

    private final String message;
    private final String element;

    RefusedElement(String message, String element) {
        this.message = message;
        this.element = element;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getColumn() {
        return 0;
    }

    @Override
    public @Nullable String getMainElementId() {
        return element.isEmpty() ? null : element;
    }

    @Override
    public List<String> getElementIds() {
        return element.isEmpty() ? List.of() : List.of(element);
    }
}
