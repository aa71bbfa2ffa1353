package io.journeyloop.worklist;

import io.journeyloop.journey.Finding;
import io.journeyloop.worklist.FormField.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as the form editor writes it (the form-js schema), read as the fields of a task. What the task screen can't ask
 * is told, so that nobody fills a form that lacks half of what was drawn.
 */
public final class FormSchema {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("\\w{1,60}");
    private static final Map<String, Type> TYPES = Map.of(
            "textfield", Type.TEXT,
            "textarea", Type.TEXT,
            "number", Type.NUMBER,
            "checkbox", Type.BOOLEAN,
            "select", Type.SELECT,
            "radio", Type.SELECT);
    /** They ask nothing. A button is one: the task's own outcomes finish it. */
    private static final Set<String> SILENT = Set.of("button", "spacer", "separator");

    private static final Set<String> CHECKS = Set.of("min", "max", "minLength", "maxLength", "pattern");
    private static final Set<String> LIMITS = Set.of("min", "max");
    private static final int LONGEST_LABEL = 200;
    private static final int MOST_FIELDS = 60;
    private static final int MOST_CHOICES = 200;

    private final List<FormField> fields = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private FormSchema() {}

    /** The fields of a form, in their order; what can't be asked is left out. */
    public static List<FormField> fields(byte[] form) {
        return List.copyOf(read(form).fields);
    }

    /** What the task screen can't ask, and what is wrong with the fields; the guard has let the file pass. */
    static List<Finding> findings(byte[] form) {
        return List.copyOf(read(form).findings);
    }

    private static FormSchema read(byte[] form) {
        FormSchema schema = new FormSchema();
        try {
            JsonNode root = JSON.readTree(form);
            if (!NAME.matcher(root.path("id").asString("").replaceAll("[.-]", "_"))
                    .matches()) {
                schema.error("", "form.no-id", root.path("id").asString(""));
            }
            schema.components(root);
            if (schema.names.size() > MOST_FIELDS) {
                schema.error("", "form.too-many", schema.names.size(), MOST_FIELDS);
            }
        } catch (JacksonException broken) {
            schema.error("", "form.broken", String.valueOf(broken.getOriginalMessage()));
        }
        return schema;
    }

    private void components(JsonNode around) {
        around.path("components").forEach(this::component);
    }

    private void component(JsonNode component) {
        String kind = component.path("type").asString("");
        String id = component.path("id").asString(component.path("key").asString(""));
        if (kind.equals("group") && component.path("path").asString("").isBlank()) {
            components(component);
        } else if (kind.equals("text") || kind.equals("image")) {
            warning(id, "form.not-shown", kind);
        } else if (!SILENT.contains(kind)) {
            Type type = type(component, kind);
            if (type == null) {
                error(id, "form.unsupported", label(component), kind);
            } else {
                field(component, id, type);
            }
        }
    }

    private static @Nullable Type type(JsonNode component, String kind) {
        boolean day = kind.equals("datetime")
                && component.path("subtype").asString("date").equals("date");
        return day ? Type.DATE : TYPES.get(kind);
    }

    private void field(JsonNode component, String id, Type type) {
        String name = component.path("key").asString("");
        if (!NAME.matcher(name).matches()) {
            error(id, "form.key", name, label(component));
            return;
        }
        if (!names.add(name)) {
            error(id, "form.key-twice", name);
            return;
        }
        Map<String, String> choices = type == Type.SELECT ? choices(component, id) : Map.of();
        unchecked(component, id);
        String label = component.path("label").asString("").strip();
        fields.add(new FormField(
                name,
                type,
                component.path("validate").path("required").asBoolean(false),
                List.copyOf(choices.keySet()),
                label.isEmpty() ? name : cut(label),
                choices,
                type == Type.NUMBER ? range(component, id) : null));
    }

    /** The form's own limits, and {@code decimalDigits}; null where it names none. */
    private @Nullable NumberRange range(JsonNode component, String id) {
        String least = component.path("validate").path("min").asString("").strip();
        String most = component.path("validate").path("max").asString("").strip();
        String decimals = component.path("decimalDigits").asString("").strip();
        if ((least + most + decimals).isEmpty()) {
            return null;
        }
        try {
            return NumberRange.parse(least + ".." + most + "," + (decimals.isEmpty() ? "6" : decimals));
        } catch (IllegalArgumentException unreadable) {
            error(id, "form.range", label(component), least + " – " + most);
            return null;
        }
    }

    private Map<String, String> choices(JsonNode component, String id) {
        Map<String, String> choices = new LinkedHashMap<>();
        component.path("values").forEach(one -> {
            String value = one.path("value").asString("").strip();
            if (value.isEmpty() || choices.containsKey(value)) {
                error(id, "form.choice", label(component), value);
            } else {
                choices.put(value, cut(one.path("label").asString(value)));
            }
        });
        if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
            error(id, "form.choices", label(component), choices.size(), MOST_CHOICES);
        }
        return choices;
    }

    /** What the form would check or hide and the task screen does not. */
    private void unchecked(JsonNode component, String id) {
        Stream<String> checks = component.path("validate").propertyNames().stream()
                .filter(CHECKS::contains)
                .filter(one -> !(component.path("type").asString("").equals("number") && LIMITS.contains(one)))
                .filter(one ->
                        !component.path("validate").path(one).asString("").isBlank());
        Stream<String> conditions = Stream.of("conditional")
                .filter(one -> !component.path(one).path("hide").asString("").isBlank());
        List<String> words = Stream.concat(checks, conditions).sorted().toList();
        if (!words.isEmpty()) {
            warning(id, "form.unchecked", label(component), String.join(", ", words));
        }
    }

    private static String label(JsonNode component) {
        return Stream.of("label", "key", "id")
                .map(word -> component.path(word).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("?");
    }

    private static String cut(String label) {
        return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    }

    private void error(String id, String rule, Object... arguments) {
        findings.add(Finding.error(Objects.requireNonNullElse(id, ""), rule, arguments));
    }

    private void warning(String id, String rule, Object... arguments) {
        findings.add(Finding.warning(id, rule, arguments));
    }
}
