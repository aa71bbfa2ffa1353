package io.journeyloop.engine.guard;

import io.journeyloop.engine.Blocks;
import io.journeyloop.engine.Breach;
import io.journeyloop.engine.FlowNodes;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.XmlElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Processes that a module of the product runs by: another version of one may say other names, times, texts and places,
 * and nothing else. Cases, waves and follow-ups count on every step, way, message and rule in them.
 */
final class OwnProcesses {

    private static final int MOST = 20;
    /** Parts that a bank may say otherwise, and parts that say what is said elsewhere. */
    private static final Set<String> FREE_PARTS =
            Set.of("documentation", "incoming", "outgoing", "laneSet", "textAnnotation", "association", "timeDuration");

    private static final Set<String> FREE_ATTRIBUTES = Set.of(
            "name",
            "id",
            "historyTimeToLive",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon",
            "type");
    private static final Set<String> FREE_PROPERTIES = Set.of(
            "touchpoint.patience",
            "touchpoint.survey",
            "touchpoint.lowScore",
            "touchpoint.heldBack",
            "task.due",
            "task.script",
            "journey.stages");
    private static final Map<String, Map<String, String>> SHIPPED = new ConcurrentHashMap<>();

    private OwnProcesses() {}

    static List<Breach> check(XmlElement root) {
        List<Breach> breaches = new ArrayList<>();
        root.children("process")
                .filter(one -> Blocks.owners().contains(id(one)))
                .forEach(process -> compare(process, breaches));
        return breaches;
    }

    private static void compare(XmlElement process, List<Breach> breaches) {
        String key = process.nearestId();
        Map<String, String> shipped = SHIPPED.computeIfAbsent(key, OwnProcesses::shipped);
        Map<String, String> given = parts(process);
        Set<String> all = new java.util.TreeSet<>(shipped.keySet());
        all.addAll(given.keySet());
        all.stream()
                .filter(id -> !Objects.equals(shipped.get(id), given.get(id)))
                .limit(MOST)
                .forEach(id ->
                        breaches.add(Breach.of(given.containsKey(id) ? id : key, rule(shipped, given, id), id, key)));
    }

    private static String rule(Map<String, String> shipped, Map<String, String> given, String id) {
        if (!given.containsKey(id)) {
            return "process.own-missing";
        }
        return shipped.containsKey(id) ? "process.own-changed" : "process.own-added";
    }

    private static Map<String, String> shipped(String key) {
        try (InputStream file = OwnProcesses.class.getResourceAsStream("/bpmn/" + key + ".bpmn")) {
            return ModelXml.read(Objects.requireNonNull(file, key).readAllBytes())
                    .children("process")
                    .filter(one -> key.equals(one.attribute("id")))
                    .findFirst()
                    .map(OwnProcesses::parts)
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ModelXml.Unreadable broken) {
            throw new IllegalStateException("The product's own " + key + " can't be read", broken);
        }
    }

    /** What each element of the process says, by its id. */
    private static Map<String, String> parts(XmlElement process) {
        Map<String, String> roots = new HashMap<>();
        Objects.requireNonNull(process.parent())
                .children()
                .forEach(one -> roots.put(id(one), one.name() + " " + name(one)));
        Map<String, String> parts = new TreeMap<>();
        List<XmlElement> open = new ArrayList<>(List.of(process));
        while (!open.isEmpty()) {
            XmlElement element = open.removeLast();
            String scope = element == process ? "" : id(Objects.requireNonNull(element.parent()));
            parts.put(id(element), scope + "<" + said(element, roots));
            element.children().stream().filter(OwnProcesses::isElement).forEach(open::add);
        }
        return parts;
    }

    private static boolean isElement(XmlElement part) {
        return FlowNodes.NAMES.contains(part.name()) || part.name().equals("sequenceFlow");
    }

    private static String said(XmlElement element, Map<String, String> roots) {
        String attributes = element.attributes().entrySet().stream()
                .filter(one -> !FREE_ATTRIBUTES.contains(local(one.getKey()))
                        || element.name().equals("inputParameter")
                        || element.name().equals("outputParameter"))
                .map(one -> local(one.getKey()) + "=" + resolved(one.getKey(), one.getValue(), roots))
                .sorted()
                .collect(Collectors.joining(" "));
        String parts = element.children().stream()
                .filter(part -> !isElement(part) && !FREE_PARTS.contains(part.name()) && !isFree(part))
                .map(part -> said(part, roots))
                .filter(part -> !part.equals("extensionElements[]()") && !part.equals("properties[]()"))
                .sorted()
                .collect(Collectors.joining(","));
        return element.name() + property(element) + "[" + attributes + "]" + element.text() + "(" + parts + ")";
    }

    private static String property(XmlElement element) {
        return element.name().equals("property") ? name(element) : "";
    }

    private static boolean isFree(XmlElement part) {
        return part.name().equals("property") && FREE_PROPERTIES.contains(name(part));
    }

    /** A message is what it is called, whatever id it has in the file. */
    private static String resolved(String attribute, String value, Map<String, String> roots) {
        String key = value.substring(value.indexOf(':') + 1);
        return attribute.endsWith("Ref") ? roots.getOrDefault(key, value) : value;
    }

    private static String local(String attribute) {
        return attribute.substring(attribute.indexOf('}') + 1);
    }

    private static String id(XmlElement element) {
        return Objects.requireNonNullElse(element.attribute("id"), "");
    }

    private static String name(XmlElement element) {
        return Objects.requireNonNullElse(element.attribute("name"), "");
    }
}
