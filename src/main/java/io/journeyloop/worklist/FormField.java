package io.journeyloop.worklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field to be filled when a task is finished, as the model writes it: {@code need:select(savings|payments)*;
 * note:text}, the star for "required".
 *
 * @param options the choices of a select, empty otherwise
 */
public record FormField(String name, Type type, boolean required, List<String> options) {

    /** How a value is given. Free TEXT stays with the task; the others become the process's variables. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        SELECT;

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Pattern FIELD =
            Pattern.compile("(\\w+)\\s*:\\s*(text|number|date|boolean|select)\\s*(?:\\(([^)]*)\\))?\\s*(\\*?)");

    /**
     * Reads a model's list of fields.
     *
     * @throws IllegalArgumentException where a part is no field
     */
    public static List<FormField> parse(String text) {
        List<FormField> fields = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                fields.add(field(part.strip()));
            }
        }
        return List.copyOf(fields);
    }

    /** The fields as a model writes them. */
    public static String write(List<FormField> fields) {
        return String.join("; ", fields.stream().map(FormField::written).toList());
    }

    private static FormField field(String part) {
        Matcher match = FIELD.matcher(part);
        if (!match.matches()) {
            throw new IllegalArgumentException("No form field: " + part);
        }
        Type type = Type.valueOf(match.group(2).toUpperCase(java.util.Locale.ROOT));
        String choices = match.group(3);
        List<String> options = choices == null
                ? List.of()
                : Arrays.stream(choices.split("\\|", -1)).map(String::strip).toList();
        return new FormField(match.group(1), type, !match.group(4).isEmpty(), options);
    }

    private String written() {
        String choices = options.isEmpty() ? "" : "(" + String.join("|", options) + ")";
        return name + ":" + type.slug() + choices + (required ? "*" : "");
    }
}
