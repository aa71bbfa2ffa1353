package io.journeyloop.journey.process;

import io.journeyloop.journey.ElementSpec;
import io.journeyloop.journey.IsoPeriod;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyMap.Flow;
import io.journeyloop.journey.JourneyMap.Stage;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.Words;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a BPMN model says in the journey language. The only place that does. */
@Component
public class ModelReader {

    /**
     * One process of a model.
     *
     * @param journey the map, or null where the process has no stages and so is no journey
     */
    public record ReadModel(Map<String, ElementSpec> elements, @Nullable JourneyMap journey) {}

    /** Reads the process with that key; the version and our id of it go into the map. */
    public ReadModel read(String bpmn, String key, int version, int versionId) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
        if (!(model.getModelElementById(key) instanceof Process process)) {
            throw new IllegalArgumentException("The model has no process " + key);
        }
        List<FlowNode> nodes = nodes(model, process);
        Map<String, ElementSpec> elements = new HashMap<>();
        nodes.forEach(node -> elements.put(node.getId(), spec(key, node, node.getName())));
        ElementSpec whole = spec(key, process, process.getName());
        elements.put(key, whole);
        return new ReadModel(
                Map.copyOf(elements),
                whole.properties().containsKey(Words.STAGES)
                        ? map(model, nodes, elements, whole, version, versionId)
                        : null);
    }

    private static List<FlowNode> nodes(BpmnModelInstance model, Process process) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> isWithin(node, process))
                .toList();
    }

    private static boolean isWithin(FlowNode node, Process process) {
        var parent = node.getParentElement();
        while (parent != null && !parent.equals(process)) {
            parent = parent.getParentElement();
        }
        return parent != null;
    }

    private static ElementSpec spec(String key, BaseElement element, @Nullable String name) {
        Map<String, String> properties = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .filter(one -> one.getCamundaName() != null && one.getCamundaValue() != null)
                    // A field that an element template left empty is not said.
                    .filter(one -> !one.getCamundaValue().isBlank())
                    // an element template leaves what nobody filled in as an empty value
                    .filter(one -> !one.getCamundaValue().isBlank())
                    .forEach(one -> properties.put(
                            one.getCamundaName(), one.getCamundaValue().trim()));
        }
        String shown = name == null || name.isBlank()
                ? element.getId()
                : name.replaceAll("\\s+", " ").trim();
        return new ElementSpec(key, element.getId(), shown, Map.copyOf(properties));
    }

    private static JourneyMap map(
            BpmnModelInstance model,
            List<FlowNode> nodes,
            Map<String, ElementSpec> elements,
            ElementSpec whole,
            int version,
            int versionId) {
        List<Stage> stages = stages(whole.property(Words.STAGES, ""));
        Map<String, double[]> places = places(model);
        List<Touchpoint> touchpoints = new ArrayList<>();
        nodes.stream()
                .filter(node -> spec(elements, node).isTouchpoint())
                .sorted(Comparator.comparingDouble((FlowNode node) -> place(places, node)[0])
                        .thenComparingDouble(node -> place(places, node)[1]))
                .forEach(node -> touchpoints.add(touchpoint(node, spec(elements, node), nodes)));
        ModelPaths paths = new ModelPaths(model, nodes);
        List<Flow> flows = FlowsBetween.of(paths, touchpoints);
        return new JourneyMap(
                versionId,
                whole.processKey(),
                version,
                whole.name(),
                whole.property(Words.GOAL),
                whole.property(Words.REENTRY, "after-exit"),
                Integer.parseInt(whole.property(Words.PRIORITY, "50")),
                whole.list(Words.PAUSED_BY),
                Double.parseDouble(whole.property(Words.HOLDOUT, "0")),
                whole.property(Words.STARTED_IN),
                stages,
                List.copyOf(touchpoints),
                flows,
                FollowUpsReader.of(paths, touchpoints, elements, flows));
    }

    private static ElementSpec spec(Map<String, ElementSpec> elements, FlowNode node) {
        return Optional.ofNullable(elements.get(node.getId())).orElseThrow();
    }

    private static List<Stage> stages(String text) {
        List<Stage> stages = new ArrayList<>();
        for (String part : text.split(";")) {
            int colon = part.indexOf(':');
            if (!part.isBlank()) {
                String id = (colon < 0 ? part : part.substring(0, colon)).trim();
                stages.add(
                        new Stage(id, colon < 0 ? id : part.substring(colon + 1).trim()));
            }
        }
        return List.copyOf(stages);
    }

    private static Touchpoint touchpoint(FlowNode node, ElementSpec spec, List<FlowNode> nodes) {
        String patience = spec.property(Words.PATIENCE);
        String lowScore = spec.property(Words.LOW_SCORE);
        boolean wave = node instanceof CallActivity call && Words.WAVE_PROCESS.equals(call.getCalledElement());
        return new Touchpoint(
                node.getId(),
                spec.name(),
                spec.property(Words.STAGE, ""),
                spec.property(Words.CHANNEL, ""),
                Boolean.parseBoolean(spec.property(Words.MILESTONE, "false")),
                patience == null ? null : IsoPeriod.parse(patience),
                spec.property(Words.RECONNECT, "task"),
                Double.parseDouble(spec.property(Words.HELD_BACK, "0")),
                spec.property(Words.SURVEY),
                lowScore == null ? null : Integer.valueOf(lowScore),
                wave,
                nodes.stream().anyMatch(other -> isTimerOn(other, node)));
    }

    private static boolean isTimerOn(FlowNode other, FlowNode node) {
        return other instanceof BoundaryEvent boundary
                && node.equals(boundary.getAttachedTo())
                && boundary.getEventDefinitions().stream()
                        .anyMatch(org.camunda.bpm.model.bpmn.instance.TimerEventDefinition.class::isInstance);
    }

    /** Where each element is drawn: reading order is the owner's, left to right and top to bottom. */
    private static Map<String, double[]> places(BpmnModelInstance model) {
        Map<String, double[]> places = new HashMap<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() != null && shape.getBounds() != null) {
                places.put(shape.getBpmnElement().getId(), new double[] {
                    shape.getBounds().getX(), shape.getBounds().getY()
                });
            }
        }
        return places;
    }

    private static double[] place(Map<String, double[]> places, FlowNode node) {
        return places.getOrDefault(node.getId(), new double[] {Double.MAX_VALUE, Double.MAX_VALUE});
    }
}
