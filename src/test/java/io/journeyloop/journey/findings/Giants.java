package io.journeyloop.journey.findings;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models as large as they may be, each of a shape that would be slow to look at carelessly. */
final class Giants {

    private static final int NODES = 1_950;

    private Giants() {}

    static byte[] model(String shape) {
        String inside =
                switch (shape) {
                    case "chain" ->
                        many(i -> task("t" + i) + flow("f" + i, i == 0 ? "start" : "t" + (i - 1), "t" + i))
                                + flow("last", "t" + (NODES - 1), "end_left");
                    case "star" ->
                        "<bpmn:exclusiveGateway id='hub'/>" + flow("in", "start", "hub")
                                + many(i -> task("t" + i)
                                        + condition("f" + i, "hub", "t" + i)
                                        + flow("g" + i, "t" + i, "hub"));
                    case "gateways" ->
                        many(i -> "<bpmn:exclusiveGateway id='g" + i + "'/>"
                                + condition("f" + i, i == 0 ? "task_meet" : "g" + (i - 1), "g" + i)
                                + condition("e" + i, "g" + i, "end_left"));
                    case "contacts" ->
                        many(i -> "<bpmn:serviceTask id='t" + i
                                + "' camunda:delegateExpression='${contact}'><bpmn:extensionElements><camunda:inputOutput>"
                                + "<camunda:inputParameter name='purpose'>marketing</camunda:inputParameter></camunda:inputOutput>"
                                + "</bpmn:extensionElements></bpmn:serviceTask>"
                                + flow("f" + i, i == 0 ? "start" : "t" + (i - 1), "t" + i));
                    case "ends" ->
                        "<bpmn:subProcess id='sub'><bpmn:startEvent id='s'/>"
                                + many(i -> "<bpmn:endEvent id='e" + i + "'/>" + flow("f" + i, "s", "e" + i))
                                + "</bpmn:subProcess>"
                                + flow("in", "start", "sub") + many(i -> flow("o" + i, "sub", "end_left"));
                    case "events" ->
                        "<bpmn:eventBasedGateway id='hub'/>" + flow("in", "start", "hub")
                                + many(i -> "<bpmn:intermediateCatchEvent id='t" + i
                                        + "'><bpmn:messageEventDefinition messageRef='message_opened'/></bpmn:intermediateCatchEvent>"
                                        + flow("f" + i, "hub", "t" + i) + flow("g" + i, "t" + i, "end_left"));
                    case "one long value" ->
                        "<bpmn:userTask id='t' name='" + "long ".repeat(400_000) + "'><bpmn:extensionElements>"
                                + "<camunda:properties><camunda:property name='task.outcomes' value='"
                                + "a,".repeat(500_000)
                                + "'/></camunda:properties></bpmn:extensionElements></bpmn:userTask>";
                    default -> "<bpmn:documentation>" + "word ".repeat(1_000_000) + "</bpmn:documentation>";
                };
        return Drawn.bytes(Drawn.MODEL.replace("<!--more-->", inside));
    }

    private static String many(java.util.function.IntFunction<String> one) {
        return IntStream.range(0, NODES).mapToObj(one).collect(Collectors.joining());
    }

    private static String task(String id) {
        return "<bpmn:userTask id='" + id + "' name='" + id + "'><bpmn:extensionElements><camunda:properties>"
                + "<camunda:property name='touchpoint.stage' value='meet'/><camunda:property name='task.outcomes' "
                + "value='agreed, left'/></camunda:properties></bpmn:extensionElements></bpmn:userTask>";
    }

    private static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to + "'/>";
    }

    private static String condition(String id, String from, String to) {
        return "<bpmn:sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to
                + "'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${outcome == 'agreed'}"
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }
}
