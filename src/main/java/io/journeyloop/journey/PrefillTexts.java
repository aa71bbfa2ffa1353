package io.journeyloop.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a model writes in {@code form.prefill}: which fact's attribute fills which field, as in {@code need:
 * application.saved.need, visit.booked.need; purpose: visit.booked.purpose}. The last part is the attribute, the rest
 * the event type.
 *
 * @param sources by field, in the model's order
 */
public record PrefillTexts(Map<String, List<Source>> sources) {

    /** An attribute of an event type. */
    public record Source(String type, String attribute) {}

    private static final Pattern FIELD = Pattern.compile("\\w+");
    private static final Pattern SOURCE = Pattern.compile("[\\w-]+(\\.[\\w-]+)+");

    /** @throws IllegalArgumentException where a part can't be read, with that part as its message */
    public static PrefillTexts parse(String text) {
        Map<String, List<Source>> sources = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                String[] halves = part.split(":", 2);
                String field = halves[0].strip();
                if (halves.length < 2 || !FIELD.matcher(field).matches()) {
                    throw new IllegalArgumentException(part.strip());
                }
                sources.computeIfAbsent(field, any -> new ArrayList<>()).addAll(sources(halves[1]));
            }
        }
        return new PrefillTexts(sources);
    }

    private static List<Source> sources(String text) {
        List<Source> sources = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            String source = one.strip();
            if (!SOURCE.matcher(source).matches()) {
                throw new IllegalArgumentException(source);
            }
            int dot = source.lastIndexOf('.');
            sources.add(new Source(source.substring(0, dot), source.substring(dot + 1)));
        }
        return sources;
    }

    /** All event types that fill a field. */
    public List<String> types() {
        return sources.values().stream()
                .flatMap(List::stream)
                .map(Source::type)
                .distinct()
                .toList();
    }
}
