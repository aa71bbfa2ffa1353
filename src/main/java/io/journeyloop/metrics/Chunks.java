package io.journeyloop.metrics;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts long lists for multi-row statements. */
final class Chunks {

    private Chunks() {}

    static <T> Stream<List<T>> of(List<T> rows, int size) {
        return IntStream.range(0, (rows.size() + size - 1) / size)
                .mapToObj(i -> rows.subList(i * size, Math.min(rows.size(), (i + 1) * size)));
    }
}
