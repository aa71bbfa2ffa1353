package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.JourneyInstance.State;
import io.journeyloop.support.Api;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.support.TestCustomers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Customers under way move to another version of their journey, and the figures of the past stay where they were. */
abstract class MigrationContract {

    private record Passage(long id, String customerNo) {}

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Engine engine;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JourneyModels models;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DueWorks due;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private String key = "";

    @BeforeEach
    void newJourney() {
        key = "moving-" + System.nanoTime();
        deploy("task_greet", "<bpmn:endEvent id=\"end_last\"/>");
    }

    @Test
    void oneOfThreeMovesAndGoesOnInTheNewVersionWhileTwoEndInTheOld() {
        List<Passage> three = List.of(waiting(), waiting(), waiting());
        version2();
        Answer answer =
                move("{\"customerNos\":[\"%s\"]}".formatted(three.getFirst().customerNo()), false);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("moved").intValue()).isEqualTo(1);
        assertThat(answer.json().get("left").intValue()).isZero();
        assertThat(version(three.getFirst())).isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "SELECT version_id FROM open_touchpoint WHERE instance_id = ?",
                        Integer.class,
                        three.getFirst().id()))
                .isEqualTo(journeys.find(three.getFirst().id()).orElseThrow().versionId());
        three.forEach(one -> transaction.executeWithoutResult(
                status -> engine.correlate(Long.toString(one.id()), "app.activated", Map.of())));
        assertThat(three).extracting(this::state).containsExactly(State.OPEN, State.COMPLETED, State.COMPLETED);
        assertThat(engine.activeElements(Long.toString(three.getFirst().id()))).containsExactly("end_last");
        finish(three.getFirst());
        assertThat(state(three.getFirst())).isEqualTo(State.COMPLETED);
        assertThat(audited("customer-migrated", three.getFirst().customerNo())).isEqualTo(1);
        assertThat(audited("journey-migrated", key)).isEqualTo(1);

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
        Passage greeted = enter();
        version2();
        JsonNode one = move("{}", false).json().at("/instances/0");
        assertThat(one.get("result").stringValue()).isEqualTo("refused");
        assertThat(one.get("reason").stringValue()).isEqualTo("waits at “Greet”, which version 2 no longer has");
        assertThat(version(greeted)).isEqualTo(1);
        assertThat(audited("customer-migrated", greeted.customerNo())).isZero();
        finish(greeted);
        assertThat(engine.activeElements(Long.toString(greeted.id()))).containsExactly("wait_activated");
    }

    @Test
    void anOpenTaskAsksWhatTheNewVersionAsks() {
        Passage greeted = enter();
        deploy("task_greet", "<bpmn:endEvent id=\"end_last\"/>", "go, later", "lobby-manager");
        assertThat(move("{\"touchpoint\":\"task_greet\"}", false)
                        .json()
                        .get("moved")
                        .intValue())
                .isEqualTo(1);
        assertThat(jdbc.queryForMap("SELECT outcomes, role_slug FROM work_task WHERE instance_id = ?", greeted.id()))
                .containsEntry("outcomes", "go,later")
                .containsEntry("role_slug", "lobby-manager");
    }

    @Test
    void aRehearsalSaysWhatWouldBeAndChangesNothing() {
        Passage one = waiting();
        version2();
        JsonNode answer = move("{}", true).json();
        assertThat(answer.get("moved").intValue()).isEqualTo(1);
        assertThat(version(one)).isEqualTo(1);
        assertThat(audited("customer-migrated", one.customerNo())).isZero();
        assertThat(camunda.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(Long.toString(one.id()))
                        .processDefinitionId(models.versions(key).getLast().definitionId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void twoRunsAtOnceMoveNobodyTwice() {
        List<Passage> some = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            some.add(waiting());
        }
        version2();
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> move("{}", false));
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> move("{}", false));
        int moved = first.join().json().get("moved").intValue()
                + second.join().json().get("moved").intValue();
        assertThat(moved).isEqualTo(8);
        assertThat(some).allSatisfy(one -> assertThat(audited("customer-migrated", one.customerNo()))
                .isEqualTo(1));
    }

    @Test
    void aPilotMovesTheFirstAndSaysHowManyAreLeft() {
        Passage first = waiting();
        Passage second = waiting();
        version2();
        JsonNode pilot = move("{\"limit\":1}", false).json();
        assertThat(pilot.get("left").intValue()).isEqualTo(1);
        assertThat(pilot.get("next").longValue()).isEqualTo(first.id());
        assertThat(List.of(version(first), version(second))).containsExactly(2, 1);
    }

    @Test
    void refusalsNameWhatIsWrong() {
        version2();
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

    private Passage enter() {
        var customer = customers.inBranch("001");
        return new Passage(journeys.enter(customer.id(), key, Map.of()), customer.customerNo());
    }

    private Passage waiting() {
        Passage one = enter();
        finish(one);
        return one;
    }

    private void finish(Passage one) {
        String task = camunda.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(Long.toString(one.id()))
                .singleResult()
                .getId();
        transaction.executeWithoutResult(status -> engine.completeTask(task, Map.of("outcome", "go")));
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

    private int version(Passage one) {
        return models.version(journeys.find(one.id()).orElseThrow().versionId()).version();
    }

    private State state(Passage one) {
        return journeys.find(one.id()).orElseThrow().state();
    }

    private int audited(String action, String subject) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE action_slug = ? AND subject_id = ?",
                Integer.class,
                action,
                subject);
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

    /** Greets by another step, and does something after the wait. */
    private void version2() {
        deploy("task_welcome", TASK.formatted("end_last", "Thank", "go", "teller"));
    }

    private void deploy(String first, String last) {
        deploy(first, last, "go", "teller");
    }

    private void deploy(String first, String last, String outcomes, String role) {
        byte[] model = BPMN.formatted(key, key, TASK.formatted(first, "Greet", outcomes, role), last, first, first)
                .getBytes(StandardCharsets.UTF_8);
        camunda.getRepositoryService()
                .createDeployment()
                .name(key)
                .addInputStream(key + ".bpmn", new ByteArrayInputStream(model))
                .deploy();
    }

    private static final String TASK =
            """
            <bpmn:userTask id="%s" name="%s">
              <bpmn:extensionElements><camunda:properties>
                <camunda:property name="touchpoint.stage" value="arrive"/>
                <camunda:property name="touchpoint.channel" value="branch"/>
                <camunda:property name="task.outcomes" value="%s"/>
                <camunda:property name="task.role" value="%s"/>
              </camunda:properties></bpmn:extensionElements>
            </bpmn:userTask>
            """;

    private static final String BPMN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                id="definitions_moving" targetNamespace="http://journeyloop.io/bpmn">
              <bpmn:message id="message_activated" name="app.activated"/>
              <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1095D">
                <bpmn:extensionElements><camunda:properties>
                  <camunda:property name="journey.stages" value="arrive:Arrive; act:Act"/>
                </camunda:properties></bpmn:extensionElements>
                <bpmn:startEvent id="start_arrived"/>
                %s
                <bpmn:receiveTask id="wait_activated" name="App activated" messageRef="message_activated">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="touchpoint.stage" value="act"/>
                    <camunda:property name="touchpoint.channel" value="app"/>
                    <camunda:property name="touchpoint.patience" value="P2D"/>
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:receiveTask>
                %s
                <bpmn:sequenceFlow id="flow_1" sourceRef="start_arrived" targetRef="%s"/>
                <bpmn:sequenceFlow id="flow_2" sourceRef="%s" targetRef="wait_activated"/>
                <bpmn:sequenceFlow id="flow_3" sourceRef="wait_activated" targetRef="end_last"/>
              </bpmn:process>
            </bpmn:definitions>
            """;
}
