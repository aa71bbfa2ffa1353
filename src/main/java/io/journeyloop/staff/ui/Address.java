package io.journeyloop.staff.ui;

import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.common.PageKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes the filters that stand in an address. */
final class Address {

    private Address() {}

    static @Nullable String text(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    /** The zero-based page; the first where there is none or it is no number. */
    static int page(QueryParameters parameters) {
        String text = text(parameters, "page");
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** From which row the page goes on, or back; from the beginning where none is told. */
    static PageKey key(QueryParameters parameters) {
        return PageKey.of(text(parameters, "after"), text(parameters, "before"));
    }

    static QueryParameters of(Map<String, @Nullable String> filters, int page, PageKey key) {
        Map<String, @Nullable String> all = new LinkedHashMap<>(filters);
        key.into(all);
        return of(all, page);
    }

    static QueryParameters of(Map<String, @Nullable String> filters, int page) {
        Map<String, String> given = new LinkedHashMap<>();
        filters.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        if (page > 0) {
            given.put("page", Integer.toString(page));
        }
        return QueryParameters.simple(given);
    }
}
