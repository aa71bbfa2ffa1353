package io.journeyloop.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.Feel;
import io.journeyloop.engine.FeelTrouble;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEEL answers within its bounds, and is stopped beyond them, whether a number stands in it or comes with the data. */
class BoundedFeelTest {

    private static final Duration AN_ANSWER = Duration.ofSeconds(20);
    private static final FeelEngine FEEL = new BoundedFeelFactory().createInstance();

    private static Object value(String expression) {
        Map<String, Object> data = new HashMap<>();
        data.put("n", 1_000_000_000L);
        data.put("age", 40);
        data.put("word", "a".repeat(40) + "!");
        data.put("long", "x".repeat(5_000));
        data.put("names", Collections.nCopies(3, "gold"));
        return FEEL.evaluateSimpleExpression(expression, Variables.fromMap(data).asVariableContext());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 + 2 * 3 | 7",
                "if age < 30 then \"young\" else \"gold\" | gold",
                "2 ** 10 | 1024",
                "sum(for i in 1..100 return i) | 5050",
                "count(for i in 1..3, j in 1..4 return i * j) | 12",
                "some x in names satisfies x = \"gold\" | true",
                "every x in [1, 2] satisfies x < 2 | false",
                "decimal(3.14159, 2) | 3.14",
                "matches(\"A-12\", \"[A-Z]-\\d+\") | true",
                "replace(\"a-b\", \"-\", \"+\") | a+b",
                "{a: 1, b: a + 1}.b | 2",
                "names[2] | gold",
                "string length(string join(names, \", \")) | 16"
            })
    void answersWhatABankAsks(String expression, String answer) {
        assertThat(value(expression)).hasToString(answer);
    }

    @Test
    void testsOfACell() {
        Map<String, Object> data = Map.of("inputVariable", 0, "age", 40);

        assertThat(FEEL.evaluateSimpleUnaryTests(
                        "[18..60]",
                        "age",
                        Variables.fromMap(Map.<String, Object>of("age", 40)).asVariableContext()))
                .isTrue();
        assertThat(FEEL.evaluateSimpleUnaryTests(
                        "< 18, > 60", "age", Variables.fromMap(data).asVariableContext()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..1000000000 return i)",
                "count(for i in 1..n return i)",
                "count(for i in n..1 return i)",
                "10**1000000000",
                "10**n",
                "10**-n",
                "(10**100)**100",
                "some i in 1..n satisfies i < 0",
                "every i in 1..n satisfies i > 0",
                "count(for i in 1..9999, j in 1..9999 return i)",
                "count(for i in 1..9999 return for j in 1..9999 return i)",
                "decimal(1.5, n)",
                "round up(1.5, n)",
                "decimal(n: 1.5, scale: 1000000000)",
                "matches(word, \"(a+)+$\")",
                "matches(word, \"(a|aa)*$\")",
                "matches(long, \".*x\")",
                "replace(word, \"(a*)*b\", \"x\")",
                "split(word, \"(a+)+b\")",
                "number(\"1e1000000000\")",
                "string(number(\"1e-1000000000\"))",
                "count(for i in 1..60 return if i < 3 then [1] else concatenate(partial[-1], partial[-1]))",
                "{a: for i in 1..5000 return 1, b: for i in 1..5000 return a}.b",
                "{a: \"" + "0123456789" + "\", b: a+a+a+a+a+a+a+a+a+a, c: b+b+b+b+b+b+b+b+b+b, "
                        + "d: c+c+c+c+c+c+c+c+c+c, e: d+d}.e"
            })
    void isStoppedInTime(String expression) {
        assertTimeoutPreemptively(
                AN_ANSWER, () -> assertThatThrownBy(() -> value(expression)).isInstanceOf(Problem.class));
    }

    /** A function knows no name of its own, so that it can't go round by itself. */
    @Test
    void aFunctionDoesNotCallItself() {
        assertTimeoutPreemptively(AN_ANSWER, () -> {
            assertThat(value("{f: function(x) f(x + 1), r: f(1)}.r")).isNull();
            assertThat(value("{y: function(g) g(g), r: y(y)}.r")).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "count(for i in 1..1000000000 return i) | feel.range",
                "some i in -1000000000..1 satisfies i = 0 | feel.range",
                "10**1000000000 | feel.power",
                "10**-101 | feel.power",
                "[1, {a: 2**101}] | feel.power",
                "matches(word, \"(a+)+$\") | feel.pattern",
                "split(word, \"(xy?)*\") | feel.pattern",
                "age of | decision.cell"
            })
    void isToldBeforeItIsEverAsked(String expression, String rule) {
        assertThat(Feel.ofExpression(expression)).map(FeelTrouble::rule).contains(rule);
    }

    @Test
    void whatIsLongOrNestedIsRefusedUnread() {
        String deep = "(".repeat(30) + "1" + ")".repeat(30);
        String listed = "[".repeat(25) + "]".repeat(25);

        for (String text : new String[] {"1+".repeat(2_001) + "1", deep, listed}) {
            assertThat(Feel.ofExpression(text)).map(FeelTrouble::rule).contains("feel.too-long");
            assertThat(Feel.ofTests(text)).map(FeelTrouble::rule).contains("feel.too-long");
        }
        assertTimeoutPreemptively(AN_ANSWER, () -> {
            assertThat(Feel.ofExpression("(".repeat(24) + "1" + ")".repeat(24))).isEmpty();
            assertThat(Feel.ofTests("[".repeat(24) + "1" + "]".repeat(24))).isEmpty();
        });
        assertThat(Feel.ofExpression("\"((((((((((((((((((((((((((((((((\"")).isEmpty();
    }
}
