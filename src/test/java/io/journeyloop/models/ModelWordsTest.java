package io.journeyloop.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.Languages;
import io.journeyloop.common.TestTexts;
import io.journeyloop.journey.Labels;
import io.journeyloop.studio.ModelSheets;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the models say is said in both languages, and what they name is there. */
class ModelWordsTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final String IDS = "(start|end|task|wait|wave|timer|boundary|gw|sub|note)_[a-z0-9_]+";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-visit",
                "honeymoon",
                "contact-wave",
                "low-score-recovery",
                "breakpoint-reconnect",
                "dormant-card",
                "online-application"
            })
    void everyNamedElementHasItsLabelInBothLanguages(String process) throws IOException {
        Properties english = labels(process, "");
        Properties chinese = labels(process, "_zh_CN");
        Set<String> missing = new TreeSet<>();
        for (FlowNode node : ShippedModels.nodes(ShippedModels.model(process))) {
            String key = "element." + node.getId();
            boolean named = node.getName() != null && !node.getName().isBlank();
            if (named && !english.containsKey(key) && !english.containsKey("end." + node.getId())) {
                missing.add(key);
            }
        }

        assertThat(missing).isEmpty();
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void outcomesFormsAndStagesHaveTheirLabels() throws IOException {
        Set<String> missing = new TreeSet<>();
        Properties shared = labels("", "_zh_CN");
        for (Map.Entry<String, BpmnModelInstance> one : ShippedModels.all().entrySet()) {
            Properties own = labels(one.getKey(), "_zh_CN");
            wordsOf(one.getValue())
                    .filter(key -> !own.containsKey(key) && !shared.containsKey(key))
                    .forEach(key -> missing.add(one.getKey() + " " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatDecisionsSayInColumnsAndRulesIsSaidInChinese() throws IOException {
        Labels labels = new Labels();
        Set<String> missing = new TreeSet<>();
        for (String decision : List.of(
                "online-or-branch",
                "recovery-triage",
                "recovery-words",
                "visit-next-step",
                "visit-suitability",
                "wave-eligibility")) {
            String model = Files.readString(Path.of("bpmn", decision + ".dmn"));
            for (ModelSheets.Sheet sheet : ModelSheets.decisions(model)) {
                Stream.concat(sheet.columns().stream(), sheet.rows().stream().flatMap(row -> row.stream()
                                .skip(sheet.columns().size())))
                        .filter(words -> labels.said(words, Languages.CHINESE).equals(words))
                        .forEach(words -> missing.add(decision + ": " + words));
            }
        }
        assertThat(missing).isEmpty();
        assertThat(labels.said("Main need of a bank of its own", Languages.CHINESE))
                .isEqualTo("Main need of a bank of its own");
        assertThat(labels.said("Main need", Languages.ENGLISH)).isEqualTo("Main need");
    }

    @Test
    void eventsThatModelsWaitForAreNamedInBothLanguages() {
        Set<String> missing = new TreeSet<>();
        for (BpmnModelInstance model : ShippedModels.all().values()) {
            model.getModelElementsByType(Message.class).stream()
                    .map(Message::getName)
                    .filter(name -> !name.startsWith("${"))
                    .map(name -> "customer.event." + name)
                    .forEach(key -> Languages.ALL.stream()
                            .filter(language ->
                                    TestTexts.all().get(key, language).startsWith("!"))
                            .forEach(language -> missing.add(key)));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void scriptsSurveysAndOffersAreThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (BpmnModelInstance model : ShippedModels.all().values()) {
            for (FlowNode node : ShippedModels.nodes(model)) {
                Map<String, String> words = ShippedModels.words(node);
                require(missing, "scripts/%s.yaml", words.get("task.script"));
                require(missing, "surveys/%s.yaml", words.get("touchpoint.survey"));
            }
            for (CamundaInputParameter input : model.getModelElementsByType(CamundaInputParameter.class)) {
                String value = input.getTextContent().strip();
                switch (input.getCamundaName()) {
                    case "script" -> require(missing, "scripts/%s.yaml", value);
                    case "survey" -> require(missing, "surveys/%s.yaml", value);
                    default -> {}
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyGatewayHasAWayOutWhateverTheVariablesSay() {
        Set<String> without = new TreeSet<>();
        ShippedModels.all().values().forEach(model -> model.getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1 && gateway.getDefault() == null)
                .forEach(gateway -> without.add(gateway.getId())));
        assertThat(without).isEmpty();
    }

    @Test
    void elementIdsSayTypeAndMeaning() {
        for (BpmnModelInstance model : ShippedModels.all().values()) {
            assertThat(ShippedModels.nodes(model))
                    .allSatisfy(node -> assertThat(node.getId()).matches(IDS));
            assertThat(model.getModelElementsByType(SequenceFlow.class))
                    .allSatisfy(flow -> assertThat(flow.getId()).startsWith("flow_"));
            assertThat(model.getModelElementsByType(EndEvent.class))
                    .allSatisfy(end -> assertThat(end.getName()).isNotBlank());
        }
    }

    private static Stream<String> wordsOf(BpmnModelInstance model) {
        Set<String> keys = new HashSet<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            Map<String, String> words = ShippedModels.words(task);
            ShippedModels.list(words.get("task.outcomes")).forEach(outcome -> keys.add("outcome." + outcome));
            for (String field : words.getOrDefault("form.fields", "").split(";")) {
                if (!field.isBlank()) {
                    addField(keys, field.strip());
                }
            }
        }
        ShippedModels.nodes(model).stream()
                .map(node -> ShippedModels.words(node).get("touchpoint.stage"))
                .filter(stage -> stage != null)
                .forEach(stage -> keys.add("stage." + stage));
        return keys.stream();
    }

    private static void addField(Set<String> keys, String field) {
        String name = field.substring(0, field.indexOf(':'));
        keys.add("form." + name);
        if (field.contains("(")) {
            String choices = field.substring(field.indexOf('(') + 1, field.indexOf(')'));
            List.of(choices.split("\\|")).forEach(choice -> keys.add("form." + name + "." + choice));
        }
    }

    private static void require(Set<String> missing, String file, String key) throws IOException {
        if (key == null || key.startsWith("${")) {
            return;
        }
        try (Stream<Path> folders = Files.list(PROCESSES)) {
            if (folders.noneMatch(folder -> Files.exists(folder.resolve(file.formatted(key))))) {
                missing.add(file.formatted(key));
            }
        }
    }

    private static Properties labels(String process, String language) throws IOException {
        Properties labels = new Properties();
        try (Reader file =
                Files.newBufferedReader(PROCESSES.resolve(process).resolve("labels" + language + ".properties"))) {
            labels.load(file);
        }
        return labels;
    }
}
