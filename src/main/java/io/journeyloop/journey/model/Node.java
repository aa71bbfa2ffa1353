package io.journeyloop.journey.model;

import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.ElementSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A flow node of a process: an event, an activity or a gateway, with what it says and where its flows lead. */
public final class Node {

    private final XmlElement xml;
    private final ElementSpec spec;
    private final @Nullable Node scope;
    private final Map<String, String> inputs;
    private final List<EventDefinition> events;
    private final List<SequenceFlow> incoming = new ArrayList<>();
    private final List<SequenceFlow> outgoing = new ArrayList<>();
    private final List<Node> boundaries = new ArrayList<>();
    private final List<Node> inner = new ArrayList<>();
    private @Nullable Node host;

    Node(
            XmlElement xml,
            ElementSpec spec,
            @Nullable Node scope,
            Map<String, String> inputs,
            List<EventDefinition> events) {
        this.xml = xml;
        this.spec = spec;
        this.scope = scope;
        this.inputs = inputs;
        this.events = events;
        if (scope != null) {
            scope.inner.add(this);
        }
    }

    void attachTo(Node activity) {
        host = activity;
        activity.boundaries.add(this);
    }

    public XmlElement xml() {
        return xml;
    }

    public ElementSpec spec() {
        return spec;
    }

    public String id() {
        return spec.elementId();
    }

    /** The BPMN element's name, such as {@code userTask}. */
    public String kind() {
        return xml.name();
    }

    public boolean is(String kind) {
        return xml.name().equals(kind);
    }

    /** The name as drawn; empty where there is none. */
    public String name() {
        return Objects.requireNonNullElse(xml.attribute("name"), "").strip();
    }

    /** The subprocess it stands in; null directly in the process. */
    public @Nullable Node scope() {
        return scope;
    }

    /** What it hands to its block or called process, by name. */
    public Map<String, String> inputs() {
        return inputs;
    }

    public List<EventDefinition> events() {
        return events;
    }

    public boolean has(String eventKind) {
        return events.stream().anyMatch(event -> event.kind().equals(eventKind));
    }

    /** The names of the messages that it has to do with. */
    public List<String> messages() {
        return events.stream()
                .filter(event -> event.kind().equals("message"))
                .map(EventDefinition::name)
                .filter(name -> name != null && !name.isBlank())
                .map(name -> Objects.requireNonNull(name).strip())
                .toList();
    }

    public List<SequenceFlow> incoming() {
        return incoming;
    }

    public List<SequenceFlow> outgoing() {
        return outgoing;
    }

    /** The boundary events on it. */
    public List<Node> boundaries() {
        return boundaries;
    }

    /** The activity a boundary event sits on, or null. */
    public @Nullable Node host() {
        return host;
    }

    /** What stands directly in a subprocess. */
    public List<Node> inner() {
        return inner;
    }

    public boolean isSubprocess() {
        return is("subProcess") || is("transaction") || is("adHocSubProcess");
    }

    /** A subprocess that an event starts. */
    public boolean isEventSubprocess() {
        return isSubprocess() && "true".equals(xml.attribute("triggeredByEvent"));
    }

    /** Whether a boundary event or the start of an event subprocess ends what it interrupts. */
    public boolean isInterrupting() {
        return !"false".equals(xml.attribute("cancelActivity")) && !"false".equals(xml.attribute("isInterrupting"));
    }

    public boolean isForCompensation() {
        return "true".equals(xml.attribute("isForCompensation"));
    }

    /** The building block's reference as written, of a task or of a message that it throws; null where there is none. */
    public @Nullable String delegate() {
        String own = camunda(xml, "delegateExpression");
        return own != null
                ? own
                : events.stream()
                        .map(event -> camunda(event.xml(), "delegateExpression"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** An attribute in the engine's own namespace, or null. */
    public static @Nullable String camunda(XmlElement element, String name) {
        for (String namespace : ModelReader.CAMUNDA) {
            String value = element.attribute(namespace, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return id();
    }
}
