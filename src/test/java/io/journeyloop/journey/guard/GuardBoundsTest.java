package io.journeyloop.journey.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.engine.Breach;
import io.journeyloop.engine.ModelGuard;
import io.journeyloop.journey.findings.Small;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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

    /** The task in it would hold everybody up, were it not left by what its event subprocess hears at once. */
    @ParameterizedTest(name = "an event subprocess with isInterrupting={0}: {1}")
    @CsvSource({"true, true", "false, false"})
    void anEventSubprocessThatInterruptsLeadsOutOfWhatItInterrupts(boolean interrupts, boolean circle) {
        String step = "<bpmn:subProcess id='step'><bpmn:startEvent id='s'/><bpmn:intermediateThrowEvent id='tell'>"
                + "<bpmn:escalationEventDefinition escalationRef='escalation'/></bpmn:intermediateThrowEvent>"
                + "<bpmn:userTask id='stay'/><bpmn:endEvent id='e'/>"
                + Small.flow("i1", "s", "tell") + Small.flow("i2", "tell", "stay") + Small.flow("i3", "stay", "e")
                + "<bpmn:subProcess id='heard' triggeredByEvent='true'><bpmn:startEvent id='hs' isInterrupting='"
                + interrupts + "'><bpmn:escalationEventDefinition escalationRef='escalation'/></bpmn:startEvent>"
                + "<bpmn:endEvent id='he'/>" + Small.flow("i4", "hs", "he") + "</bpmn:subProcess></bpmn:subProcess>";
        assertThat(rules(Small.process(ROUND + step)).contains("loop.no-wait")).isEqualTo(circle);
    }

    @ParameterizedTest(name = "a link to {0}: {1}")
    @CsvSource({"back, true", "on, false"})
    void aLinkLeadsToTheOneOfItsName(String name, boolean circle) {
        String ways = "<bpmn:exclusiveGateway id='gw' default='out'/>" + Small.flow("in", "start", "gw")
                + Small.flow("out", "gw", "end") + Small.condition("again", "gw", "step")
                + "<bpmn:intermediateThrowEvent id='step'><bpmn:linkEventDefinition name='" + name
                + "'/></bpmn:intermediateThrowEvent>"
                + "<bpmn:intermediateCatchEvent id='up'><bpmn:linkEventDefinition name='back'/></bpmn:intermediateCatchEvent>"
                + "<bpmn:intermediateCatchEvent id='go'><bpmn:linkEventDefinition name='on'/></bpmn:intermediateCatchEvent>"
                + Small.flow("f1", "up", "gw") + Small.flow("f2", "go", "end");
        assertThat(rules(Small.process(ways)).contains("loop.no-wait")).isEqualTo(circle);
    }

    @Test
    void aLengthOfTimeBeyondMeaningIsSeenInAnAttributeToo() {
        String task = "<bpmn:userTask id='task' camunda:dueDate='%s'/>" + Small.line("task");
        assertThat(rules(Small.process(task.formatted("P10Y")))).isEmpty();
        assertThat(rules(Small.process(task.formatted("P10Y1D")))).containsExactly("duration.too-long");
    }

    @ParameterizedTest(name = "the text {0} of a decision")
    @ValueSource(
            strings = {
                // Not to be read: others say so, with the place in the text.
                "1 +",
                // All of it stands between quotation marks, the marks within them too.
                "\"\\\" function external\"",
            })
    void aDecisionsTextThatHurtsNobodyPasses(String feel) {
        String dmn = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d'><decision id='one'>"
                + "<literalExpression id='w'><text>" + feel + "</text></literalExpression></decision></definitions>";
        assertThat(ModelGuard.check("x.dmn", dmn.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    /** A bank says how long its own staff have, and how a wave's steps are called; what they do is the product's. */
    @Test
    void anOwnProcessKeepsItsOutcomesAndItsOwners() throws IOException {
        for (String property : List.of("task.outcomes", "task.role")) {
            assertThat(rules(own().replaceFirst(
                                    "(name=\"" + Pattern.quote(property) + "\" value=)\"[^\"]*\"", "$1\"other\"")))
                    .as(property)
                    .containsExactly("process.own-changed");
        }
    }

    @Test
    void anOwnProcessIsTakenAsItIsShippedAndWithTheBanksOwnTermsAndNames() throws IOException {
        assertThat(rules(own())).isEmpty();
        assertThat(rules(own().replaceAll("(name=\"task\\.due\" value=)\"[^\"]*\"", "$1\"PT7H\"")))
                .isEmpty();
        assertThat(rules(own().replaceAll("(name=\"task\\.script\" value=)\"[^\"]*\"", "$1\"ours\"")))
                .isEmpty();
        assertThat(rules(own().replace("Contact in the best channel", "Our own words")))
                .isEmpty();
    }

    private static String own() throws IOException {
        try (InputStream file = GuardBoundsTest.class.getResourceAsStream("/bpmn/contact-wave.bpmn")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aLengthOfTimeBeyondMeaningIsSeenInAnInputToo() {
        String task = "<bpmn:serviceTask id='task' camunda:delegateExpression='${tag}'><bpmn:extensionElements>"
                + "<camunda:inputOutput><camunda:inputParameter name='window'>%s</camunda:inputParameter>"
                + "</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>" + Small.line("task");
        assertThat(rules(Small.process(task.formatted("P10Y")))).isEmpty();
        assertThat(rules(Small.process(task.formatted("P10Y1D")))).containsExactly("duration.too-long");
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({"x.form, {\"components\":[, form.broken", "x.groovy, println, file.kind"})
    void whatCanNotBeReadIsRefused(String file, String text, String rule) {
        assertThat(ModelGuard.check(file, text.getBytes(StandardCharsets.UTF_8)))
                .extracting(Breach::rule)
                .containsExactly(rule);
    }
}
