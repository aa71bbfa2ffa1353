package io.journeyloop.journey.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A model can't run code, by whatever way it comes; the refusal names the element. */
@FullStack
class HostileModelsTest {

    private static final Map<String, Object> VARIABLES = Map.of("text", "hello", "map", Map.of("severity", "high"));

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    static List<Hostile> corpus() {
        return Hostile.corpus();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isRefusedByTheApi(Hostile hostile) {
        Api.Answer answer =
                new Api(port).upload("/api/v1/journeys", "owner1", "application/xml", hostile.bytes(), "en");

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("findings").valueStream())
                .as(answer.body())
                .anyMatch(finding -> finding.path("rule").asString().equals(hostile.rule())
                        && finding.path("element").asString().equals(hostile.element())
                        && finding.path("severity").asString().equals("error"));
        assertThat(answer.json().path("findings").valueStream()).allMatch(HostileModelsTest::isTold);
    }

    private static boolean isTold(JsonNode finding) {
        return List.of("message", "next").stream()
                .map(part -> finding.path(part).asString())
                .allMatch(text -> !text.isBlank() && !text.startsWith("!") && !text.contains("{0}"));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isRefusedByTheEngineItself(Hostile hostile) {
        long before = deployments();

        assertThatThrownBy(() -> deploy("hostile.bpmn", hostile.bytes()))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(hostile.element().equals("file") ? "hostile.bpmn" : hostile.element() + ":");
        assertThat(deployments()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form.html",
                "evil.js",
                "evil.groovy",
                "case.cmmn",
                "case.cmmn10.xml",
                "picture.svg",
                "model.bpmn.zip",
                "noending"
            })
    void noOtherFileComesWithADeployment(String name) {
        assertThatThrownBy(() -> deploy(name, "<html/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "expressionLanguage='groovy',''",
                "expressionLanguage='javascript',''",
                "expressionLanguage='juel',''",
                "'',function(x) external {java: {class: \"java.lang.Runtime\"}}",
                "camunda:resource='x',''"
            })
    void decisionsAreFeelOnly(String attribute, String text) {
        String dmn = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' "
                + "xmlns:camunda='http://camunda.org/schema/1.0/dmn' id='d' name='d' namespace='n'>"
                + "<decision id='evil' name='evil'><literalExpression id='literal' " + attribute.replace("''", "")
                + "><text>" + text.replace("''", "1") + "</text></literalExpression></decision></definitions>";

        assertThatThrownBy(() -> deploy("evil.dmn", dmn.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("literal:");
    }

    @Test
    void aDecisionHasNoDocumentType() {
        assertThatThrownBy(() -> deploy(
                        "evil.dmn", "<!DOCTYPE x [<!ENTITY a 'b'>]><definitions/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"f\",\"components\":[{\"id\":\"bad\",\"type\":\"iframe\",\"url\":\"http://evil.example\"}]}",
                "{\"id\":\"f\",\"components\":[{\"id\":\"bad\",\"type\":\"html\",\"content\":\"<b/>\"}]}",
                "{\"id\":\"f\",\"components\":[{\"id\":\"g\",\"type\":\"group\",\"components\":"
                        + "[{\"id\":\"bad\",\"type\":\"documentPreview\"}]}]}",
                "{\"id\":\"f\",\"components\":[{\"id\":\"bad\",\"type\":\"text\",\"text\":\"[x](javascript:alert(1))\"}]}",
                "not json",
                "[]"
            })
    void formsShowPlainFieldsOnly(String form) {
        assertThatThrownBy(() -> deploy("evil.form", form.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(form.contains("bad") ? "bad:" : "evil.form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource}",
                "${dataSource.connection}",
                "${processEngine}",
                "${x.class}",
                "${text.bytes}",
                "${text.empty}"
            })
    void atRunTimeThereIsNothingButVariables(String expression) {
        assertThatThrownBy(() -> value(expression)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void variablesAndEntriesOfMapsAreRead() {
        assertThat(value("${text}")).isEqualTo("hello");
        assertThat(value("${map.severity}")).isEqualTo("high");
        assertThat(value("${text == 'hello' and not empty map}")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "feel"})
    void thereIsNoScriptEngine(String language) {
        assertThatThrownBy(() -> configuration().getCommandExecutorTxRequired().execute(context -> configuration()
                        .getScriptingEngines()
                        .getScriptEngineForLanguage(language)))
                .hasMessageContaining("can't run scripts");
    }

    private Object value(String expression) {
        return configuration().getCommandExecutorTxRequired().execute(context -> configuration()
                .getExpressionManager()
                .createExpression(expression)
                .getValue(scope()));
    }

    private static VariableScope scope() {
        VariableScope scope = mock(VariableScope.class);
        VARIABLES.forEach((name, value) -> {
            when(scope.hasVariable(name)).thenReturn(true);
            when(scope.getVariable(name)).thenReturn(value);
        });
        return scope;
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private void deploy(String name, byte[] bytes) {
        engine.getRepositoryService()
                .createDeployment()
                .name("hostile")
                .addInputStream(name, new ByteArrayInputStream(bytes))
                .deploy();
    }

    private long deployments() {
        return engine.getRepositoryService().createDeploymentQuery().count();
    }
}
