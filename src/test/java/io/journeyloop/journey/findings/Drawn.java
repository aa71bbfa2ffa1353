package io.journeyloop.journey.findings;

import java.nio.charset.StandardCharsets;

/** A small journey that is in order, to be broken in one place. */
final class Drawn {

    static final String KEY = "small-journey";

    static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            id="defs" targetNamespace="t">
              <bpmn:process id="small-journey" name="Small" isExecutable="true" camunda:historyTimeToLive="P1095D">
                <bpmn:extensionElements><camunda:properties>
                  <camunda:property name="journey.stages" value="meet:Meet; open:Open" />
                  <camunda:property name="journey.goal" value="account.opened" />
                </camunda:properties></bpmn:extensionElements>
                <bpmn:startEvent id="start" />
                <bpmn:userTask id="task_meet" name="Meet">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="touchpoint.stage" value="meet" />
                    <camunda:property name="touchpoint.channel" value="branch" />
                    <camunda:property name="task.outcomes" value="agreed, left" />
                    <camunda:property name="task.role" value="teller" />
                    <camunda:property name="task.due" value="PT1H" />
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:exclusiveGateway id="gw_met" name="Agreed?" default="flow_left" />
                <bpmn:receiveTask id="wait_opened" name="Account opened" messageRef="message_opened">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="touchpoint.stage" value="open" />
                    <camunda:property name="touchpoint.channel" value="branch" />
                    <camunda:property name="touchpoint.patience" value="P1D" />
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:receiveTask>
                <bpmn:endEvent id="end_opened" />
                <bpmn:endEvent id="end_left" />
                <bpmn:sequenceFlow id="flow_start" sourceRef="start" targetRef="task_meet" />
                <bpmn:sequenceFlow id="flow_met" sourceRef="task_meet" targetRef="gw_met" />
                <bpmn:sequenceFlow id="flow_agreed" sourceRef="gw_met" targetRef="wait_opened">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${outcome == 'agreed'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="flow_left" sourceRef="gw_met" targetRef="end_left" />
                <bpmn:sequenceFlow id="flow_opened" sourceRef="wait_opened" targetRef="end_opened" />
                <!--more-->
              </bpmn:process>
              <bpmn:message id="message_opened" name="account.opened" />
            </bpmn:definitions>
            """;

    private Drawn() {}

    static byte[] bytes(String model) {
        return model.getBytes(StandardCharsets.UTF_8);
    }
}
