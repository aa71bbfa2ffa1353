package io.journeyloop.common;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * One page of a longer list.
 *
 * @param total how many rows there are over all pages
 * @param page zero-based
 * @param size rows a page at most
 */
public record Paged<T>(List<T> rows, long total, int page, int size) {

    /** The page of that number; the first one where that lies behind the end, as an old address may. */
    public static <T> Paged<T> orFirst(int number, IntFunction<Paged<T>> pages) {
        Paged<T> page = pages.apply(number);
        return page.rows().isEmpty() && number > 0 ? pages.apply(0) : page;
    }

    public <R> Paged<R> map(Function<T, R> by) {
        return new Paged<>(rows.stream().map(by).toList(), total, page, size);
    }
}
