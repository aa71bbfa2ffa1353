package io.journeyloop.journey.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.engine.Breach;
import io.journeyloop.engine.ModelGuard;
import io.journeyloop.journey.findings.Small;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard by itself, check by check: each refuses its own kind, and lets pass what is beside it. */
class GuardTeethTest {

    private static final String DMN = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d'%s>"
            + "<decision id='bad'>%s</decision></definitions>";

    private static List<Breach> bpmn(String model) {
        return ModelGuard.check("x.bpmn", model.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Breach> dmn(String attributes, String inside) {
        return ModelGuard.check("x.dmn", DMN.formatted(attributes, inside).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Breach> form(String form) {
        return ModelGuard.check("x.form", form.getBytes(StandardCharsets.UTF_8));
    }

    private static void names(List<Breach> found, String rule, String element) {
        assertThat(found)
                .as("%s at %s", rule, element)
                .anyMatch(one -> one.rule().equals(rule) && one.element().equals(element));
    }

    static Stream<Hostile> hostile() {
        return Hostile.corpus().stream().filter(one -> !one.element().equals("file"));
    }

    static List<Hurting> hurting() {
        return Hurting.corpus();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesCode(Hostile model) {
        names(bpmn(model.model()), model.rule(), model.element());
        names(ModelGuard.checkStored("x.bpmn", model.bytes()), model.rule(), model.element());
    }

    @ParameterizedTest
    @MethodSource("hurting")
    void refusesWhatAsksForTooMuch(Hurting model) {
        names(bpmn(model.model()), model.rule(), model.element());
    }

    @ParameterizedTest
    @CsvSource({
        "class, code.class",
        "variableMappingClass, code.class",
        "variableMappingDelegateExpression, code.class",
        "formHandlerClass, code.class",
        "expression, code.expression",
        "type, code.external",
        "topic, code.external",
        "taskPriority, code.external",
        "resource, code.resource",
        "caseRef, code.case",
        "modelerTemplateIcon, code.resource",
        "formKey, code.form",
        "skipExpression, extension.unknown"
    })
    void refusesEachAttribute(String attribute, String rule) {
        for (String prefix : List.of("camunda", "activiti")) {
            String model = Small.process("<bpmn:userTask id='bad' " + prefix + ":" + attribute
                            + "='https://bank.example/x.svg'/>" + Small.line("bad"))
                    .replace("xmlns:xsi", "xmlns:activiti='http://activiti.org/bpmn' xmlns:xsi");
            names(bpmn(model), rule, "bad");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scriptTask, code.script",
        "script, code.script",
        "globalScriptTask, code.script",
        "executionListener, code.listener",
        "taskListener, code.listener",
        "connector, code.connector",
        "connectorId, code.connector",
        "field, code.field",
        "formData, code.form-data",
        "formField, code.form-data",
        "formProperty, code.form-data",
        "constraint, code.form-data",
        "adHocSubProcess, element.unsupported",
        "complexGateway, element.unsupported"
    })
    void refusesEachElementInAnyNamespace(String element, String rule) {
        for (String start : List.of("<bpmn:" + element, "<x:" + element + " xmlns:x='urn:x'")) {
            names(bpmn(Small.process(start + " id='bad'/>")), rule, "bad");
        }
    }

    @Test
    void refusesWhatNobodyKnows() {
        names(
                bpmn(Small.process(
                        "<bpmn:userTask id='bad'><bpmn:extensionElements><camunda:magic/></bpmn:extensionElements>"
                                + "</bpmn:userTask>" + Small.line("bad"))),
                "extension.unknown",
                "bad");
        names(
                bpmn(Small.process("<bpmn:userTask id='bad' scriptFormat='groovy'/>" + Small.line("bad"))),
                "code.script",
                "bad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decisionRef",
                "decisionRefVersion",
                "decisionRefVersionTag",
                "calledElementVersion",
                "calledElementVersionTag",
                "formKey",
                "formRef",
                "formRefVersion"
            })
    void whatNamesAnotherModelStandsLiterally(String attribute) {
        names(
                bpmn(Small.process("<bpmn:userTask id='bad' camunda:" + attribute + "='${x}'/>" + Small.line("bad"))),
                "expression.not-here",
                "bad");
        names(
                bpmn(Small.process("<bpmn:callActivity id='bad' calledElement='#{x}'/>" + Small.line("bad"))),
                "expression.not-here",
                "bad");
    }

    @Test
    void letsPassWhatIsBesideIt() {
        String model = Small.process("<bpmn:userTask id='task' camunda:modelerTemplateIcon='data:image/svg+xml;utf8,x' "
                + "camunda:formKey='camunda-forms:deployment:need.form' camunda:formRefBinding='latest'/>"
                + Small.line("task") + "<bpmn:ioSpecification><bpmn:import/></bpmn:ioSpecification>");

        assertThat(bpmn(model)).isEmpty();
        assertThat(bpmn(model.replace(
                        "id=\"defs\"", "id=\"defs\" expressionLanguage=\"http://www.w3.org/1999/XPath\"")))
                .isEmpty();
        names(bpmn(model.replace("<bpmn:message ", "<bpmn:import id='i'/><bpmn:message ")), "code.import", "i");
        names(bpmn(model.replace("camunda-forms:deployment:", "embedded:app:")), "code.form", "task");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x/../y", "a b", "http://bank.example/form"})
    void aFormIsNamedPlainly(String form) {
        names(
                bpmn(Small.process("<bpmn:userTask id='bad' camunda:formRef='" + form + "'/>" + Small.line("bad"))),
                "code.form",
                "bad");
    }

    @Test
    void decisionsAreFeelAlone() {
        String words = "<literalExpression id='w'%s><text>%s</text></literalExpression>";
        for (String language : List.of("groovy", "juel", "javascript", "http://www.omg.org/spec/DMN/1/groovy/")) {
            names(dmn(" expressionLanguage='" + language + "'", ""), "dmn.language", "d");
            names(dmn("", words.formatted(" expressionLanguage='" + language + "'", "1")), "dmn.language", "w");
        }
        for (String language : List.of("feel", "FEEL", "", "https://www.omg.org/spec/DMN/20191111/FEEL/")) {
            assertThat(dmn("", words.formatted(" expressionLanguage='" + language + "'", "1")))
                    .isEmpty();
        }
        names(dmn("", "<functionDefinition id='f' kind='Java'/>"), "dmn.language", "f");
        names(dmn("", "<encapsulatedLogic id='f' kind='PMML'/>"), "dmn.language", "f");
        assertThat(dmn("", "<encapsulatedLogic id='f' kind='FEEL'/>")).isEmpty();
        names(dmn("", "<import id='i'/>"), "code.import", "i");
        names(
                dmn(" xmlns:camunda='http://camunda.org/schema/1.0/dmn' camunda:resource='x'", ""),
                "extension.unknown",
                "d");
        names(dmn("", words.formatted("", "function(x) external {}")), "dmn.function", "w");
        assertThat(dmn("", words.formatted("", "\"function \\\" external\""))).isEmpty();
        names(dmn("", words.formatted("", "\"a\" + function(x) external {}")), "dmn.function", "w");
        names(dmn("", words.formatted("", "10**1000")), "feel.power", "w");
        names(dmn("", "<inputEntry id='w'><text>&lt; 10**1000</text></inputEntry>"), "feel.power", "w");
    }

    @Test
    void formsShowPlainFieldsAlone() {
        for (String text : List.of("JavaScript:alert(1)", "<SCRIPT>", "<iframe src='x'>")) {
            names(
                    form("{\"components\":[{\"id\":\"t\",\"type\":\"text\",\"text\":\"" + text + "\"}]}"),
                    "form.script",
                    "t");
        }
        names(form("{\"components\":[{\"id\":\"t\",\"type\":\"iframe\"}]}"), "form.component", "t");
        names(form("[]"), "form.broken", "");
        names(form("{\"components\":{}}"), "form.broken", "");
        names(form("{\"components\":[]" + " ".repeat(1024 * 1024) + "}"), "form.too-large", "");
        assertThat(form("{\"components\":[{\"id\":\"t\",\"type\":\"number\",\"label\":\"Script\"}]}"))
                .isEmpty();
    }
}
