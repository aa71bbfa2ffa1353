package io.journeyloop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What can become of something in which state, written down by hand: a row a transition, a column a state with where it
 * stands then, or - for never; the last column is what else follows.
 */
public record TransitionTable<T extends Enum<T>, S extends Enum<S>>(
        Class<T> transitions, Class<S> states, List<String> columns, List<String> rows) {

    private static final String NEVER = "-";

    /** A transition that is allowed. */
    public interface Made<T, S> {
        void check(T transition, S from, String then, String follows);
    }

    /** One that is not. */
    public interface Refused<T, S> {
        void check(T transition, S from);
    }

    /** A transition or a state that is added must be written down here first. */
    public void requireWhole() {
        assertThat(rows)
                .extracting(row -> cells(row)[0])
                .containsExactlyElementsOf(Arrays.stream(transitions.getEnumConstants())
                        .map(Enum::name)
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(cells(row)).hasSize(2 + columns.size()));
        assertThat(columns)
                .containsExactlyElementsOf(Arrays.stream(states.getEnumConstants())
                        .map(state -> state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    /** A test for each cell. */
    public Stream<DynamicTest> everyCell(Made<T, S> made, Refused<T, S> refused) {
        return rows.stream().flatMap(row -> {
            String[] cells = cells(row);
            T transition = Enum.valueOf(transitions, cells[0]);
            return IntStream.range(0, columns.size()).mapToObj(column -> {
                S state = states.getEnumConstants()[column];
                String then = cells[1 + column];
                return DynamicTest.dynamicTest(transition + " while " + state, () -> {
                    if (NEVER.equals(then)) {
                        refused.check(transition, state);
                    } else {
                        made.check(transition, state, then, cells[1 + columns.size()]);
                    }
                });
            });
        });
    }

    private static String[] cells(String row) {
        return row.split(" +");
    }
}
