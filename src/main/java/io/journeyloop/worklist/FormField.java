package io.journeyloop.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.journeyloop.journey.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A field to be filled when a task is finished, as the model writes it: {@code need:select(savings|payments)*;
 * note:text}, the star for "required". Fields of a form bring their own labels and are kept as JSON.
 *
 * @param options the choices of a select, empty otherwise
 * @param label what the form calls it, null where it is no form's field
 * @param labels what people call the choices, by choice; those that are not there go by their own word
 * @param range what a number may be; null for one that may be any, and for other types
 */
public record FormField(
        String name,
        Type type,
        boolean required,
        List<String> options,
        @Nullable String label,
        Map<String, String> labels,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NumberRange range) {

    /** How a value is given. Free TEXT stays with the task; the others become the process's variables. */
    public enum Type {
        TEXT,
        NUMBER,
        /** An amount of the bank's currency: not negative, at most two decimals. */
        MONEY,
        DATE,
        BOOLEAN,
        SELECT;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FIELD =
            Pattern.compile("(\\w+)\\s*:\\s*(text|number|money|date|boolean|select)\\s*(?:\\(([^)]*)\\))?\\s*(\\*?)");

    public FormField {
        options = List.copyOf(options);
        labels = Map.copyOf(labels);
    }

    /** A field as a model writes it: its label is the labels files' business. */
    public FormField(String name, Type type, boolean required, List<String> options) {
        this(name, type, required, options, null, Map.of(), null);
    }

    /** A form's field that is no number, or any number. */
    public FormField(
            String name,
            Type type,
            boolean required,
            List<String> options,
            @Nullable String label,
            Map<String, String> labels) {
        this(name, type, required, options, label, labels, null);
    }

    /**
     * Reads a model's list of fields, or what {@link #write} wrote.
     *
     * @throws IllegalArgumentException where a part is no field
     */
    public static List<FormField> parse(String text) {
        return text.startsWith("[") ? stored(text) : plain(text);
    }

    private static List<FormField> stored(String text) {
        try {
            return List.of(JSON.readValue(text, FormField[].class));
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("No form fields: " + text, broken);
        }
    }

    private static List<FormField> plain(String text) {
        List<FormField> fields = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                fields.add(field(part.strip()));
            }
        }
        return List.copyOf(fields);
    }

    /** The fields as a model writes them; as JSON where they have labels of their own. */
    public static String write(List<FormField> fields) {
        if (fields.stream().anyMatch(FormField::isLabelled)) {
            return JSON.writeValueAsString(fields);
        }
        return String.join("; ", fields.stream().map(FormField::written).toList());
    }

    private static FormField field(String part) {
        Matcher match = FIELD.matcher(part);
        if (!match.matches()) {
            throw new IllegalArgumentException("No form field: " + part);
        }
        Type type = Type.valueOf(match.group(2).toUpperCase(Locale.ROOT));
        boolean required = !match.group(4).isEmpty();
        String choices = match.group(3);
        if (type == Type.NUMBER && choices != null) {
            return new FormField(match.group(1), type, required, List.of(), null, Map.of(), NumberRange.parse(choices));
        }
        List<String> options = choices == null
                ? List.of()
                : Arrays.stream(choices.split("\\|", -1)).map(String::strip).toList();
        return new FormField(match.group(1), type, required, options);
    }

    /** What it is called: the form's own word, or what the process's labels say. */
    public String label(Labels texts, String process, Locale reader) {
        return label == null ? texts.field(process, name, reader) : label;
    }

    /** What a choice is called. */
    public String label(Labels texts, String process, String choice, Locale reader) {
        String own = labels.get(choice);
        return own == null ? texts.choice(process, name, choice, reader) : own;
    }

    private boolean isLabelled() {
        return label != null || !labels.isEmpty();
    }

    private String written() {
        String within = range == null ? String.join("|", options) : range.written();
        String choices = within.isEmpty() ? "" : "(" + within + ")";
        return name + ":" + type.slug() + choices + (required ? "*" : "");
    }
}
