package io.journeyloop.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a model's XML as it was read; nothing in it has been interpreted. */
public final class XmlElement {

    private final String namespace;
    private final String name;
    private final int line;
    private final @Nullable XmlElement parent;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String namespace, String name, int line, @Nullable XmlElement parent) {
        this.namespace = namespace;
        this.name = name;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void attribute(String namespace, String name, String value) {
        attributes.put(namespace.isEmpty() ? name : "{" + namespace + "}" + name, value);
    }

    void text(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    /** The namespace's address, empty for none. */
    public String namespace() {
        return namespace;
    }

    /** The name without prefix. */
    public String name() {
        return name;
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }

    public @Nullable XmlElement parent() {
        return parent;
    }

    /** An attribute without prefix, or null. */
    public @Nullable String attribute(String name) {
        return attributes.get(name);
    }

    /** An attribute of that namespace, or null. */
    public @Nullable String attribute(String namespace, String name) {
        return attributes.get("{" + namespace + "}" + name);
    }

    /** All attributes; those of a namespace as {@code {namespace}name}. */
    public Map<String, String> attributes() {
        return attributes;
    }

    public List<XmlElement> children() {
        return children;
    }

    /** The children of that name, whatever their namespace: the engine itself looks at the name alone. */
    public Stream<XmlElement> children(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    public Optional<XmlElement> child(String name) {
        return children(name).findFirst();
    }

    /** The element's own text, without that of its children, stripped. */
    public String text() {
        return text.toString().strip();
    }

    /** Whether the engine would run this process: it says so, in the engine's reading of a truth value. */
    public boolean isExecutable() {
        String said = attributes.get("isExecutable");
        return said != null && Boolean.parseBoolean(said.strip());
    }

    /** The id of this element, or of the nearest one around it that has one; empty where none has. */
    public String nearestId() {
        for (XmlElement at = this; at != null; at = at.parent) {
            String id = at.attribute("id");
            if (id != null && !id.isBlank()) {
                return id;
            }
        }
        return "";
    }
}
