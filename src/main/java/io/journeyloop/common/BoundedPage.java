package io.journeyloop.common;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One page of a list that is counted up to {@link #COUNTED} only, since counting all of it would cost more the longer it is.
 *
 * @param page its total is exact where {@code counted}; otherwise there are more than that many, or at least one more than
 *     this page ends with
 * @param counted whether all rows were counted
 */
public record BoundedPage<T>(Paged<T> page, boolean counted) {

    /** So many are counted. */
    public static final int COUNTED = 1000;

    /**
     * @param rows those of the page and one more, where there is one
     * @param found how many there are, counted up to one more than {@link #COUNTED}
     * @param number zero-based
     */
    public static <T> BoundedPage<T> of(List<T> rows, long found, int number, int size) {
        List<T> shown = rows.size() > size ? rows.subList(0, size) : rows;
        long end = (long) number * size + shown.size();
        boolean isLast = rows.size() <= size && !rows.isEmpty();
        long total = found <= COUNTED ? found : Math.max(COUNTED + 1L, isLast ? end : end + 1);
        return new BoundedPage<>(new Paged<>(shown, total, number, size), found <= COUNTED);
    }

    /** As {@link Paged#orFirst}, for pages that go on from a row. */
    public static <T> BoundedPage<T> orFirst(
            int number, PageKey key, BiFunction<Integer, PageKey, BoundedPage<T>> pages) {
        BoundedPage<T> page = pages.apply(number, key);
        return page.rows().isEmpty() && number > 0 ? pages.apply(0, PageKey.BEGINNING) : page;
    }

    public List<T> rows() {
        return page.rows();
    }

    public <R> BoundedPage<R> map(Function<T, R> by) {
        return new BoundedPage<>(page.map(by), counted);
    }
}
