package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Label and value pairs; what is not known is not listed. */
class Facts extends DescriptionList {

    Facts() {
        addClassName("jl-facts");
    }

    void add(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(label, new Span(value));
        }
    }

    void add(String label, Component value) {
        Description description = new Description();
        description.add(value);
        add(new Term(label), description);
    }

    boolean isEmpty() {
        return getChildren().findAny().isEmpty();
    }
}
