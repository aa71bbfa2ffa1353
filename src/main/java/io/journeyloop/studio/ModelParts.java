package io.journeyloop.studio;

import io.journeyloop.engine.XmlElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a model with what each says, in words that can be compared; and where each is drawn. What refers to
 * another element says its id, so that a new name there is no change here.
 *
 * @param names what people call each element
 * @param places where it is drawn, empty where nothing is drawn
 * @param order those elements whose order means something: the rules of a table, the fields of a form
 */
record ModelParts(Map<String, Part> parts, Map<String, String> names, Map<String, String> places, List<String> order) {

    /** Words whose value is the id of another element. */
    static final Set<String> REFERENCES = Set.of("from", "to", "usual", "border", "within");

    /** Begins the words that are columns of a table, by the column's id here, by its label in what is told. */
    static final String COLUMN = "column:";

    /** An element: its BPMN name, what people call it, and what it says by word. */
    record Part(String type, String name, Map<String, String> says) {}

    private static final Set<String> INNER =
            Set.of("incoming", "outgoing", "extensionElements", "documentation", "conditionExpression", "flowNodeRef");
    private static final Set<String> SILENT =
            Set.of("id", "name", "sourceRef", "targetRef", "default", "attachedToRef", "messageRef");
    /** Which template an element was made from is the editor's business. */
    private static final String TEMPLATE = "modelerTemplate";

    private static final Set<String> CONTAINERS = Set.of("process", "subProcess", "transaction", "adHocSubProcess");

    static ModelParts of(XmlElement definitions) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Map<String, String> messages = new HashMap<>();
        definitions.children("message").forEach(message -> {
            String name = message.attribute("name");
            messages.put(text(message.attribute("id")), name == null ? "" : name);
        });
        Map<String, String> names = new HashMap<>();
        Deque<XmlElement> open = new ArrayDeque<>(
                definitions.children().stream().filter(ModelParts::isContainer).toList());
        Deque<XmlElement> elements = new ArrayDeque<>();
        while (!open.isEmpty()) {
            XmlElement container = open.poll();
            elements.add(container);
            for (XmlElement child : container.children()) {
                if (child.attribute("id") == null || INNER.contains(child.name())) {
                    continue;
                }
                if (isContainer(child)) {
                    open.add(child);
                } else {
                    elements.add(child);
                }
            }
        }
        elements.forEach(element -> names.put(text(element.attribute("id")), nameOf(element)));
        elements.stream()
                .filter(element -> element.name().equals("sequenceFlow") && element.attribute("name") == null)
                .forEach(flow -> names.put(text(flow.attribute("id")), way(flow, names)));
        elements.forEach(element -> {
            String id = text(element.attribute("id"));
            parts.put(id, new Part(element.name(), names.getOrDefault(id, id), says(element, messages)));
        });
        return new ModelParts(parts, names, places(definitions), List.of());
    }

    private static boolean isContainer(XmlElement element) {
        return CONTAINERS.contains(element.name()) && element.attribute("id") != null;
    }

    private static String nameOf(XmlElement element) {
        String name = element.attribute("name");
        return name == null || name.isBlank()
                ? text(element.attribute("id"))
                : name.replaceAll("\\s+", " ").strip();
    }

    /** What people call a way without a name: where it comes from and where it leads. */
    private static String way(XmlElement flow, Map<String, String> names) {
        String from = text(flow.attribute("sourceRef"));
        String to = text(flow.attribute("targetRef"));
        return names.getOrDefault(from, from) + " → " + names.getOrDefault(to, to);
    }

    private static Map<String, String> says(XmlElement element, Map<String, String> messages) {
        Map<String, String> says = new TreeMap<>();
        put(says, "name", element.attribute("name"));
        element.attributes().forEach((name, value) -> {
            String plain = name.substring(name.indexOf('}') + 1);
            if (!SILENT.contains(plain) && !plain.startsWith(TEMPLATE)) {
                put(says, "attribute." + plain, value);
            }
        });
        put(says, "from", element.attribute("sourceRef"));
        put(says, "to", element.attribute("targetRef"));
        put(says, "usual", element.attribute("default"));
        put(says, "border", element.attribute("attachedToRef"));
        reference(says, "event", element.attribute("messageRef"), messages);
        XmlElement parent = element.parent();
        if (parent != null
                && !parent.name().equals("definitions")
                && !parent.name().equals("process")) {
            put(says, "within", parent.attribute("id"));
        }
        element.child("documentation").ifPresent(text -> put(says, "documentation", text.text()));
        element.child("conditionExpression").ifPresent(text -> put(says, "condition", text.text()));
        if (!isContainer(element)) {
            element.children().stream()
                    .filter(child -> !INNER.contains(child.name()))
                    .forEach(child -> definition(says, child, messages));
        }
        element.child("extensionElements").ifPresent(extension -> extension(says, extension));
        return says;
    }

    private static void definition(Map<String, String> says, XmlElement definition, Map<String, String> messages) {
        switch (definition.name()) {
            case "timerEventDefinition" ->
                put(
                        says,
                        "timer",
                        definition.children().stream()
                                .filter(child -> !INNER.contains(child.name()))
                                .map(XmlElement::text)
                                .findFirst()
                                .orElse(""));
            case "messageEventDefinition" -> {
                reference(says, "event", definition.attribute("messageRef"), messages);
                definition.child("extensionElements").ifPresent(extension -> extension(says, extension));
            }
            default -> put(says, "part." + definition.name(), whole(definition));
        }
    }

    private static void extension(Map<String, String> says, XmlElement extension) {
        for (XmlElement child : extension.children()) {
            switch (child.name()) {
                case "properties" ->
                    child.children("property")
                            .forEach(one -> put(says, text(one.attribute("name")), one.attribute("value")));
                case "inputOutput" ->
                    child.children()
                            .forEach(one -> put(
                                    says,
                                    (one.name().equals("inputParameter") ? "input." : "output.")
                                            + text(one.attribute("name")),
                                    one.children().isEmpty() ? one.text() : whole(one)));
                case "in" -> {
                    if (one(child, "target") != null) {
                        put(says, "input." + one(child, "target"), said(child));
                    }
                }
                default -> put(says, "part." + child.name(), whole(child));
            }
        }
    }

    private static @Nullable String said(XmlElement in) {
        String expression = one(in, "sourceExpression");
        return expression != null ? expression : one(in, "source");
    }

    private static @Nullable String one(XmlElement element, String attribute) {
        return element.attribute(attribute);
    }

    private static void reference(
            Map<String, String> says, String word, @Nullable String to, Map<String, String> names) {
        if (to != null && !to.isBlank()) {
            says.put(word, names.getOrDefault(to, to));
        }
    }

    static void put(Map<String, String> says, String word, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            says.merge(word, value.replaceAll("\\s+", " ").strip(), (one, other) -> one + "; " + other);
        }
    }

    /** All that stands in an element, whatever the order of its attributes; ids of inner parts don't count. */
    static String whole(XmlElement element) {
        StringBuilder text = new StringBuilder(element.name());
        new TreeMap<>(element.attributes()).forEach((name, value) -> {
            if (!name.equals("id")) {
                text.append(' ').append(name).append('=').append(value);
            }
        });
        if (!element.text().isEmpty()) {
            text.append(' ').append(element.text());
        }
        element.children()
                .forEach(child -> text.append(" (").append(whole(child)).append(')'));
        return text.toString();
    }

    /** Where each element is drawn; ways by their bends. */
    private static Map<String, String> places(XmlElement definitions) {
        Map<String, String> places = new HashMap<>();
        definitions
                .children("BPMNDiagram")
                .flatMap(diagram -> diagram.children("BPMNPlane"))
                .flatMap(plane -> plane.children().stream())
                .forEach(drawn -> {
                    StringBuilder place = new StringBuilder();
                    drawn.children().stream()
                            .filter(child -> child.name().equals("Bounds")
                                    || child.name().equals("waypoint"))
                            .forEach(child -> place.append(new TreeMap<>(child.attributes())));
                    places.put(text(drawn.attribute("bpmnElement")), place.toString());
                });
        return places;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
