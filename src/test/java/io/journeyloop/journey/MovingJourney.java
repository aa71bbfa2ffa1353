package io.journeyloop.journey;

import io.journeyloop.engine.Engine;
import io.journeyloop.engine.EngineTasks;
import io.journeyloop.journey.JourneyInstance.State;
import io.journeyloop.support.TestCustomers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A small journey of a task and a wait, its second version, and customers on the way. */
@Component
class MovingJourney {

    record Instance(InstanceId id, String customerNo) {}

    private final ProcessEngine camunda;
    private final Engine engine;
    private final EngineTasks engineTasks;
    private final Journeys journeys;
    private final JourneyModels models;
    private final TestCustomers customers;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    MovingJourney(
            ProcessEngine camunda,
            Engine engine,
            EngineTasks engineTasks,
            Journeys journeys,
            JourneyModels models,
            TestCustomers customers,
            TransactionTemplate transaction,
            JdbcTemplate jdbc) {
        this.camunda = camunda;
        this.engine = engine;
        this.engineTasks = engineTasks;
        this.journeys = journeys;
        this.models = models;
        this.customers = customers;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** A journey of its own: greet, then wait for the app. */
    String begin() {
        String key = "moving-" + System.nanoTime();
        deploy(key, "task_greet", END, "go", "teller");
        return key;
    }

    /** Greets by another step, and does something after the wait. */
    void version2(String key) {
        deploy(key, "task_welcome", TASK.formatted("end_last", "Thank", "go", "teller"), "go", "teller");
    }

    /** The same steps, but the first task asks something else of somebody else. */
    void otherTask(String key, String outcomes, String role) {
        deploy(key, "task_greet", END, outcomes, role);
    }

    /** Stands at the first task. */
    Instance enter(String key) {
        return enter(key, "001");
    }

    Instance enter(String key, String branch) {
        var customer = customers.inBranch(branch);
        return new Instance(journeys.enter(customer.id(), key, Map.of()), customer.customerNo());
    }

    /** Has done the first task and waits for the app. */
    Instance waiting(String key) {
        Instance one = enter(key);
        finish(one);
        return one;
    }

    void finish(Instance one) {
        String task = camunda.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(Long.toString(one.id().value()))
                .singleResult()
                .getId();
        transaction.executeWithoutResult(status -> engineTasks.complete(task, Map.of("outcome", "go")));
    }

    void activate(Instance one) {
        transaction.executeWithoutResult(
                status -> engine.correlate(Long.toString(one.id().value()), "app.activated", Map.of()));
    }

    int version(Instance one) {
        return models.version(journeys.find(one.id()).orElseThrow().versionId()).version();
    }

    State state(Instance one) {
        return journeys.find(one.id()).orElseThrow().state();
    }

    int audited(String action, String subject) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE action_slug = ? AND subject_id = ?",
                Integer.class,
                action,
                subject);
    }

    private void deploy(String key, String first, String last, String outcomes, String role) {
        byte[] model = BPMN.formatted(key, key, TASK.formatted(first, "Greet", outcomes, role), last, first, first)
                .getBytes(StandardCharsets.UTF_8);
        camunda.getRepositoryService()
                .createDeployment()
                .name(key)
                .addInputStream(key + ".bpmn", new ByteArrayInputStream(model))
                .deploy();
    }

    private static final String END = "<bpmn:endEvent id=\"end_last\"/>";

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
