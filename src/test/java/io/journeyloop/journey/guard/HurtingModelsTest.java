package io.journeyloop.journey.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.engine.DeployedModels;
import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.journey.findings.Small;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No model runs a node into the ground, by whatever way it comes; the refusal names the element, at once. */
@FullStack
class HurtingModelsTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(25);

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    Findings findings;

    @Autowired
    DeployedModels deployed;

    static List<Hurting> corpus() {
        return Hurting.corpus();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isRefusedByTheDryRun(Hurting model) {
        long before = System.nanoTime();
        Api.Answer answer =
                new Api(port).upload("/api/v1/journeys?dryRun=true", "owner1", "application/xml", model.bytes(), "en");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("findings").valueStream())
                .as(answer.body())
                .anyMatch(finding -> finding.path("rule").asString().equals(model.rule())
                        && finding.path("element").asString().equals(model.element())
                        && finding.path("severity").asString().equals("error"));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isRefusedByTheEngineItself(Hurting model) {
        long before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> deploy(model.bytes()))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(model.element() + ":");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"low-score-recovery", "breakpoint-reconnect", "contact-wave"})
    void thePlatformsOwnProcessesMayBeTuned(String key) {
        String tuned = Hurting.shipped(key)
                .replaceAll("timeDuration xsi:type=\"bpmn:tFormalExpression\">P1D<", "timeDuration>P2D<")
                .replaceAll("name=\"task.due\" value=\"P1D\"", "name=\"task.due\" value=\"P3D\"")
                .replaceFirst("<bpmn:documentation>", "<bpmn:documentation>Ours. ")
                .replace("name=\"Call the customer back\"", "name=\"Ring the customer\"");

        assertThat(tuned).isNotEqualTo(Hurting.shipped(key));
        assertThat(findings.check(tuned.getBytes(StandardCharsets.UTF_8)))
                .filteredOn(Finding::isError)
                .isEmpty();
    }

    @Test
    void waysBackThatWaitAreNoLoops() {
        String gateways = "<bpmn:exclusiveGateway id='gw' name='Again?' default='out'/>"
                + Small.flow("in", "start", "step") + Small.flow("f", "step", "gw")
                + Small.condition("back", "gw", "step") + Small.flow("out", "gw", "end");
        for (String step : List.of(
                Small.task("step", ""),
                "<bpmn:receiveTask id='step' messageRef='message_opened'/>",
                "<bpmn:intermediateCatchEvent id='step'>" + Small.timer("timeDuration", "P1D")
                        + "</bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='step'>" + Small.timer("timeDuration", "PT1M")
                        + "</bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='step'>" + Small.timer("timeCycle", "0 0 9 * * ?")
                        + "</bpmn:intermediateCatchEvent>")) {
            assertThat(findings.check(bytes(Small.process(step + gateways))))
                    .as(step)
                    .noneMatch(one -> one.rule().equals("loop.no-wait"));
        }
    }

    @Test
    void whatIsWithinTheBoundsPasses() {
        for (String timer : List.of("R/PT15M", "R3/P1D", "R/${enteredAt}/P7D", "0 0 9 * * ?", "0 30 8 ? * MON-FRI")) {
            String model = Small.process(Small.task("task", "")
                    + Small.boundary("late", "task", false, Small.timer("timeCycle", timer))
                    + Small.flow("f", "late", "end")
                    + Small.line("task"));
            assertThat(findings.check(bytes(model)))
                    .as(timer)
                    .filteredOn(Finding::isError)
                    .isEmpty();
        }
        String hundred = Small.process(
                "<bpmn:userTask id='task'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>100</bpmn:loopCardinality>"
                        + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>" + Small.line("task"));
        assertThat(findings.check(bytes(hundred))).filteredOn(Finding::isError).isEmpty();
    }

    @Test
    void callsThatLeadBackThroughOthersAreFound() {
        String calls = "<bpmn:callActivity id='call' calledElement='%s'/>" + Small.line("call");
        deployed.deploy(
                "circle-two",
                "test",
                Map.of(
                        "circle-two.bpmn",
                        bytes(Small.process(calls.formatted("circle-one")).replace(Small.KEY, "circle-two"))));

        List<Finding> found = findings.check(
                bytes(Small.process(calls.formatted("circle-two")).replace(Small.KEY, "circle-one")));

        assertThat(found)
                .anyMatch(one -> one.rule().equals("call.circle")
                        && one.element().equals("call")
                        && one.arguments().getFirst().equals("circle-one → circle-two → circle-one"));
    }

    /** A bound that came later must not stop those who are on their way. */
    @Test
    void aModelThatWasLetInBeforeIsStillRead() {
        byte[] before = Hurting.corpus().getFirst().bytes();

        assertThatCode(() -> assertThat(io.journeyloop.engine.ModelGuard.checkStored("x.bpmn", before))
                        .isEmpty())
                .doesNotThrowAnyException();
        assertThat(io.journeyloop.engine.ModelGuard.check("x.bpmn", before)).isNotEmpty();
    }

    private static byte[] bytes(String model) {
        return model.getBytes(StandardCharsets.UTF_8);
    }

    private void deploy(byte[] bytes) {
        repository
                .createDeployment()
                .name("hurting")
                .addInputStream("hurting.bpmn", new ByteArrayInputStream(bytes))
                .deploy();
    }
}
