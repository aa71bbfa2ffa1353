package io.journeyloop.common;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param total how many rows there are over all pages
 * @param page zero-based
 * @param size rows a page at most
 */
public record Paged<T>(List<T> rows, long total, int page, int size) {

    public <R> Paged<R> map(Function<T, R> by) {
        return new Paged<>(rows.stream().map(by).toList(), total, page, size);
    }
}
