package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Arrays;
import java.util.Locale;

/** The ways to look at the worklist. */
public enum TaskView {
    /** What I may do and nobody else has taken, due before the day ends. */
    TODAY,
    /** What I may do and nobody else has taken, past its deadline. */
    OVERDUE,
    /** What I have taken, or was given. */
    MINE,
    /** What goes by itself within a day, undone, of all that I may see. */
    EXPIRING,
    /** Everybody's in my branch. */
    BRANCH,
    /** Everything I may see. */
    ALL;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The view of that slug.
     *
     * @throws Problem (bad request) where there is none
     */
    public static TaskView of(String slug) {
        return Arrays.stream(values())
                .filter(view -> view.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("view", slug, say("worklist.problem.view", slug)));
    }
}
