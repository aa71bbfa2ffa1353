package io.journeyloop.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Says that there is nothing, why, and what to do next. Never used for a failure: that is {@link ErrorState}. */
public class EmptyState extends Div {

    /** With the icon, a short title and a sentence, both in the reader's language. */
    public EmptyState(Icon icon, String title, String text, Component... actions) {
        addClassNames("jl-state", "jl-empty");
        Span head = new Span(title);
        head.addClassName("jl-state-title");
        add(icon.create(), head, new Paragraph(text));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("jl-state-actions");
            add(row);
        }
    }
}
