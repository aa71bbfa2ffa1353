package io.journeyloop.common;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts what one statement or one transaction could not take at once. */
public final class Chunks {

    private Chunks() {}

    /** In their order, the last one shorter; none where there is nothing. */
    public static <T> Stream<List<T>> of(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        return IntStream.range(0, Math.ceilDiv(list.size(), size))
                .mapToObj(chunk -> list.subList(chunk * size, Math.min(list.size(), (chunk + 1) * size)));
    }
}
