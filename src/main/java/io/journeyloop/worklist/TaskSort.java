package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Arrays;

/** In what order tasks are listed; always settled by the task's id, so that pages never overlap. */
public enum TaskSort {
    /**
     * What has a deadline by law first, the nearest before the others; then the nearest deadline, without one when
     * the task came; then the customer of more value.
     */
    DUE("dueAt"),
    DUE_LAST("-dueAt"),
    CREATED("createdAt"),
    CREATED_LAST("-createdAt");

    private final String slug;

    TaskSort(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    /**
     * The order of that slug.
     *
     * @throws Problem (bad request) where there is none
     */
    public static TaskSort of(String slug) {
        return Arrays.stream(values())
                .filter(sort -> sort.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("sort", slug, say("worklist.problem.sort", slug)));
    }
}
