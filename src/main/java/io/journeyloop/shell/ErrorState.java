package io.journeyloop.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.common.Problem;
import java.util.Locale;

/** Says that something failed and what to do next, where the content would have stood. */
public class ErrorState extends Div {

    public ErrorState(String title, String text, Component... actions) {
        addClassNames("jl-state", "jl-error");
        getElement().setAttribute("role", "alert");
        Span head = new Span(title);
        head.addClassName("jl-state-title");
        add(Icon.WARNING.create(), head, new Paragraph(text));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("jl-state-actions");
            add(row);
        }
    }

    /** A refusal in the reader's language: what is refused, then the next step. */
    public static ErrorState of(Problem problem) {
        Locale reader = UI.getCurrentOrThrow().getLocale();
        return new ErrorState(problem.sentence(reader), problem.next(reader));
    }
}
