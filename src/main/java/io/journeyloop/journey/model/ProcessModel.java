package io.journeyloop.journey.model;

import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.ElementSpec;
import io.journeyloop.journey.JourneyLanguage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A process of a BPMN file.
 *
 * @param nodes all its flow nodes, those of subprocesses too, in the order of the file
 * @param dangling references that lead nowhere
 */
public record ProcessModel(
        XmlElement xml,
        ElementSpec spec,
        List<Node> nodes,
        Map<String, Node> byId,
        List<SequenceFlow> flows,
        List<Dangling> dangling) {

    private static final Set<String> CATCHING =
            Set.of("startEvent", "intermediateCatchEvent", "boundaryEvent", "receiveTask");

    /** Something refers to an id that there is not. */
    public record Dangling(String element, String attribute, String id) {}

    public String key() {
        return spec.elementId();
    }

    public boolean isExecutable() {
        return xml.isExecutable();
    }

    public boolean isJourney() {
        return spec.properties().containsKey(JourneyLanguage.STAGES);
    }

    public Stream<Node> touchpoints() {
        return nodes.stream().filter(node -> node.spec().isTouchpoint());
    }

    public Stream<Node> nodes(String kind) {
        return nodes.stream().filter(node -> node.is(kind));
    }

    public Optional<Node> node(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The event types that begin it: the ids of their start events. */
    public Map<String, String> startEvents() {
        Map<String, String> starts = new LinkedHashMap<>();
        outermost().filter(node -> node.is("startEvent")).forEach(start -> start.messages()
                .forEach(event -> starts.putIfAbsent(event, start.id())));
        return Map.copyOf(starts);
    }

    /** The event types that it waits for anywhere, that its waves hope for and that is its goal. */
    public Set<String> events() {
        Set<String> events = new HashSet<>();
        nodes.stream().filter(node -> CATCHING.contains(node.kind())).forEach(node -> events.addAll(node.messages()));
        nodes.stream()
                .filter(FlowPaths::isWave)
                .map(wave -> wave.inputs().getOrDefault("goal", ""))
                .forEach(events::add);
        events.add(spec.property(JourneyLanguage.GOAL, ""));
        events.removeIf(event -> event.isBlank() || Texts.isExpression(event));
        return Set.copyOf(events);
    }

    /** The processes that it calls, as far as they are named. */
    public Set<String> calls() {
        Set<String> called = new HashSet<>();
        nodes("callActivity").map(node -> node.xml().attribute("calledElement")).forEach(called::add);
        called.removeIf(key -> key == null || key.isBlank() || Texts.isExpression(key));
        return Set.copyOf(called);
    }

    /** The nodes directly in the process. */
    public Stream<Node> outermost() {
        return nodes.stream().filter(node -> node.scope() == null);
    }
}
