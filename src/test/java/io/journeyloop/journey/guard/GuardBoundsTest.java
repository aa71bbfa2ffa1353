package io.journeyloop.journey.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.engine.Breach;
import io.journeyloop.engine.ModelGuard;
import io.journeyloop.journey.findings.Small;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard's bounds, each from both sides: what is just allowed, and what is just too much. */
class GuardBoundsTest {

    private static List<String> rules(String model) {
        return breaches(model).stream().map(Breach::rule).distinct().toList();
    }

    private static List<Breach> breaches(String model) {
        return ModelGuard.check("x.bpmn", model.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> timed(String kind, String text) {
        return rules(Small.process(Small.task("task", "")
                + Small.boundary("late", "task", false, Small.timer(kind, text))
                + Small.flow("f", "late", "end")
                + Small.line("task")));
    }

    /** Ten years are 3,650 days, a year 365, a month 30. */
    @ParameterizedTest(name = "{0} may be meant, {1} not")
    @CsvSource({
        "P10Y, P10Y1D",
        "P121M, P122M",
        "P521W, P522W",
        "P3650D, P3651D",
        "P3650D, P3650DT1S",
        "PT87600H, PT87601H",
        "PT5256000M, PT5256001M",
        "PT315360000S, PT315360001S",
        "P9Y12M, P9Y12M6D",
        "P000003650D, P0000003650D",
    })
    void aLengthOfTimeEndsAtTenYears(String just, String tooMuch) {
        assertThat(timed("timeDuration", just)).isEmpty();
        assertThat(timed("timeDuration", tooMuch)).containsExactly("duration.too-long");
        assertThat(timed("timeDate", "${enteredAt}/" + just)).isEmpty();
        assertThat(timed("timeDate", "${enteredAt}/" + tooMuch)).containsExactly("duration.too-long");
    }

    @ParameterizedTest(name = "{0} may come again so often, {1} not")
    @CsvSource({
        "R/PT15M, R/PT14M59S",
        "R3/PT900S, R3/PT899S",
        "0 0 9 * * ?, * 0 9 * * ?",
        "0 15 * * * ?, 0 */5 * * * ?",
    })
    void nothingComesAgainWithinAQuarterOfAnHour(String just, String tooOften) {
        assertThat(timed("timeCycle", just)).isEmpty();
        assertThat(timed("timeCycle", tooOften)).containsExactly("timer.too-often");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "R20/PT10S | true",
                "R21/PT10S | false",
                "R3/PT9S | false",
                "R3/P3650D | true",
                "R3/P3651D | false",
                "PT10S,PT1M | true",
                "PT10S,soon | false",
            })
    void aFailedStepIsTriedAgainSoOftenAndNoOftener(String retries, boolean allowed) {
        assertThat(retried(retries)).isEqualTo(allowed ? List.of() : List.of("retry.bad"));
    }

    @ParameterizedTest(name = "{0} times in a list: {1}")
    @CsvSource({"20, true", "21, false"})
    void aListOfRetriesIsNoLongerThanTheirNumber(int times, boolean allowed) {
        assertThat(retried(String.join(",", Collections.nCopies(times, "PT10S"))))
                .isEqualTo(allowed ? List.of() : List.of("retry.bad"));
    }

    private static List<String> retried(String retries) {
        return rules(Small.process(
                "<bpmn:serviceTask id='task' camunda:delegateExpression='${tag}' camunda:asyncBefore='true'>"
                        + "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>" + retries
                        + "</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>"
                        + Small.line("task")));
    }

    @ParameterizedTest(name = "{0} copies of a task: {1}")
    @CsvSource({"100, true", "101, false"})
    void aTaskIsThereAHundredTimesAtMost(int times, boolean allowed) {
        assertThat(rules(Small.process(
                        "<bpmn:userTask id='task'>" + several(times) + "</bpmn:userTask>" + Small.line("task"))))
                .isEqualTo(allowed ? List.of() : List.of("several.too-many"));
    }

    @Test
    void severalTimesBesideEachOtherAreNotSeveralTimesSeveralTimes() {
        String one = "<bpmn:userTask id='%s'>" + several(2) + "</bpmn:userTask>";
        assertThat(rules(Small.process(one.formatted("a")
                        + one.formatted("b")
                        + Small.flow("f1", "start", "a")
                        + Small.flow("f2", "a", "b")
                        + Small.flow("f3", "b", "end"))))
                .isEmpty();
    }

    private static String several(int times) {
        return "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>" + times
                + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>";
    }

    @ParameterizedTest(name = "a property of {0} characters: {1}")
    @CsvSource({"8000, true", "8001, false"})
    void aPropertyEndsAtEightThousandCharacters(int length, boolean allowed) {
        String text = "<camunda:property name='touchpoint.note' value='" + "x".repeat(length) + "'/>";
        assertThat(rules(Small.process(Small.task("task", text) + Small.line("task")))
                        .contains("property.too-long"))
                .isEqualTo(!allowed);
    }

    /** With the start and the end of the small process. */
    @ParameterizedTest(name = "{0} tasks, a start and an end: {1}")
    @CsvSource({"1998, true", "1999, false"})
    void aModelHasTwoThousandNodesAtMost(int tasks, boolean allowed) {
        String inside = Stream.generate(() -> "<bpmn:task/>").limit(tasks).collect(Collectors.joining());
        assertThat(rules(Small.process(inside)).contains("file.too-many-nodes")).isEqualTo(!allowed);
    }

    /** The small process has eleven elements itself. */
    @ParameterizedTest(name = "{0} elements more: {1}")
    @CsvSource({"59989, true", "59990, false"})
    void aModelHasSixtyThousandElementsAtMost(int more, boolean allowed) {
        String model = Small.process("<x/>".repeat(more));
        assertThat(rules(model).contains("file.too-many-elements")).isEqualTo(!allowed);
    }

    @ParameterizedTest(name = "a form of {0} bytes: {1}")
    @CsvSource({"1048576, true", "1048577, false"})
    void aFormIsAMebibyteAtMost(int bytes, boolean allowed) {
        String begin = "{\"components\":[]";
        String form = begin + " ".repeat(bytes - begin.length() - 1) + "}";
        assertThat(ModelGuard.check("x.form", form.getBytes(StandardCharsets.UTF_8)))
                .extracting(Breach::rule)
                .isEqualTo(allowed ? List.of() : List.of("form.too-large"));
    }

    @ParameterizedTest(name = "an expression of {0} characters: {1}")
    @CsvSource({"500, true", "501, false"})
    void anExpressionHasFiveHundredCharactersAtMost(int length, boolean allowed) {
        assertThat(conditioned("${" + "x".repeat(length - 3) + "}").contains("expression.too-long"))
                .isEqualTo(!allowed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "${amount > -1} | ",
                "${amount > -other} | expression.arithmetic",
                "${amount + 1 > 2} | expression.arithmetic",
                "${not (a == b)} | ",
                "${customer.tier == 'gold'} | ",
                "${customer.home.city == 'x'} | expression.property",
                "${execution.id == 'x'} | expression.property",
                "${a.b() == 'x'} | expression.call",
                "${a['b'] == 'x'} | expression.bracket",
                "${a == '}'} | expression.brace",
            })
    void aConditionComparesAndNothingElse(String condition, String rule) {
        assertThat(conditioned(condition)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    private static List<String> conditioned(String condition) {
        return rules(Small.process("<bpmn:exclusiveGateway id='gw' default='out'/>" + Small.flow("in", "start", "gw")
                + Small.flow("out", "gw", "end")
                + Small.condition("other", "gw", "end", condition.replace(">", "&gt;"))));
    }

    private static final String ROUND = "<bpmn:exclusiveGateway id='gw' name='Again?' default='out'/>"
            + Small.flow("in", "start", "gw") + Small.flow("out", "gw", "end")
            + Small.condition("again", "gw", "step") + Small.flow("back", "step", "gw");

    @ParameterizedTest(name = "a way back over {0} waits")
    @ValueSource(
            strings = {
                "<bpmn:userTask id='step'/>",
                "<bpmn:receiveTask id='step' messageRef='message_opened'/>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:messageEventDefinition messageRef='message_opened'/></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:signalEventDefinition signalRef='signal'/></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:timerEventDefinition><bpmn:timeCycle>0 0 9 * * ?</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:subProcess id='step'><bpmn:startEvent id='s'/><bpmn:userTask id='t'/><bpmn:endEvent id='e'/><bpmn:sequenceFlow id='i1' sourceRef='s' targetRef='t'/><bpmn:sequenceFlow id='i2' sourceRef='t' targetRef='e'/></bpmn:subProcess>",
            })
    void aWayBackOnWhichOneStaysIsNoCircle(String step) {
        assertThat(rules(Small.process(ROUND + step))).doesNotContain("loop.no-wait");
    }

    @ParameterizedTest(name = "a way back over {0} does not wait")
    @ValueSource(
            strings = {
                "<bpmn:manualTask id='step' name='Round and round'/>",
                "<bpmn:intermediateCatchEvent id='step' name='Round and round'><bpmn:timerEventDefinition><bpmn:timeDuration>PT59S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateThrowEvent id='step' name='Round and round'><bpmn:signalEventDefinition signalRef='signal'/></bpmn:intermediateThrowEvent>",
                // Nothing leads from the task to an end: the subprocess is over there all the same.
                "<bpmn:subProcess id='step' name='Round and round'><bpmn:startEvent id='s'/><bpmn:manualTask id='t'/><bpmn:sequenceFlow id='i1' sourceRef='s' targetRef='t'/></bpmn:subProcess>",
                // Beside the wait in it there is a way through.
                "<bpmn:subProcess id='step' name='Round and round'><bpmn:startEvent id='s'/><bpmn:userTask id='t'/><bpmn:endEvent id='e'/><bpmn:sequenceFlow id='i1' sourceRef='s' targetRef='t'/><bpmn:sequenceFlow id='i2' sourceRef='t' targetRef='e'/><bpmn:sequenceFlow id='i3' sourceRef='s' targetRef='e'/></bpmn:subProcess>",
            })
    void aWayBackOnWhichNobodyStaysIsACircleThatNamesItsElements(String step) {
        assertThat(breaches(Small.process(ROUND + step)))
                .filteredOn(one -> one.rule().equals("loop.no-wait"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.element()).isEqualTo("gw");
                    assertThat(one.arguments().getFirst()).contains("Again?", "Round and round");
                });
    }
}
