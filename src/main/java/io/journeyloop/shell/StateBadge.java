package io.journeyloop.shell;

import com.vaadin.flow.component.html.Span;

/** A state as a word with its shape and colour, so that nobody needs to tell red from green. */
public class StateBadge extends Span {

    /** With the word in the reader's language. */
    public StateBadge(State state, String word) {
        super(word);
        addClassNames("jl-badge", "jl-badge-" + state.id());
    }

    /** Changes state and word in place. */
    public void show(State state, String word) {
        for (State other : State.values()) {
            removeClassName("jl-badge-" + other.id());
        }
        addClassName("jl-badge-" + state.id());
        setText(word);
    }
}
