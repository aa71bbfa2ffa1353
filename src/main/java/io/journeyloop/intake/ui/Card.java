package io.journeyloop.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** A titled card. */
final class Card {

    private Card() {}

    static Div of(String title, Component... content) {
        Div head = new Div(new H2(title));
        head.addClassName("jl-card-head");
        Div card = new Div(head);
        card.addClassName("jl-card");
        card.add(content);
        return card;
    }

    /** A quiet sentence where there is nothing to list. */
    static Span nothing(String sentence) {
        Span quiet = new Span(sentence);
        quiet.addClassName("jl-2nd");
        return quiet;
    }
}
