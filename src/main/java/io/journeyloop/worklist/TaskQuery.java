package io.journeyloop.worklist;

import io.journeyloop.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks are wanted. What is null does not narrow.
 *
 * @param branch a branch's number; it must be one the person may see
 * @param q a customer's number, or a name's beginning
 * @param page zero-based
 * @param size 1 to {@value #LARGEST_PAGE}; what lies outside is brought inside
 */
public record TaskQuery(
        TaskView view,
        @Nullable String branch,
        @Nullable Role role,
        @Nullable String q,
        TaskSort sort,
        int page,
        int size) {

    public static final int LARGEST_PAGE = 500;

    public TaskQuery {
        page = Math.clamp(page, 0, 1_000_000);
        size = Math.clamp(size, 1, LARGEST_PAGE);
        q = q == null || q.isBlank() ? null : q.strip();
        branch = branch == null || branch.isBlank() ? null : branch.strip();
    }

    /** The first page of a view by deadline. */
    public static TaskQuery of(TaskView view) {
        return new TaskQuery(view, null, null, null, TaskSort.DUE, 0, 50);
    }
}
