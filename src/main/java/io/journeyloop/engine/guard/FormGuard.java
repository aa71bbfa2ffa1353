package io.journeyloop.engine.guard;

import io.journeyloop.engine.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds whatever in a form could show foreign pages or run scripts in the browser of whoever fills it. */
final class FormGuard {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> COMPONENTS = Set.of(
            "default",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "text",
            "expression",
            "spacer",
            "separator",
            "group",
            "dynamiclist",
            "table",
            "button");
    private static final int LARGEST = 1024 * 1024;

    private final List<Breach> breaches = new ArrayList<>();

    private FormGuard() {}

    static List<Breach> check(byte[] file) {
        if (file.length > LARGEST) {
            return List.of(Breach.of("", "form.too-large"));
        }
        try {
            JsonNode form = JSON.readTree(file);
            FormGuard guard = new FormGuard();
            if (!form.isObject() || !form.path("components").isArray()) {
                return List.of(Breach.of("", "form.broken", "components"));
            }
            guard.walk(form, form.path("id").asString(""));
            return List.copyOf(guard.breaches);
        } catch (JacksonException broken) {
            return List.of(Breach.of("", "form.broken", String.valueOf(broken.getOriginalMessage())));
        }
    }

    private void walk(JsonNode node, String around) {
        String id = node.path("id").asString(around);
        if (node.isObject()) {
            node.properties().forEach(one -> {
                if (one.getKey().equals("components")) {
                    one.getValue().forEach(component -> component(component, id));
                }
                walk(one.getValue(), id);
            });
        } else if (node.isArray()) {
            node.forEach(one -> walk(one, id));
        } else if (node.isString()) {
            text(node.asString(), id);
        }
    }

    private void component(JsonNode component, String around) {
        String type = component.path("type").asString("");
        if (!COMPONENTS.contains(type)) {
            breaches.add(Breach.of(component.path("id").asString(around), "form.component", type));
        }
    }

    private void text(String text, String id) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("javascript:") || lower.contains("<script") || lower.contains("<iframe")) {
            breaches.add(Breach.of(id, "form.script", text));
        }
    }
}
