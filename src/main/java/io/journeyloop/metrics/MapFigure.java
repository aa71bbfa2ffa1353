package io.journeyloop.metrics;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.TouchpointQuery.State;
import java.util.Arrays;
import java.util.Locale;

/** A count on the map behind which customers stand. */
public enum MapFigure {
    ENTERED(State.ENTERED),
    COMPLETED(State.COMPLETED),
    WAITING(State.WAITING),
    LEFT(State.LEFT),
    BREAKPOINTS(State.BREAKPOINT),
    RECONNECTED(State.RECONNECTED),
    RECOVERED(State.RECOVERED),
    ELSEWHERE(State.ELSEWHERE),
    LOST(State.LOST),
    RECOVERABLE(State.RECOVERABLE);

    private final State state;

    MapFigure(State state) {
        this.state = state;
    }

    State state() {
        return state;
    }

    /** The word of the API and of addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The figure of that word.
     *
     * @throws Problem naming the words there are
     */
    public static MapFigure of(String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "figure",
                        slug,
                        say(
                                "metrics.problem.figure",
                                slug,
                                Arrays.stream(values()).map(MapFigure::slug).toList())));
    }
}
