package io.journeyloop.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Splits what one statement could not take at once. */
final class Chunks {

    private Chunks() {}

    static <T> Stream<List<T>> of(Collection<T> all, int size) {
        List<T> list = new ArrayList<>(all);
        return IntStream.range(0, (list.size() + size - 1) / size)
                .mapToObj(chunk -> list.subList(chunk * size, Math.min(list.size(), (chunk + 1) * size)));
    }
}
