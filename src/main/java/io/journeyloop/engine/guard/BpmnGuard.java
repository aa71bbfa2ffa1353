package io.journeyloop.engine.guard;

import io.journeyloop.engine.Blocks;
import io.journeyloop.engine.Breach;
import io.journeyloop.engine.XmlElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds whatever in a BPMN file could run code, lead outside, or evaluate more than variables. */
public final class BpmnGuard {

    private static final Pattern OWN_FORM = Pattern.compile("camunda-forms:deployment:[\\w.-]+\\.form");
    private static final Pattern FORM_NAME = Pattern.compile("[\\w.-]+");
    /** The engine reads no language there: it is the default that some tools write into every file. */
    private static final String ROOT = "definitions";

    private final List<Breach> breaches = new ArrayList<>();
    private String process = "";

    private BpmnGuard() {}

    /** All breaches, in the order of the file. */
    public static List<Breach> check(XmlElement root) {
        BpmnGuard guard = new BpmnGuard();
        guard.severalProcesses(root);
        guard.walk(root);
        return List.copyOf(guard.breaches);
    }

    private void severalProcesses(XmlElement root) {
        List<XmlElement> executable =
                root.children("process").filter(XmlElement::isExecutable).toList();
        executable.stream().skip(1).forEach(one -> add(one, "process.several", id(executable.getFirst()), id(one)));
    }

    private void walk(XmlElement element) {
        if (element.name().equals("process")) {
            process = id(element);
        }
        element(element);
        element.attributes().forEach((name, value) -> attribute(element, name, value));
        expression(element, element.text());
        element.children().forEach(this::walk);
    }

    private void element(XmlElement element) {
        String refused = EngineVocabulary.REFUSED_ELEMENTS.get(element.name());
        if (refused != null && !isHarmless(element)) {
            add(element, refused, element.name());
        } else if (EngineVocabulary.NAMESPACES.contains(element.namespace())
                && !EngineVocabulary.ELEMENTS.contains(element.name())) {
            add(element, "extension.unknown", "camunda:" + element.name());
        }
        if (element.name().equals("properties")) {
            propertiesTwice(element);
        }
    }

    /** An import counts where the engine looks for it, directly under the root. */
    private static boolean isHarmless(XmlElement element) {
        XmlElement parent = element.parent();
        return element.name().equals("import") && (parent == null || parent.parent() != null);
    }

    private void propertiesTwice(XmlElement properties) {
        Set<String> seen = new HashSet<>();
        properties.children("property").forEach(property -> {
            String name = property.attribute("name");
            if (name != null && !seen.add(name)) {
                add(property, "property.twice", name);
            }
        });
    }

    private void attribute(XmlElement element, String key, String value) {
        int brace = key.indexOf('}');
        String namespace = brace < 0 ? "" : key.substring(1, brace);
        String name = key.substring(brace + 1);
        if (EngineVocabulary.NAMESPACES.contains(namespace)) {
            camundaAttribute(element, name, value);
        } else if (namespace.isEmpty()) {
            plainAttribute(element, name, value);
        }
        if (EngineVocabulary.LITERAL.contains(name)) {
            if (!name.equals("delegateExpression") && PlainExpressions.isExpression(value)) {
                add(element, "expression.not-here", name, value);
            }
        } else {
            expression(element, value);
        }
    }

    private void camundaAttribute(XmlElement element, String name, String value) {
        String refused = EngineVocabulary.REFUSED_ATTRIBUTES.get(name);
        if (refused != null) {
            add(element, refused, value, name);
        } else if (!EngineVocabulary.ATTRIBUTES.contains(name)) {
            add(element, "extension.unknown", "camunda:" + name);
        } else if (name.equals("delegateExpression")) {
            block(element, value);
        } else if (name.equals("formKey") && !OWN_FORM.matcher(value).matches()) {
            add(element, "code.form", value);
        } else if (name.equals("formRef")
                && !value.isEmpty()
                && !FORM_NAME.matcher(value).matches()) {
            add(element, "code.form", value);
        } else if (name.equals("modelerTemplateIcon") && !value.startsWith("data:image/")) {
            add(element, "code.resource", value, name);
        }
    }

    private void plainAttribute(XmlElement element, String name, String value) {
        if (name.equals("scriptFormat")) {
            add(element, "code.script", element.name());
        } else if ((name.equals("language") || name.equals("expressionLanguage"))
                && !element.name().equals(ROOT)) {
            add(element, "code.language", value);
        }
    }

    private void block(XmlElement element, String value) {
        String name = Blocks.referred(value).orElse("");
        if (!Blocks.isBlock(name)) {
            add(element, "block.unknown", value, String.join(", ", Blocks.open()));
        } else if (!Blocks.isOpenTo(name, process)) {
            add(element, "block.internal", name, String.join(", ", Blocks.open()));
        }
    }

    private void expression(XmlElement element, String text) {
        PlainExpressions.breach(text).ifPresent(rule -> add(element, rule, text));
    }

    private void add(XmlElement at, String rule, String... arguments) {
        breaches.add(Breach.of(at.nearestId(), rule, (Object[]) arguments));
    }

    private static String id(XmlElement element) {
        return element.nearestId();
    }
}
