package io.journeyloop.shell;

/** The fixed scale of states; each has a colour and a shape, and always a word beside it. */
public enum State {
    GOOD("good"),
    WATCH("watch"),
    BROKEN("broken"),
    WAITING("waiting"),
    HOLD("hold"),
    NEUTRAL("neutral");

    private final String id;

    State(String id) {
        this.id = id;
    }

    /** As in the style sheet: {@code jl-state-<id>} colours and {@code --jl-<id>} tokens. */
    public String id() {
        return id;
    }
}
