package io.journeyloop.engine.guard;

import java.util.Map;
import java.util.Set;

/**
 * What a model may say in the engine's own words, and by which rule the rest is refused. The engine looks at the local
 * name of most elements and never at their namespace, so the names of elements count in every namespace.
 */
final class EngineVocabulary {

    /** The namespaces in which the engine looks for its own attributes and elements. */
    static final Set<String> NAMESPACES = Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    /** Elements that run something, or lead outside. */
    static final Map<String, String> REFUSED_ELEMENTS = Map.ofEntries(
            Map.entry("scriptTask", "code.script"),
            Map.entry("script", "code.script"),
            Map.entry("globalScriptTask", "code.script"),
            Map.entry("executionListener", "code.listener"),
            Map.entry("taskListener", "code.listener"),
            Map.entry("connector", "code.connector"),
            Map.entry("connectorId", "code.connector"),
            Map.entry("field", "code.field"),
            Map.entry("formData", "code.form-data"),
            Map.entry("formField", "code.form-data"),
            Map.entry("formProperty", "code.form-data"),
            Map.entry("constraint", "code.form-data"),
            Map.entry("import", "code.import"),
            Map.entry("adHocSubProcess", "element.unsupported"),
            Map.entry("complexGateway", "element.unsupported"));

    static final Map<String, String> REFUSED_ATTRIBUTES = Map.ofEntries(
            Map.entry("class", "code.class"),
            Map.entry("variableMappingClass", "code.class"),
            Map.entry("variableMappingDelegateExpression", "code.class"),
            Map.entry("formHandlerClass", "code.class"),
            Map.entry("expression", "code.expression"),
            Map.entry("type", "code.external"),
            Map.entry("topic", "code.external"),
            Map.entry("taskPriority", "code.external"),
            Map.entry("resource", "code.resource"),
            Map.entry("caseRef", "code.case"));

    static final Set<String> ELEMENTS = Set.of(
            "properties",
            "property",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "map",
            "entry",
            "list",
            "value",
            "in",
            "out",
            "failedJobRetryTimeCycle");

    static final Set<String> ATTRIBUTES = Set.of(
            "historyTimeToLive",
            "versionTag",
            "isStartableInTasklist",
            "candidateStarterUsers",
            "candidateStarterGroups",
            "jobPriority",
            "async",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "delegateExpression",
            "resultVariable",
            "resultVariableName",
            "decisionRef",
            "decisionRefBinding",
            "decisionRefVersion",
            "decisionRefVersionTag",
            "mapDecisionResult",
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "formKey",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "collection",
            "elementVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "errorMessage",
            "escalationCodeVariable",
            "initiator",
            "variableName",
            "variableEvents",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon",
            "diagramRelationId");

    /** Attributes, with or without prefix, that name another model: always literally, so that it can be checked. */
    static final Set<String> LITERAL = Set.of(
            "calledElement",
            "decisionRef",
            "decisionRefVersion",
            "decisionRefVersionTag",
            "calledElementVersion",
            "calledElementVersionTag",
            "versionTag",
            "formKey",
            "formRef",
            "formRefVersion",
            "isExecutable",
            "historyTimeToLive",
            "delegateExpression");

    private EngineVocabulary() {}
}
