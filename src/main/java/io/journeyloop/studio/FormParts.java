package io.journeyloop.studio;

import io.journeyloop.studio.ModelParts.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads of a form what each field says, in words that can be compared. */
final class FormParts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Said otherwise, the editor's business, or fields of their own. */
    private static final Set<String> SILENT =
            Set.of("id", "type", "layout", "values", "components", "exporter", "schemaVersion", "executionPlatform");

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    private FormParts() {}

    /** Empty where it can't be read. */
    static Optional<ModelParts> of(String form) {
        try {
            JsonNode root = JSON.readTree(form);
            FormParts read = new FormParts();
            read.put(root, "form", root.path("name").asString(root.path("id").asString("")));
            read.components(root);
            return root.isObject()
                    ? Optional.of(new ModelParts(read.parts, read.names, Map.of(), read.order))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private void components(JsonNode around) {
        for (JsonNode component : around.path("components")) {
            put(component, "field." + component.path("type").asString(""), named(component));
            order.add(id(component));
            components(component);
        }
    }

    private void put(JsonNode component, String type, String name) {
        Map<String, String> says = new HashMap<>();
        says(component, "", says);
        if (component.path("values").isArray()) {
            ModelParts.put(says, "choices", choices(component.path("values")));
        }
        parts.put(id(component), new Part(type, name, says));
        names.put(id(component), name);
    }

    private static void says(JsonNode node, String prefix, Map<String, String> says) {
        node.properties().forEach(one -> {
            String word = prefix + one.getKey();
            if (SILENT.contains(word)) {
                return;
            }
            if (one.getValue().isObject()) {
                says(one.getValue(), word + ".", says);
            } else if (one.getValue().isArray()) {
                ModelParts.put(says, word, one.getValue().toString());
            } else {
                ModelParts.put(says, word, one.getValue().asString(""));
            }
        });
    }

    private static String choices(JsonNode values) {
        return values.valueStream()
                .map(one -> Stream.of("label", "value")
                        .map(word -> one.path(word).asString(""))
                        .distinct()
                        .collect(Collectors.joining(" = ")))
                .collect(Collectors.joining(" | "));
    }

    private static String named(JsonNode component) {
        return Stream.of("label", "key", "text", "id")
                .map(word -> component.path(word).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Forms of other editors have fields without an id: then the key tells them apart. */
    private static String id(JsonNode component) {
        String id = component.path("id").asString("");
        return id.isEmpty() ? component.path("key").asString("") : id;
    }
}
