package io.journeyloop.engine;

import java.util.Set;

/** The kinds of elements of a BPMN file that a customer passes. */
public final class FlowNodes {

    public static final Set<String> NAMES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "businessRuleTask",
            "scriptTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "complexGateway");

    private FlowNodes() {}
}
