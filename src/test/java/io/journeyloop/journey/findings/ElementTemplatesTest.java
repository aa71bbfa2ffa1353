package io.journeyloop.journey.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.support.FullStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an element template writes is what the findings ask for: each applied to a small journey, every field filled. */
@FullStack
class ElementTemplatesTest {

    private static final Path TEMPLATES = Path.of("bpmn/.camunda/element-templates");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** What an owner would fill in where the template has no value of its own. */
    private static final Map<String, String> FILLED = Map.ofEntries(
            Map.entry("touchpoint.stage", "open"),
            Map.entry("touchpoint.patience", "P2D"),
            Map.entry("touchpoint.heldBack", "12.5"),
            Map.entry("touchpoint.survey", "first-visit-nps"),
            Map.entry("touchpoint.lowScore", "6"),
            Map.entry("task.script", "greet"),
            Map.entry("form.fields", "need:select(salary|savings)*; note:text"),
            Map.entry("journey.stages", "meet:Meet; open:Open"),
            Map.entry("journey.goal", "account.opened"),
            Map.entry("journey.startedIn", "lobby"),
            Map.entry("journey.horizon", "P90D"),
            Map.entry("wait.remember", "P7D"),
            Map.entry("journey.pausedBy", "low-score-recovery"),
            Map.entry("script", "greet"),
            Map.entry("survey", "first-visit-nps"),
            Map.entry("journey", "honeymoon"),
            Map.entry("touchpoint", "task_meet"),
            Map.entry("reason", "too slow"),
            Map.entry("add", "vip"),
            Map.entry("remove", "new"));
    /** Left empty: what the fields around them can't go with. */
    private static final List<String> EMPTY = List.of("touchpoint.abandonedBy", "journey.context", "offer");

    @Autowired
    Findings findings;

    static List<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("way.json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void appliesWithoutAnError(String name) throws IOException {
        JsonNode template = JSON.readTree(Files.readString(TEMPLATES.resolve(name)));
        for (String type : types(template)) {
            String model = applied(type, template);

            assertThat(findings.check(Drawn.bytes(model)).stream().filter(Finding::isError))
                    .as("%s on %s", name, type)
                    .isEmpty();
        }
    }

    /** Every word of the language can be picked somewhere, but those that only other elements have. */
    @Test
    void offersEveryWord() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : templates()) {
            all.append(Files.readString(TEMPLATES.resolve(name)));
        }
        TreeSet<String> words = new TreeSet<>(JourneyLanguage.OF_PROCESS);
        words.addAll(JourneyLanguage.OF_NODE);
        words.remove(JourneyLanguage.SHARED);

        assertThat(words).allSatisfy(word -> assertThat(all.toString()).contains('"' + word + '"'));
    }

    private static List<String> types(JsonNode template) {
        JsonNode type = template.path("elementType").path("value");
        if (type.isString()) {
            return List.of(type.asString());
        }
        List<String> types = new ArrayList<>();
        template.path("appliesTo").forEach(one -> types.add(one.asString()));
        types.remove("bpmn:BoundaryEvent");
        return types;
    }

    private static String applied(String type, JsonNode template) {
        StringBuilder attributes = new StringBuilder();
        StringBuilder properties = new StringBuilder();
        StringBuilder inputs = new StringBuilder();
        StringBuilder ins = new StringBuilder();
        for (JsonNode field : template.path("properties")) {
            JsonNode binding = field.path("binding");
            String name = binding.path("name").asString(binding.path("target").asString(""));
            String value = value(field, name);
            switch (binding.path("type").asString()) {
                case "property" -> attributes.append(" %s='%s'".formatted(name, value.replace("'", "&apos;")));
                case "camunda:property" ->
                    properties.append("<camunda:property name='%s' value='%s'/>".formatted(name, value));
                case "camunda:inputParameter" ->
                    inputs.append(
                            value.isEmpty()
                                    ? ""
                                    : "<camunda:inputParameter name='%s'>%s</camunda:inputParameter>"
                                            .formatted(name, value));
                case "camunda:in" ->
                    ins.append("<camunda:in sourceExpression='%s' target='%s'/>".formatted(value, name));
                default -> ins.append("<camunda:in businessKey='%s'/>".formatted(value));
            }
        }
        String io = inputs.isEmpty() ? "" : "<camunda:inputOutput>" + inputs + "</camunda:inputOutput>";
        String extensions = "<bpmn:extensionElements><camunda:properties>" + properties + "</camunda:properties>" + io
                + ins + "</bpmn:extensionElements>";
        return placed(type, attributes.toString(), extensions);
    }

    private static String value(JsonNode field, String name) {
        String own = field.path("value").asString("");
        return EMPTY.contains(name) || !own.isEmpty() ? own : FILLED.getOrDefault(name, "");
    }

    private static String placed(String type, String attributes, String extensions) {
        if (type.equals("bpmn:Process")) {
            String own = attributes.replaceAll(" name='[^']*'", " name='Small'");
            return Drawn.MODEL.replaceFirst(
                    "(?s)<bpmn:process .*?</bpmn:extensionElements>",
                    java.util.regex.Matcher.quoteReplacement(
                            "<bpmn:process id='small-journey'" + own + ">" + extensions));
        }
        String tag = "bpmn:" + Character.toLowerCase(type.charAt(5)) + type.substring(6);
        String message = "<bpmn:messageEventDefinition messageRef='message_opened'/>";
        String more =
                switch (type) {
                    case "bpmn:ReceiveTask" -> " messageRef='message_opened'";
                    case "bpmn:BusinessRuleTask" ->
                        " camunda:decisionRef='recovery-triage' camunda:resultVariable='triage'";
                    default -> "";
                };
        String inside =
                switch (type) {
                    case "bpmn:IntermediateCatchEvent" -> message;
                    case "bpmn:SubProcess" ->
                        "<bpmn:startEvent id='in'/><bpmn:endEvent id='out'/>"
                                + "<bpmn:sequenceFlow id='through' sourceRef='in' targetRef='out'/>";
                    default -> "";
                };
        String node = "<%s id='task_more'%s%s>%s%s</%s>".formatted(tag, attributes, more, extensions, inside, tag);
        return Drawn.MODEL
                .replace("<!--more-->", node + flows(type) + REFUSED)
                .replace("</bpmn:definitions>", REFUSALS + "</bpmn:definitions>");
    }

    /** Marketing asks for a way out of a refusal. */
    private static final String REFUSED = "<bpmn:subProcess id='sub_refused' triggeredByEvent='true'><bpmn:startEvent "
            + "id='refused'><bpmn:messageEventDefinition messageRef='message_refused'/></bpmn:startEvent><bpmn:endEvent "
            + "id='end_refused'/><bpmn:sequenceFlow id='f_refused' sourceRef='refused' targetRef='end_refused'/>"
            + "</bpmn:subProcess><bpmn:subProcess id='sub_gone' triggeredByEvent='true'><bpmn:startEvent id='gone'>"
            + "<bpmn:escalationEventDefinition escalationRef='escalation_refused'/></bpmn:startEvent><bpmn:endEvent "
            + "id='end_gone'/><bpmn:sequenceFlow id='f_gone' sourceRef='gone' targetRef='end_gone'/></bpmn:subProcess>";

    private static final String REFUSALS =
            "<bpmn:message id='message_refused' name='contact.refused'/><bpmn:escalation "
                    + "id='escalation_refused' name='refused' escalationCode='contact-refused'/>";

    private static String flows(String type) {
        String in = "<bpmn:sequenceFlow id='f1' sourceRef='start' targetRef='task_more'/>";
        return type.equals("bpmn:EndEvent")
                ? in
                : in + "<bpmn:sequenceFlow id='f2' sourceRef='task_more' targetRef='end_left'/>";
    }
}
