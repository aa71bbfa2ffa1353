package io.journeyloop.journey.guard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Models that try to run code or to lead outside, each with the element and the rule that must be named. */
record Hostile(String what, String rule, String element, String model) {

    private static final String HEAD =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="defs" targetNamespace="t">
            """;

    byte[] bytes() {
        return model.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return what;
    }

    static List<Hostile> corpus() {
        List<Hostile> all = new ArrayList<>();
        tasks(all);
        listeners(all);
        expressions(all);
        waysOut(all);
        files(all);
        return all;
    }

    private static void tasks(List<Hostile> all) {
        all.add(node(
                "script task",
                "code.script",
                "<bpmn:scriptTask id='bad' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>"));
        all.add(node(
                "script task in a foreign namespace",
                "code.script",
                "<x:scriptTask xmlns:x='urn:x' id='bad' scriptFormat='groovy'/>"));
        all.add(node("class", "code.class", "<bpmn:serviceTask id='bad' camunda:class='java.lang.Runtime'/>"));
        all.add(node(
                "class in the older namespace",
                "code.class",
                "<bpmn:serviceTask id='bad' activiti:class='java.lang.Runtime'/>"));
        all.add(node(
                "expression that calls",
                "code.expression",
                "<bpmn:serviceTask id='bad' camunda:expression='${dataSource.getConnection()}'/>"));
        all.add(delegate("unknown bean", "${nobody}", "block.unknown"));
        all.add(delegate("bean of the platform", "${dataSource}", "block.unknown"));
        all.add(delegate("a method of a block", "${contact.execute(execution)}", "block.unknown"));
        all.add(delegate("block of the platform's own process", "${caseStep}", "block.internal"));
        all.add(node(
                "send task with a class", "code.class", "<bpmn:sendTask id='bad' camunda:class='java.lang.Runtime'/>"));
        all.add(node(
                "business rule task with a class",
                "code.class",
                "<bpmn:businessRuleTask id='bad' camunda:class='java.lang.Runtime'/>"));
        for (String type : List.of("external", "shell", "mail")) {
            all.add(node(
                    type + " task",
                    "code.external",
                    "<bpmn:serviceTask id='bad' camunda:type='" + type + "' camunda:topic='nowhere'/>"));
        }
        all.add(extension(
                "connector",
                "code.connector",
                "<camunda:connector><camunda:connectorId>http-connector"
                        + "</camunda:connectorId></camunda:connector>"));
        all.add(extension("field injection", "code.field", "<camunda:field name='command' stringValue='reboot'/>"));
        all.add(node("called case", "code.case", "<bpmn:callActivity id='bad' camunda:caseRef='some-case'/>"));
        all.add(
                node(
                        "mapping by class",
                        "code.class",
                        "<bpmn:callActivity id='bad' calledElement='contact-wave' camunda:variableMappingClass='java.lang.X'/>"));
        all.add(node(
                "message thrown by a class",
                "code.class",
                "<bpmn:intermediateThrowEvent id='bad'><bpmn:messageEventDefinition camunda:class='x.Y'/>"
                        + "</bpmn:intermediateThrowEvent>"));
        all.add(node(
                "start form by a class", "code.class", "<bpmn:userTask id='bad' camunda:formHandlerClass='x.Y'/>"));
    }

    private static void listeners(List<Hostile> all) {
        for (String kind : List.of("executionListener", "taskListener")) {
            String event = kind.equals("taskListener") ? "create" : "start";
            all.add(task(
                    kind + " with a class",
                    "code.listener",
                    "<camunda:" + kind + " class='x.Y' event='" + event + "'/>"));
            all.add(task(
                    kind + " with an expression",
                    "code.listener",
                    "<camunda:" + kind + " expression='${a.b()}' event='" + event + "'/>"));
            all.add(task(
                    kind + " with a delegate",
                    "code.listener",
                    "<camunda:" + kind + " delegateExpression='${contact}' event='" + event + "'/>"));
            all.add(task(
                    kind + " with a script",
                    "code.listener",
                    "<camunda:" + kind + " event='" + event
                            + "'><camunda:script scriptFormat='groovy'>1</camunda:script>" + "</camunda:" + kind
                            + ">"));
        }
        all.add(new Hostile(
                "listener on the process",
                "code.listener",
                "hostile",
                process(
                        "",
                        "<bpmn:extensionElements><camunda:executionListener class='x.Y' event='start'/>"
                                + "</bpmn:extensionElements>",
                        "<bpmn:task id='bad'/>",
                        "",
                        "")));
        all.add(new Hostile(
                "listener on a flow",
                "code.listener",
                "flow_2",
                process(
                        "",
                        "",
                        "<bpmn:task id='bad'/>",
                        "<bpmn:extensionElements><camunda:executionListener class='x.Y' event='take'/>"
                                + "</bpmn:extensionElements>",
                        "")));
    }

    private static void expressions(List<Hostile> all) {
        String call = "${execution.getProcessEngineServices().getRuntimeService()}";
        for (String attribute : List.of(
                "assignee",
                "candidateUsers",
                "candidateGroups",
                "dueDate",
                "followUpDate",
                "priority",
                "jobPriority")) {
            all.add(userTask("method call in " + attribute, "camunda:" + attribute + "='" + call + "'"));
        }
        all.add(userTask("method call in a task's name", "name='" + call + "'"));
        all.add(task("method call in an input", "expression.call", input(call)));
        all.add(task(
                "method call in an output",
                "expression.call",
                "<camunda:inputOutput>" + "<camunda:outputParameter name='x'>" + call
                        + "</camunda:outputParameter></camunda:inputOutput>"));
        all.add(task(
                "script in an input",
                "code.script",
                input("<camunda:script scriptFormat='groovy'>1" + "</camunda:script>")));
        all.add(task(
                "method call in a map",
                "expression.call",
                input("<camunda:map><camunda:entry key='k'>" + call + "</camunda:entry></camunda:map>")));
        all.add(task(
                "method call in a map's key",
                "expression.call",
                input("<camunda:map><camunda:entry key='" + call + "'>1</camunda:entry></camunda:map>")));
        all.add(task(
                "method call in a list",
                "expression.call",
                input("<camunda:list><camunda:value>" + call + "</camunda:value></camunda:list>")));
        all.add(task(
                "method call in an unknown part of an input",
                "expression.call",
                input("<y:z xmlns:y='urn:y'>" + call + "</y:z>")));
        all.add(task(
                "method call in a property",
                "expression.call",
                "<camunda:properties><camunda:property " + "name='task.due' value='" + call
                        + "'/></camunda:properties>"));
        all.add(task(
                "method call in a retry cycle",
                "expression.call",
                "<camunda:failedJobRetryTimeCycle>" + call + "</camunda:failedJobRetryTimeCycle>"));
        for (String timer : List.of("timeDate", "timeDuration", "timeCycle")) {
            all.add(node(
                    "method call in a " + timer,
                    "expression.call",
                    "<bpmn:intermediateCatchEvent id='bad'><bpmn:timerEventDefinition><bpmn:" + timer + ">" + call
                            + "</bpmn:" + timer + "></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"));
        }
        String several = "<bpmn:userTask id='bad'><bpmn:multiInstanceLoopCharacteristics %s>%s"
                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>";
        all.add(node(
                "method call in a collection",
                "expression.call",
                several.formatted("camunda:collection='" + call + "' camunda:elementVariable='e'", "")));
        for (String part : List.of("loopCardinality", "completionCondition")) {
            all.add(node(
                    "method call in a " + part,
                    "expression.call",
                    several.formatted("", "<bpmn:" + part + ">" + call + "</bpmn:" + part + ">")));
        }
        all.add(node(
                "script in a multi-instance",
                "code.language",
                several.formatted("", "<bpmn:loopCardinality language='groovy'>1</bpmn:loopCardinality>")));
        all.add(flow(
                "method call in a condition",
                "expression.call",
                "<bpmn:conditionExpression>" + call + "</bpmn:conditionExpression>"));
        all.add(flow(
                "script in a condition",
                "code.language",
                "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='javascript'>true"
                        + "</bpmn:conditionExpression>"));
        all.add(flow(
                "script file in a condition",
                "code.resource",
                "<bpmn:conditionExpression language='javascript' camunda:resource='deployment://x.js'/>"));
        for (String[] trick : new String[][] {
            {"${now()}", "expression.call"},
            {"${currentUser()}", "expression.call"},
            {"${''.getClass()}", "expression.call"},
            {"${x.class.name}", "expression.property"},
            {"${execution.id}", "expression.property"},
            {"${task.execution}", "expression.property"},
            {"${authenticatedUserId}", "expression.property"},
            {"${x['class']}", "expression.bracket"},
            {"${list[0]}", "expression.bracket"},
            {"${x.y.z}", "expression.property"},
            {"${1 + 1}", "expression.arithmetic"},
            {"${x == '}' && 'a,${evil()}' == y}", "expression.brace"},
            {"${x ==}", "expression.broken"},
            {"${", "expression.broken"},
            {"harmless ${a} and ${b.c()}", "expression.call"},
            {"#{x.y()}", "expression.call"},
            {"${" + "(".repeat(2000) + "x" + ")".repeat(2000) + "}", "expression.too-long"}
        }) {
            all.add(task(
                    "expression " + trick[0].substring(0, Math.min(40, trick[0].length())),
                    trick[1],
                    input(trick[0].replace("&", "&amp;"))));
        }
    }

    private static void waysOut(List<Hostile> all) {
        String call = "${evil.run()}";
        all.add(root(
                "method call in a message's name",
                "expression.call",
                "m",
                "<bpmn:message id='m' name='" + call + "'/>"));
        all.add(root(
                "method call in a signal's name", "expression.call", "s", "<bpmn:signal id='s' name='" + call + "'/>"));
        all.add(root(
                "method call in an error's message",
                "expression.call",
                "e",
                "<bpmn:error id='e' errorCode='1' camunda:errorMessage='" + call + "'/>"));
        all.add(root(
                "method call in an escalation's code",
                "expression.call",
                "e",
                "<bpmn:escalation id='e' escalationCode='" + call + "'/>"));
        all.add(node(
                "computed called process",
                "expression.not-here",
                "<bpmn:callActivity id='bad' calledElement='" + call + "'/>"));
        all.add(node(
                "computed decision",
                "expression.not-here",
                "<bpmn:businessRuleTask id='bad' camunda:decisionRef='" + call + "'/>"));
        for (String in : List.of(
                "<camunda:in sourceExpression='" + call + "' target='x'/>",
                "<camunda:in businessKey='" + call + "'/>",
                "<camunda:out sourceExpression='" + call + "' target='x'/>")) {
            all.add(node(
                    "method call in " + in.substring(1, 24),
                    "expression.call",
                    "<bpmn:callActivity id='bad' calledElement='contact-wave'><bpmn:extensionElements>" + in
                            + "</bpmn:extensionElements></bpmn:callActivity>"));
        }
        for (String key : List.of(
                "http://evil.example/form",
                "embedded:deployment:form.html",
                "embedded:app:form.html",
                "embedded:engine://engine/:engine/process-definition/x/form",
                "javascript:alert(1)",
                "app:form.html")) {
            all.add(new Hostile(
                    "form key " + key,
                    "code.form",
                    "bad",
                    inFlow("<bpmn:userTask id='bad' camunda:formKey='" + key + "'/>")));
        }
        all.add(new Hostile(
                "computed form key",
                "expression.not-here",
                "bad",
                inFlow("<bpmn:userTask id='bad' camunda:formKey='${x}'/>")));
        all.add(new Hostile(
                "form outside", "code.form", "bad", inFlow("<bpmn:userTask id='bad' camunda:formRef='../x/y'/>")));
        all.add(task(
                "generated form with a validator",
                "code.form-data",
                "<camunda:formData><camunda:formField id='f' "
                        + "type='string'><camunda:validation><camunda:constraint name='validator' config='x.Y'/>"
                        + "</camunda:validation></camunda:formField></camunda:formData>"));
        all.add(new Hostile(
                "unknown word of the engine",
                "extension.unknown",
                "bad",
                inFlow("<bpmn:userTask id='bad' camunda:skipExpression='" + call + "'/>")));
        all.add(
                root(
                        "import of a service description",
                        "code.import",
                        "defs",
                        "<bpmn:import importType='http://schemas.xmlsoap.org/wsdl/' location='http://evil.example' namespace='x'/>"));
        all.add(task(
                "property given twice",
                "property.twice",
                "<camunda:properties><camunda:property "
                        + "name='task.role' value='teller'/><camunda:property name='task.role' value='admin'/>"
                        + "</camunda:properties>"));
        all.add(root(
                "second process",
                "process.several",
                "hidden",
                "<bpmn:process id='hidden' isExecutable='true'><bpmn:startEvent id='s2'/></bpmn:process>"));
        all.add(root(
                "second process, its truth written otherwise",
                "process.several",
                "hidden",
                "<bpmn:process id='hidden' isExecutable=' TRUE '><bpmn:startEvent id='s2'/></bpmn:process>"));
        all.add(root(
                "class in a second process that is not executable",
                "code.class",
                "hidden_task",
                "<bpmn:process id='hidden'><bpmn:serviceTask id='hidden_task' camunda:class='x.Y'/></bpmn:process>"));
    }

    private static void files(List<Hostile> all) {
        String bomb = "<!DOCTYPE b [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>";
        String body = inFlow("<bpmn:task id='bad'/>");
        all.add(new Hostile(
                "external entity",
                "xml.doctype",
                "file",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                        + body.replace("id='bad'", "id='bad' name='&e;'")));
        all.add(new Hostile(
                "external document type",
                "xml.doctype",
                "file",
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>" + body));
        all.add(new Hostile(
                "parameter entity",
                "xml.doctype",
                "file",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]>" + body));
        all.add(new Hostile(
                "billion laughs", "xml.doctype", "file", bomb + body.replace("id='bad'", "id='bad' name='&c;'")));
        all.add(new Hostile(
                "too deep",
                "file.too-deep",
                "hostile",
                inFlow("<bpmn:documentation>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</bpmn:documentation>")));
    }

    private static Hostile delegate(String what, String expression, String rule) {
        return node(what, rule, "<bpmn:serviceTask id='bad' camunda:delegateExpression='" + expression + "'/>");
    }

    private static Hostile userTask(String what, String attribute) {
        return node(what, "expression.call", "<bpmn:userTask id='bad' " + attribute + "/>");
    }

    private static Hostile extension(String what, String rule, String extension) {
        return node(
                what,
                rule,
                "<bpmn:serviceTask id='bad'><bpmn:extensionElements>" + extension
                        + "</bpmn:extensionElements></bpmn:serviceTask>");
    }

    private static Hostile task(String what, String rule, String extension) {
        return node(
                what,
                rule,
                "<bpmn:userTask id='bad'><bpmn:extensionElements>" + extension
                        + "</bpmn:extensionElements></bpmn:userTask>");
    }

    private static Hostile node(String what, String rule, String node) {
        return new Hostile(what, rule, "bad", inFlow(node));
    }

    private static Hostile flow(String what, String rule, String within) {
        return new Hostile(what, rule, "flow_2", process("", "", "<bpmn:exclusiveGateway id='bad'/>", within, ""));
    }

    private static Hostile root(String what, String rule, String element, String beside) {
        return new Hostile(what, rule, element, process("", "", "<bpmn:task id='bad'/>", "", beside));
    }

    private static String input(String value) {
        return "<camunda:inputOutput><camunda:inputParameter name='x'>" + value
                + "</camunda:inputParameter></camunda:inputOutput>";
    }

    private static String inFlow(String node) {
        return process("", "", node, "", "");
    }

    private static String process(String attributes, String first, String node, String onFlow, String beside) {
        return HEAD + "<bpmn:process id='hostile' isExecutable='true' camunda:historyTimeToLive='P1095D' " + attributes
                + ">" + first + "<bpmn:startEvent id='start'/>" + node
                + "<bpmn:endEvent id='end'/><bpmn:sequenceFlow id='flow_1' sourceRef='start' targetRef='bad'/>"
                + "<bpmn:sequenceFlow id='flow_2' sourceRef='bad' targetRef='end'>" + onFlow
                + "</bpmn:sequenceFlow></bpmn:process>" + beside + "</bpmn:definitions>";
    }
}
