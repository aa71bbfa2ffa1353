package io.journeyloop.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.demo.scenario.Scenario;
import io.journeyloop.demo.scenario.Scenarios;
import io.journeyloop.demo.scenario.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios name what the models have, and leave out no end and no boundary timer. */
class ScenariosTest {

    private static final String WAVE = "contact-wave";
    private static final Map<String, Integer> AT_LEAST = Map.of(
            "first-visit", 6, "honeymoon", 6, "low-score-recovery", 5, "dormant-card", 6, "online-application", 7);

    @ParameterizedTest
    @ValueSource(strings = {"first-visit", "honeymoon", "low-score-recovery", "dormant-card", "online-application"})
    void everyEndAndEveryBoundaryTimerHasItsScenario(String journey) {
        List<Scenario> scenarios = Scenarios.of(journey);

        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(AT_LEAST.get(journey));
        assertThat(uncovered(journey, covered(scenarios))).isEmpty();
    }

    @Test
    void everyEndAndEveryBoundaryTimerOfAWaveHasItsScenario() {
        assertThat(uncovered(WAVE, covered(Scenarios.of("honeymoon")))).isEmpty();
    }

    @Test
    void scenariosNameElementsAndOutcomesThatExist() {
        Map<String, FlowNode> nodes = new HashMap<>();
        ShippedModels.all().values().forEach(model -> ShippedModels.nodes(model)
                .forEach(node -> nodes.put(node.getId(), node)));
        Set<String> unknown = new TreeSet<>();
        for (Scenario scenario : Scenarios.all()) {
            named(scenario).filter(id -> !nodes.containsKey(id)).forEach(id -> unknown.add(scenario + " " + id));
            scenario.steps().stream()
                    .filter(Step.Task.class::isInstance)
                    .map(Step.Task.class::cast)
                    .filter(task -> !outcomes(nodes.get(task.element())).contains(task.outcome()))
                    .forEach(task -> unknown.add(scenario + " " + task));
        }
        assertThat(unknown).isEmpty();
    }

    private static List<String> outcomes(FlowNode task) {
        return ShippedModels.list(ShippedModels.words(task).getOrDefault("task.outcomes", ""));
    }

    private static Stream<String> named(Scenario scenario) {
        Scenario.Expectation expect = scenario.expect();
        Stream<String> tasks =
                scenario.steps().stream().filter(Step.Task.class::isInstance).map(step -> ((Step.Task) step).element());
        Stream<String> surveys = scenario.steps().stream()
                .filter(Step.Survey.class::isInstance)
                .map(step -> ((Step.Survey) step).touchpoint());
        Stream<String> expected = Stream.of(
                        Stream.ofNullable(expect.end()),
                        expect.completed().stream(),
                        expect.broken().stream(),
                        expect.passed().stream())
                .flatMap(ids -> ids);
        return Stream.of(tasks, surveys, expected).flatMap(ids -> ids);
    }

    private static Set<String> covered(List<Scenario> scenarios) {
        Set<String> covered = new HashSet<>();
        for (Scenario scenario : scenarios) {
            covered.add(String.valueOf(scenario.expect().end()));
            covered.addAll(scenario.expect().passed());
        }
        return covered;
    }

    /** A wave's end_refused is the journey's too: it tells the journey and ends with it. */
    private static List<String> uncovered(String process, Set<String> covered) {
        return ShippedModels.nodes(ShippedModels.model(process)).stream()
                .filter(node -> node instanceof EndEvent || ShippedModels.isBoundaryTimer(node))
                .map(FlowNode::getId)
                .filter(id -> !covered.contains(id))
                .sorted()
                .toList();
    }
}
