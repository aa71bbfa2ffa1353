package io.journeyloop.engine.guard;

import io.journeyloop.engine.Breach;
import io.journeyloop.engine.Feel;
import io.journeyloop.engine.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds whatever in a DMN file is not FEEL, or lets FEEL call out of itself. */
final class DmnGuard {

    private static final Set<String> CAMUNDA = Set.of("http://camunda.org/schema/1.0/dmn");
    private static final Set<String> ATTRIBUTES =
            Set.of("historyTimeToLive", "versionTag", "inputVariable", "diagramRelationId", "modelerTemplate");
    private static final Pattern FUNCTION = Pattern.compile("\\bfunction\\b");
    private static final Pattern EXTERNAL = Pattern.compile("\\bexternal\\b");

    private static final Set<String> FUNCTIONS = Set.of("functionDefinition", "encapsulatedLogic");

    private final List<Breach> breaches = new ArrayList<>();
    private final boolean bounds;

    private DmnGuard(boolean bounds) {
        this.bounds = bounds;
    }

    /** @param bounds whether what asks for too much is refused too */
    static List<Breach> check(XmlElement root, boolean bounds) {
        DmnGuard guard = new DmnGuard(bounds);
        guard.walk(root);
        return List.copyOf(guard.breaches);
    }

    private void walk(XmlElement element) {
        element.attributes().forEach((key, value) -> attribute(element, key, value));
        if (element.name().equals("import")) {
            add(element, "code.import", element.name());
        }
        String kind = element.attribute("kind");
        if (FUNCTIONS.contains(element.name()) && kind != null && !kind.equals("FEEL")) {
            add(element, "dmn.language", kind);
        }
        String feel = withoutTexts(element.text());
        if (FUNCTION.matcher(feel).find() && EXTERNAL.matcher(feel).find()) {
            add(element, "dmn.function", element.text());
        } else if (bounds && element.name().equals("text")) {
            bounds(element, element.text());
        }
        element.children().forEach(this::walk);
    }

    private void bounds(XmlElement text, String feel) {
        XmlElement holder = text.parent();
        boolean tests = holder != null && holder.name().equals("inputEntry");
        if (!feel.isEmpty()) {
            (tests ? Feel.ofTests(feel) : Feel.ofExpression(feel))
                    .filter(trouble -> !trouble.isUnreadable())
                    .ifPresent(trouble -> add(text, trouble.rule(), feel));
        }
    }

    /** FEEL without what stands between quotation marks. */
    private static String withoutTexts(String feel) {
        StringBuilder rest = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < feel.length(); i++) {
            char at = feel.charAt(i);
            if (quoted && at == '\\') {
                i++;
            } else if (at == '"') {
                quoted = !quoted;
                rest.append(' ');
            } else if (!quoted) {
                rest.append(at);
            }
        }
        return rest.toString();
    }

    private void attribute(XmlElement element, String key, String value) {
        int brace = key.indexOf('}');
        String name = key.substring(brace + 1);
        if (brace >= 0 && CAMUNDA.contains(key.substring(1, brace)) && !ATTRIBUTES.contains(name)) {
            add(element, "extension.unknown", "camunda:" + name);
        }
        if (name.equals("expressionLanguage") && !isFeel(value)) {
            add(element, "dmn.language", value);
        }
    }

    /** FEEL goes by its short name or by the address of its definition in a DMN version. */
    private static boolean isFeel(String language) {
        String name = language.strip().toLowerCase(Locale.ROOT);
        return name.isEmpty()
                || name.equals("feel")
                || name.matches("https?://www\\.omg\\.org/spec/(dmn|feel)/\\d+/feel/?");
    }

    private void add(XmlElement at, String rule, String argument) {
        breaches.add(Breach.of(at.nearestId(), rule, argument));
    }
}
