package io.journeyloop.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The models of {@code bpmn/} as files, for tests about their words rather than their running. */
final class ShippedModels {

    private ShippedModels() {}

    /** All models by process id. */
    static Map<String, BpmnModelInstance> all() {
        Map<String, BpmnModelInstance> models = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            files.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> {
                BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
                models.put(
                        model.getModelElementsByType(Process.class)
                                .iterator()
                                .next()
                                .getId(),
                        model);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return models;
    }

    static BpmnModelInstance model(String process) {
        return all().get(process);
    }

    static List<FlowNode> nodes(BpmnModelInstance model) {
        return List.copyOf(model.getModelElementsByType(FlowNode.class));
    }

    static boolean isBoundaryTimer(FlowNode node) {
        return node instanceof BoundaryEvent boundary
                && boundary.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    /** What an element says in the journey language. */
    static Map<String, String> words(BaseElement element) {
        Map<String, String> words = new TreeMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .forEach(one -> words.put(one.getCamundaName(), one.getCamundaValue()));
        }
        return words;
    }

    static List<String> list(String words) {
        return Arrays.stream(words.split(",")).map(String::strip).toList();
    }
}
