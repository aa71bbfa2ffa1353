package io.journeyloop.metrics;

import io.journeyloop.engine.Engine;
import io.journeyloop.engine.EngineTasks;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.TouchpointEvents;
import io.journeyloop.staff.BranchNo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A journey of two touchpoints, the first of which can be gone through again, and what customers do in it. */
public class SmallJourney {

    public static final String KEY = "metrics-small";

    private final RepositoryService repository;
    private final TaskService tasks;
    private final Engine engine;
    private final EngineTasks engineTasks;
    private final Journeys journeys;
    private final TouchpointEvents events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public SmallJourney(ApplicationContext beans) {
        ProcessEngine processEngine = beans.getBean(ProcessEngine.class);
        repository = processEngine.getRepositoryService();
        tasks = processEngine.getTaskService();
        engine = beans.getBean(Engine.class);
        engineTasks = beans.getBean(EngineTasks.class);
        journeys = beans.getBean(Journeys.class);
        events = beans.getBean(TouchpointEvents.class);
        transaction = beans.getBean(TransactionTemplate.class);
        clock = beans.getBean(Clock.class);
    }

    /** Deploys it; a different name is a new version. */
    public void deploy(String name) {
        byte[] model = BPMN.replace("NAME", name).getBytes(StandardCharsets.UTF_8);
        repository
                .createDeployment()
                .name(KEY)
                .enableDuplicateFiltering(true)
                .addInputStream(KEY + ".bpmn", new java.io.ByteArrayInputStream(model))
                .deploy();
    }

    public InstanceId enter(String branch) {
        return journeys.enter(null, new BranchNo(branch), KEY, Map.of());
    }

    /** Finishes the first touchpoint: {@code go} or {@code again}. */
    public void finish(InstanceId instance, String outcome) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(instance.value()))
                .singleResult()
                .getId();
        transaction.executeWithoutResult(status -> engineTasks.complete(task, Map.of("outcome", outcome)));
    }

    public void activate(InstanceId instance) {
        transaction.executeWithoutResult(
                status -> engine.correlate(Long.toString(instance.value()), "app.activated", Map.of()));
    }

    void exit(InstanceId instance) {
        journeys.exit(instance, "test");
    }

    void happened(InstanceId instance, String touchpoint, Kind kind) {
        JourneyInstance of = journeys.find(instance).orElseThrow();
        transaction.executeWithoutResult(status -> {
            if (touchpoint.isEmpty()) {
                events.record(new TouchpointEvent(
                        instance, of.versionId(), touchpoint, kind, clock.instant(), of.enteredAt()));
            } else {
                events.recordLater(instance, of.versionId(), touchpoint, kind, clock.instant());
            }
        });
    }

    private static final String BPMN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="definitions_small" targetNamespace="http://journeyloop.io/bpmn">
              <bpmn:message id="message_activated" name="app.activated"/>
              <bpmn:process id="metrics-small" name="NAME" isExecutable="true" camunda:historyTimeToLive="P1095D">
                <bpmn:extensionElements><camunda:properties>
                  <camunda:property name="journey.stages" value="arrive:Arrive; act:Act"/>
                  <camunda:property name="journey.goal" value="app.activated"/>
                </camunda:properties></bpmn:extensionElements>
                <bpmn:startEvent id="start_arrived"><bpmn:outgoing>flow_1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:userTask id="task_greet" name="Greet">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="touchpoint.stage" value="arrive"/>
                    <camunda:property name="touchpoint.channel" value="branch"/>
                    <camunda:property name="task.outcomes" value="go, again"/>
                    <camunda:property name="task.role" value="teller"/>
                  </camunda:properties></bpmn:extensionElements>
                  <bpmn:incoming>flow_1</bpmn:incoming><bpmn:incoming>flow_again</bpmn:incoming>
                  <bpmn:outgoing>flow_2</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:exclusiveGateway id="gw_again" default="flow_go">
                  <bpmn:incoming>flow_2</bpmn:incoming>
                  <bpmn:outgoing>flow_go</bpmn:outgoing><bpmn:outgoing>flow_again</bpmn:outgoing>
                </bpmn:exclusiveGateway>
                <bpmn:receiveTask id="wait_activated" name="App activated" messageRef="message_activated">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="touchpoint.stage" value="act"/>
                    <camunda:property name="touchpoint.channel" value="app"/>
                    <camunda:property name="touchpoint.milestone" value="true"/>
                    <camunda:property name="touchpoint.patience" value="P2D"/>
                  </camunda:properties></bpmn:extensionElements>
                  <bpmn:incoming>flow_go</bpmn:incoming><bpmn:outgoing>flow_3</bpmn:outgoing>
                </bpmn:receiveTask>
                <bpmn:endEvent id="end_done"><bpmn:incoming>flow_3</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_1" sourceRef="start_arrived" targetRef="task_greet"/>
                <bpmn:sequenceFlow id="flow_2" sourceRef="task_greet" targetRef="gw_again"/>
                <bpmn:sequenceFlow id="flow_go" sourceRef="gw_again" targetRef="wait_activated"/>
                <bpmn:sequenceFlow id="flow_again" sourceRef="gw_again" targetRef="task_greet">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${outcome == 'again'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="flow_3" sourceRef="wait_activated" targetRef="end_done"/>
              </bpmn:process>
            </bpmn:definitions>
            """;
}
