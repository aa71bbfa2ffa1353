package io.journeyloop.journey.model;

import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.ElementSpec;
import io.journeyloop.journey.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Something refers to an id that there is not. */
    public record Dangling(String element, String attribute, String id) {}

    public String key() {
        return spec.elementId();
    }

    public boolean isExecutable() {
        return xml.isExecutable();
    }

    public boolean isJourney() {
        return spec.properties().containsKey(Words.STAGES);
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

    /** The nodes directly in the process. */
    public Stream<Node> outermost() {
        return nodes.stream().filter(node -> node.scope() == null);
    }
}
