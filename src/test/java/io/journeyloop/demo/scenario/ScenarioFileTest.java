package io.journeyloop.demo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {

    private static final String GOOD =
            """
            name: Comes back
            name_zh: 回来了
            share: 4
            context: {booked: true}
            steps:
              - task: task_greet
                after: PT5M
                outcome: left
              - event: account.opened
                after: PT20H
                attributes: {product: debit}
              - survey: {touchpoint: task_farewell, score: 9, words: Good, words_zh: 好}
                after: PT2H
              - wait: P3D
            expect:
              end: end_completed
              broken: [task_greet]
            """;

    @Test
    void readsEveryKindOfStep() {
        Scenario scenario = read(GOOD);

        assertThat(scenario.toString()).isEqualTo("first-visit/comes-back");
        assertThat(scenario.share()).isEqualTo(4);
        assertThat(scenario.context()).isEqualTo(Map.of("booked", true));
        assertThat(scenario.steps())
                .containsExactly(
                        new Step.Task(Duration.ofMinutes(5), "task_greet", "left", Map.of()),
                        new Step.Event(Duration.ofHours(20), "account.opened", Map.of("product", "debit")),
                        new Step.Survey(Duration.ofHours(2), "task_farewell", 9, "Good", "好"),
                        new Step.Wait(Duration.ofDays(3)));
        assertThat(scenario.expect())
                .isEqualTo(new Scenario.Expectation("end_completed", List.of(), List.of("task_greet"), List.of()));
    }

    @Test
    void namesFileAndFieldOfWhatIsMissing() {
        assertThatThrownBy(() -> read(GOOD.replace("    outcome: left\n", "")))
                .isInstanceOf(ScenarioFileException.class)
                .hasMessage("Scenario first-visit/comes-back.yaml, field steps[0].outcome: is missing");
    }

    @Test
    void namesWhatIsUnknownAndWhatWouldBeRight() {
        assertThatThrownBy(() -> read(GOOD.replace("PT5M", "5 minutes")))
                .hasMessageContaining("steps[0].after")
                .hasMessageContaining("ISO duration");
        assertThatThrownBy(() -> read(GOOD.replace("share:", "weight:")))
                .hasMessageContaining("weight")
                .hasMessageContaining("share");
        assertThatThrownBy(() -> read(GOOD.replace("score: 9", "score: nine"))).hasMessageContaining("score");
        assertThatThrownBy(() -> read(GOOD.replace("- wait:", "- sleep:"))).hasMessageContaining("steps[3]");
    }

    @Test
    void aWalkIsDueStepByStep() {
        Instant entered = Instant.parse("2026-03-02T01:00:00Z");
        ScenarioWalk walk = ScenarioWalk.begun(read(GOOD), new CustomerId(7), new InstanceId(11), entered);

        assertThat(walk.dueAt()).isEqualTo(entered.plus(Duration.ofMinutes(5)));
        ScenarioWalk second = walk.done(walk.dueAt());
        assertThat(second.dueAt()).isEqualTo(walk.dueAt().plus(Duration.ofHours(20)));
        ScenarioWalk over = second.done(second.dueAt()).done(second.dueAt()).done(second.dueAt());
        assertThat(over.isOver()).isTrue();
    }

    private static Scenario read(String yaml) {
        return ScenarioFile.read(
                "first-visit", "comes-back.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
