package io.journeyloop.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The product's own mark and wordmark. */
final class Brand {

    private Brand() {}

    static Component mark() {
        Image mark = new Image("assets/mark.svg", "");
        mark.addClassName("jl-mark");
        return mark;
    }

    static Component word() {
        Span loop = new Span("Loop");
        loop.addClassName("jl-word-loop");
        Span word = new Span(new Span("Journey"), loop);
        word.addClassName("jl-word");
        return word;
    }
}
