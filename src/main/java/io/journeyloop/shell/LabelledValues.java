package io.journeyloop.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Label and value pairs; a value there is none of is left out. */
public class LabelledValues extends DescriptionList {

    public LabelledValues() {
        addClassName("jl-facts");
    }

    /** A value in words; null or blank: not listed. */
    public void add(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(label, new Span(value));
        }
    }

    public void add(String label, Component value) {
        add(new Term(label), new Description(value));
    }

    public boolean isEmpty() {
        return getChildren().findAny().isEmpty();
    }
}
