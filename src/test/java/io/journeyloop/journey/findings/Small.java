package io.journeyloop.journey.findings;

/** A journey of a few elements, and its parts. */
public final class Small {

    public static final String KEY = "small-one";

    private Small() {}

    /** A journey with a start, an end, and what stands between them. */
    public static String process(String inside) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="defs" targetNamespace="t">
                <bpmn:message id="message_opened" name="account.opened"/>
                <bpmn:error id="error" errorCode="failed"/>
                <bpmn:escalation id="escalation" escalationCode="told"/>
                <bpmn:signal id="signal" name="storm"/>
                <bpmn:process id="%s" name="Small" isExecutable="true"><bpmn:extensionElements><camunda:properties>\
                <camunda:property name="journey.stages" value="meet:Meet"/></camunda:properties></bpmn:extensionElements>
                <bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>
                %s
                </bpmn:process></bpmn:definitions>
                """
                .formatted(KEY, inside);
    }

    public static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to + "'/>";
    }

    public static String condition(String id, String from, String to) {
        return condition(id, from, to, "${again == 'yes'}");
    }

    public static String condition(String id, String from, String to, String condition) {
        return "<bpmn:sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to
                + "'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>" + condition
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    /** From the start to that element and on to the end. */
    public static String line(String element) {
        return flow("f_in", "start", element) + flow("f_out", element, "end");
    }

    public static String task(String id, String properties) {
        return "<bpmn:userTask id='" + id + "' name='" + id + "'><bpmn:extensionElements><camunda:properties>"
                + "<camunda:property name='touchpoint.stage' value='meet'/>"
                + "<camunda:property name='touchpoint.channel' value='branch'/>"
                + "<camunda:property name='task.role' value='teller'/>"
                + "<camunda:property name='task.outcomes' value='agreed, left'/>" + properties
                + "</camunda:properties></bpmn:extensionElements></bpmn:userTask>";
    }

    public static String boundary(String id, String host, boolean interrupts, String definition) {
        return "<bpmn:boundaryEvent id='" + id + "' attachedToRef='" + host + "' cancelActivity='" + interrupts + "'>"
                + definition + "</bpmn:boundaryEvent>";
    }

    public static String timer(String kind, String text) {
        return "<bpmn:timerEventDefinition id='def_" + kind + "'><bpmn:" + kind + ">" + text + "</bpmn:" + kind
                + "></bpmn:timerEventDefinition>";
    }
}
