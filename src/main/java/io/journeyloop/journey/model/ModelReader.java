package io.journeyloop.journey.model;

import io.journeyloop.engine.FlowNodes;
import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.ElementSpec;
import io.journeyloop.journey.model.ProcessModel.Dangling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of the processes of a BPMN file. Takes any tree of elements: what is missing or dangling is left out and
 * told, nothing is thrown. One pass, linear in the size of the file.
 */
public final class ModelReader {

    static final Set<String> CAMUNDA = Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private static final String DEFINITION = "EventDefinition";
    /** Stands for an input that is a map, a list or anything else but a text. */
    static final String STRUCTURED = "${…}";

    private final Map<String, XmlElement> roots = new HashMap<>();
    private final XmlElement process;
    private final String key;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> byId = new HashMap<>();
    private final List<XmlElement> flowElements = new ArrayList<>();
    private final List<Dangling> dangling = new ArrayList<>();

    private ModelReader(XmlElement root, XmlElement process) {
        this.process = process;
        this.key = Objects.requireNonNullElse(process.attribute("id"), "");
        root.children().forEach(child -> {
            String id = child.attribute("id");
            if (id != null) {
                roots.putIfAbsent(id, child);
            }
        });
    }

    /** All processes of the file, in its order. */
    public static List<ProcessModel> read(XmlElement root) {
        return root.children("process")
                .map(process -> new ModelReader(root, process).read())
                .toList();
    }

    private ProcessModel read() {
        collect(process, null);
        List<SequenceFlow> flows = flows();
        attach();
        return new ProcessModel(
                process,
                spec(process),
                List.copyOf(nodes),
                Map.copyOf(byId),
                List.copyOf(flows),
                List.copyOf(dangling));
    }

    private void collect(XmlElement parent, @Nullable Node scope) {
        for (XmlElement child : parent.children()) {
            if (child.name().equals("sequenceFlow")) {
                flowElements.add(child);
            } else if (FlowNodes.NAMES.contains(child.name())) {
                Node node = new Node(child, spec(child), scope, inputs(child), events(child));
                nodes.add(node);
                byId.putIfAbsent(node.id(), node);
                if (node.isSubprocess()) {
                    collect(child, node);
                }
            }
        }
    }

    private ElementSpec spec(XmlElement element) {
        String id = Objects.requireNonNullElse(element.attribute("id"), "");
        String name = element.attribute("name");
        String shown = name == null || name.isBlank()
                ? id
                : name.replaceAll("\\s+", " ").strip();
        return new ElementSpec(key, id, shown, properties(element));
    }

    /**
     * The first of two equal names holds; the guard refuses the second. A field that an element template left empty is
     * not said.
     */
    private static Map<String, String> properties(XmlElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        element.child("extensionElements").stream()
                .flatMap(extensions -> extensions.children("properties"))
                .filter(all -> CAMUNDA.contains(all.namespace()))
                .flatMap(all -> all.children("property"))
                .forEach(one -> {
                    String name = one.attribute("name");
                    String value = one.attribute("value");
                    if (name != null && value != null && !value.isBlank()) {
                        properties.putIfAbsent(name, value.strip());
                    }
                });
        return Map.copyOf(properties);
    }

    private static Map<String, String> inputs(XmlElement element) {
        Map<String, String> inputs = new LinkedHashMap<>();
        element.child("extensionElements")
                .ifPresent(extensions -> extensions.children().forEach(one -> {
                    if (one.name().equals("inputOutput")) {
                        one.children("inputParameter")
                                .forEach(input -> put(
                                        inputs,
                                        input.attribute("name"),
                                        input.children().isEmpty() ? input.text() : STRUCTURED));
                    } else if (one.name().equals("in")) {
                        String expression = one.attribute("sourceExpression");
                        String source = one.attribute("source");
                        put(inputs, one.attribute("target"), expression != null ? expression : "${" + source + "}");
                    }
                }));
        return Map.copyOf(inputs);
    }

    private static void put(Map<String, String> inputs, @Nullable String name, String value) {
        if (name != null && !value.isBlank()) {
            inputs.putIfAbsent(name, value.strip());
        }
    }

    private List<EventDefinition> events(XmlElement element) {
        List<EventDefinition> events = new ArrayList<>();
        if (element.attribute("messageRef") != null) {
            events.add(event(element, "message", element));
        }
        for (XmlElement child : element.children()) {
            String name = child.name();
            if (name.endsWith(DEFINITION) && name.length() > DEFINITION.length()) {
                events.add(event(element, name.substring(0, name.length() - DEFINITION.length()), child));
            }
        }
        return List.copyOf(events);
    }

    private EventDefinition event(XmlElement owner, String kind, XmlElement definition) {
        if (kind.equals("link")) {
            return new EventDefinition(kind, definition.attribute("name"), null, definition);
        }
        String reference = definition.attribute(kind + "Ref");
        XmlElement target = reference == null ? null : roots.get(local(reference));
        if (reference != null && !reference.isBlank() && target == null) {
            dangling.add(new Dangling(owner.nearestId(), kind + "Ref", reference));
        }
        String code = kind.equals("message") || kind.equals("signal") ? "name" : kind + "Code";
        return new EventDefinition(kind, target == null ? null : target.attribute(code), reference, definition);
    }

    static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    private List<SequenceFlow> flows() {
        List<SequenceFlow> flows = new ArrayList<>();
        for (XmlElement element : flowElements) {
            Node from = end(element, "sourceRef");
            Node to = end(element, "targetRef");
            if (from != null && to != null) {
                String id = Objects.requireNonNullElse(element.attribute("id"), "");
                String condition = element.child("conditionExpression")
                        .map(XmlElement::text)
                        .orElse(null);
                boolean isDefault = !id.isEmpty() && id.equals(from.xml().attribute("default"));
                SequenceFlow flow = new SequenceFlow(id, from, to, condition, isDefault);
                flows.add(flow);
                from.outgoing().add(flow);
                to.incoming().add(flow);
            }
        }
        return flows;
    }

    private @Nullable Node end(XmlElement flow, String attribute) {
        String reference = Objects.requireNonNullElse(flow.attribute(attribute), "");
        Node node = byId.get(reference);
        if (node == null) {
            dangling.add(new Dangling(flow.nearestId(), attribute, reference));
        }
        return node;
    }

    private void attach() {
        for (Node node : nodes) {
            if (node.is("boundaryEvent")) {
                String reference = Objects.requireNonNullElse(node.xml().attribute("attachedToRef"), "");
                Node host = byId.get(reference);
                if (host == null || host.is("boundaryEvent")) {
                    dangling.add(new Dangling(node.id(), "attachedToRef", reference));
                } else {
                    node.attachTo(host);
                }
            }
        }
    }
}
