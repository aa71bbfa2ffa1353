package io.journeyloop.worklist.ui;

import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.staff.Role;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskQuery;
import io.journeyloop.worklist.TaskSort;
import io.journeyloop.worklist.TaskView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the screen says: view, filters, order, how much is listed, and which task is open. A link with
 * it shows the same to whoever may see it.
 */
record TodayState(
        TaskView view,
        @Nullable String branch,
        @Nullable Role role,
        @Nullable String q,
        TaskSort sort,
        int shown,
        @Nullable String task) {

    static final int STEP = 50;

    static TodayState of(QueryParameters address) {
        int shown = address.getSingleParameter("shown")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(STEP);
        return new TodayState(
                address.getSingleParameter("view").map(TaskView::of).orElse(TaskView.TODAY),
                address.getSingleParameter("branch").orElse(null),
                address.getSingleParameter("role").map(Role::of).orElse(null),
                address.getSingleParameter("q").orElse(null),
                address.getSingleParameter("sort").map(TaskSort::of).orElse(TaskSort.DUE),
                Math.clamp(shown, STEP, TaskQuery.LARGEST_PAGE),
                address.getSingleParameter("task").orElse(null));
    }

    /** Only what differs from the plain screen, so that addresses stay short. */
    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "view", view == TaskView.TODAY ? null : view.slug());
        put(said, "branch", branch);
        put(said, "role", role == null ? null : role.slug());
        put(said, "q", q);
        put(said, "sort", sort == TaskSort.DUE ? null : sort.slug());
        put(said, "shown", shown == STEP ? null : Integer.toString(shown));
        put(said, "task", task);
        return QueryParameters.simple(said);
    }

    TaskQuery query() {
        return new TaskQuery(view, branch, role, q, sort, 0, shown);
    }

    TodayState withView(TaskView next) {
        return new TodayState(next, branch, role, q, sort, STEP, null);
    }

    TodayState withBranch(@Nullable String next) {
        return new TodayState(view, next, role, q, sort, STEP, null);
    }

    TodayState withRole(@Nullable Role next) {
        return new TodayState(view, branch, next, q, sort, STEP, null);
    }

    TodayState withSearch(@Nullable String next) {
        return new TodayState(
                view, branch, role, next == null || next.isBlank() ? null : next.strip(), sort, STEP, null);
    }

    TodayState withSort(TaskSort next) {
        return new TodayState(view, branch, role, q, next, STEP, null);
    }

    TodayState withMore() {
        return new TodayState(view, branch, role, q, sort, shown + STEP, task);
    }

    TodayState withTask(@Nullable TaskId next) {
        return new TodayState(view, branch, role, q, sort, shown, next == null ? null : next.value());
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (value != null) {
            said.put(name, value);
        }
    }
}
