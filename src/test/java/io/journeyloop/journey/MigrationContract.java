package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.JourneyInstance.State;
import io.journeyloop.journey.MovingJourney.Instance;
import io.journeyloop.support.Api;
import io.journeyloop.support.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Customers under way move to another version of their journey, and the figures of the past stay where they were. */
abstract class MigrationContract {

    @Autowired
    private MovingJourney world;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Engine engine;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JourneyModels models;

    @Autowired
    private DueWorks due;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private String key = "";

    @BeforeEach
    void newJourney() {
        key = world.begin();
    }

    @Test
    void oneOfThreeMovesAndGoesOnInTheNewVersionWhileTwoEndInTheOld() {
        List<Instance> three = List.of(world.waiting(key), world.waiting(key), world.waiting(key));
        world.version2(key);
        Answer answer =
                move("{\"customerNos\":[\"%s\"]}".formatted(three.getFirst().customerNo()), false);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("moved").intValue()).isEqualTo(1);
        assertThat(answer.json().get("left").intValue()).isZero();
        assertThat(world.version(three.getFirst())).isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "SELECT version_id FROM open_touchpoint WHERE instance_id = ?",
                        Integer.class,
                        three.getFirst().id().value()))
                .isEqualTo((int) journeys.find(three.getFirst().id())
                        .orElseThrow()
                        .versionId()
                        .value());
        three.forEach(world::activate);
        assertThat(three).extracting(world::state).containsExactly(State.OPEN, State.COMPLETED, State.COMPLETED);
        assertThat(engine.activeElements(Long.toString(three.getFirst().id().value())))
                .containsExactly("end_last");
        world.finish(three.getFirst());
        assertThat(world.state(three.getFirst())).isEqualTo(State.COMPLETED);
        assertThat(world.audited("customer-migrated", three.getFirst().customerNo()))
                .isEqualTo(1);
        assertThat(world.audited("journey-migrated", key)).isEqualTo(1);

        due.runAll();
        JsonNode old = figures(1);
        assertThat(old.at("/goal/entered").intValue()).isEqualTo(3);
        assertThat(touchpoint(old, "wait_activated").get("entered").intValue()).isEqualTo(3);
        assertThat(touchpoint(old, "wait_activated").get("completed").intValue())
                .isEqualTo(3);
        assertThat(touchpoint(old, "wait_activated").get("waiting").intValue()).isZero();
        JsonNode fresh = figures(2);
        assertThat(fresh.at("/goal/entered").intValue()).isZero();
        assertThat(touchpoint(fresh, "end_last").get("completed").intValue()).isEqualTo(1);
        assertThat(touchpoint(fresh, "wait_activated").get("waiting").intValue())
                .isZero();
    }

    @Test
    void whoeverStandsAtWhatTheNewVersionHasNotIsRefusedAndUnchanged() {
        Instance greeted = world.enter(key);
        world.version2(key);
        JsonNode one = move("{}", false).json().at("/instances/0");
        assertThat(one.get("result").stringValue()).isEqualTo("refused");
        assertThat(one.get("reason").stringValue()).isEqualTo("waits at “Greet”, which version 2 no longer has");
        assertThat(world.version(greeted)).isEqualTo(1);
        assertThat(world.audited("customer-migrated", greeted.customerNo())).isZero();
        world.finish(greeted);
        assertThat(engine.activeElements(Long.toString(greeted.id().value()))).containsExactly("wait_activated");
    }

    @Test
    void anOpenTaskAsksWhatTheNewVersionAsks() {
        Instance greeted = world.enter(key);
        world.otherTask(key, "go, later", "lobby-manager");
        assertThat(move("{\"touchpoint\":\"task_greet\"}", false)
                        .json()
                        .get("moved")
                        .intValue())
                .isEqualTo(1);
        assertThat(jdbc.queryForMap(
                        "SELECT outcomes, role_slug FROM work_task WHERE instance_id = ?",
                        greeted.id().value()))
                .containsEntry("outcomes", "go,later")
                .containsEntry("role_slug", "lobby-manager");
    }

    @Test
    void aRehearsalSaysWhatWouldBeAndChangesNothing() {
        Instance one = world.waiting(key);
        world.version2(key);
        JsonNode answer = move("{}", true).json();
        assertThat(answer.get("moved").intValue()).isEqualTo(1);
        assertThat(world.version(one)).isEqualTo(1);
        assertThat(world.audited("customer-migrated", one.customerNo())).isZero();
        assertThat(camunda.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(Long.toString(one.id().value()))
                        .processDefinitionId(models.versions(key).getLast().definitionId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void twoRunsAtOnceMoveNobodyTwice() {
        List<Instance> some = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            some.add(world.waiting(key));
        }
        world.version2(key);
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> move("{}", false));
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> move("{}", false));
        int moved = first.join().json().get("moved").intValue()
                + second.join().json().get("moved").intValue();
        assertThat(moved).isEqualTo(8);
        assertThat(some).allSatisfy(one -> assertThat(world.audited("customer-migrated", one.customerNo()))
                .isEqualTo(1));
    }

    @Test
    void aPilotMovesTheFirstAndSaysHowManyAreLeft() {
        Instance first = world.waiting(key);
        Instance second = world.waiting(key);
        world.version2(key);
        JsonNode pilot = move("{\"limit\":1}", false).json();
        assertThat(pilot.get("left").intValue()).isEqualTo(1);
        assertThat(pilot.get("next").longValue()).isEqualTo(first.id().value());
        assertThat(List.of(world.version(first), world.version(second))).containsExactly(2, 1);
    }

    @Test
    void refusalsNameWhatIsWrong() {
        world.version2(key);
        assertThat(new Api(port).post(path(), "teller1", body("{}", false)).status())
                .isEqualTo(403);
        for (String wrong : List.of(
                "{\"stage\":\"x\"}",
                "{\"branch\":\"999\"}",
                "{\"touchpoint\":\"nowhere\"}",
                "{\"limit\":0}",
                "{\"enteredFrom\":\"yesterday\"}")) {
            Answer answer = move(wrong, false);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.json().get("field").stringValue()).startsWith("filter.");
        }
        assertThat(move("{\"customerNos\":[\"nobody\"]}", false)
                        .json()
                        .at("/instances/0/reason")
                        .stringValue())
                .isEqualTo("nobody has this customer number");
    }

    private Answer move(String filter, boolean dryRun) {
        return new Api(port).post(path(), "owner1", body(filter, dryRun));
    }

    private String path() {
        return "/api/v1/journeys/" + key + "/migrations";
    }

    private static String body(String filter, boolean dryRun) {
        return "{\"fromVersion\":1,\"toVersion\":2,\"filter\":%s,\"dryRun\":%s}".formatted(filter, dryRun);
    }

    private JsonNode figures(int version) {
        return new Api(port)
                .get("/api/v1/journeys/" + key + "/map?version=" + version, "cx1")
                .json();
    }

    private static JsonNode touchpoint(JsonNode map, String id) {
        for (JsonNode stage : map.get("stages")) {
            for (JsonNode touchpoint : stage.get("touchpoints")) {
                if (touchpoint.get("id").stringValue().equals(id)) {
                    return touchpoint;
                }
            }
        }
        throw new AssertionError(id + " is not on the map: " + map);
    }
}
