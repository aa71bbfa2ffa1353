package io.journeyloop.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** A titled card. */
public final class Card {

    private Card() {}

    public static Div of(String title, Component... content) {
        Div head = new Div(new H2(title));
        head.addClassName("jl-card-head");
        Div card = new Div(head);
        card.addClassName("jl-card");
        card.add(content);
        return card;
    }

    /** A quiet sentence where there is nothing to list. */
    public static Span nothing(String sentence) {
        Span quiet = new Span(sentence);
        quiet.addClassName("jl-2nd");
        return quiet;
    }
}
