package io.journeyloop.recovery.ui;

import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.recovery.CaseQuery;
import io.journeyloop.recovery.CaseSort;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of cases is narrowed to; lives in the address, so that a link can be sent. */
record CaseFilter(
        @Nullable String state,
        @Nullable String source,
        @Nullable String branch,
        boolean overdue,
        @Nullable String q,
        CaseSort sort,
        int page) {

    static final int SIZE = 50;

    static CaseFilter of(QueryParameters parameters) {
        return new CaseFilter(
                text(parameters, "state"),
                text(parameters, "source"),
                text(parameters, "branch"),
                "true".equals(text(parameters, "overdue")),
                text(parameters, "q"),
                sort(text(parameters, "sort")),
                page(text(parameters, "page")));
    }

    CaseFilter withPage(int wanted) {
        return new CaseFilter(state, source, branch, overdue, q, sort, wanted);
    }

    CaseFilter withSort(CaseSort wanted) {
        return new CaseFilter(state, source, branch, overdue, q, wanted, 0);
    }

    /** Everything there is, in the same order. */
    CaseFilter all() {
        return new CaseFilter(null, null, null, false, null, sort, 0);
    }

    boolean isEmpty() {
        return state == null && source == null && branch == null && !overdue && q == null;
    }

    CaseQuery query(int size) {
        return new CaseQuery(state, null, source, branch, overdue ? Boolean.TRUE : null, q, sort, page, size);
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "state", state);
        put(values, "source", source);
        put(values, "branch", branch);
        put(values, "overdue", overdue ? "true" : null);
        put(values, "q", q);
        put(values, "sort", sort == CaseSort.LAW ? null : sort.slug());
        put(values, "page", page == 0 ? null : Integer.toString(page));
        return QueryParameters.simple(values);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    private static @Nullable String text(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    private static CaseSort sort(@Nullable String slug) {
        return slug == null ? CaseSort.LAW : CaseSort.of(slug);
    }

    private static int page(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
