package io.journeyloop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.engine.Conditions.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a condition says of one variable, by Kleene's logic of three values. */
class ConditionsTest {

    @ParameterizedTest(name = "with a = 'x' {0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "${a == 'x'} ; TRUE",
                "${'x' == a} ; TRUE",
                "${a == 'y'} ; FALSE",
                "${a != 'x'} ; FALSE",
                "${a != 'y'} ; TRUE",
                "${a == null} ; FALSE",
                "${a == b} ; UNKNOWN",
                "${b == 'x'} ; UNKNOWN",
                "${true} ; TRUE",
                "${false} ; FALSE",
                "${(a == 'x')} ; TRUE",
                "${(a) == ('x')} ; TRUE",
                "${!(a == 'x')} ; FALSE",
                "${not (a == 'y')} ; TRUE",
                "${!(b == 'x')} ; UNKNOWN",
                "${a < 'y'} ; UNKNOWN",
                "${empty a} ; UNKNOWN",
                "${a} ; UNKNOWN",
                // and: one that is false makes it false, whatever the other is
                "${a == 'x' && true} ; TRUE",
                "${a == 'x' && a == 'y'} ; FALSE",
                "${a == 'y' && b == 'x'} ; FALSE",
                "${b == 'x' && a == 'y'} ; FALSE",
                "${a == 'x' && b == 'x'} ; UNKNOWN",
                "${b == 'x' && a == 'x'} ; UNKNOWN",
                // or: one that is true makes it true, whatever the other is
                "${a == 'x' || b == 'x'} ; TRUE",
                "${b == 'x' || a == 'x'} ; TRUE",
                "${a == 'y' || a == 'z'} ; FALSE",
                "${a == 'y' || b == 'x'} ; UNKNOWN",
                "${b == 'x' || a == 'y'} ; UNKNOWN",
                // nothing is told of what is no plain condition
                "a == 'x' ; UNKNOWN",
                "${a.call() == 'x'} ; UNKNOWN",
                "${a == } ; UNKNOWN",
                "${true}${true} ; UNKNOWN",
            })
    void aConditionIsTrueFalseOrNotKnown(String condition, Truth truth) {
        assertThat(ConditionParser.read(condition).holds("a", "x")).isEqualTo(truth);
    }

    @Test
    void nothingIsComparedWithAnEmptyText() {
        assertThat(ConditionParser.read("${a == null}").holds("a", "")).isEqualTo(Truth.TRUE);
        assertThat(ConditionParser.read(null).holds("a", "x")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void itTellsWhatItComparesAVariableWithInTheOrderOfTheText() {
        Conditions condition =
                ConditionParser.read("${a == 'x' || ('y' != a && b == 'z') || !(a == 'w') || a == b || a < 'v'}");
        assertThat(condition.comparedWith("a")).containsExactly("x", "y", "w");
        assertThat(condition.comparedWith("b")).containsExactly("z");
        assertThat(condition.comparedWith("c")).isEmpty();
        assertThat(ConditionParser.read(null).comparedWith("a")).isEmpty();
    }
}
