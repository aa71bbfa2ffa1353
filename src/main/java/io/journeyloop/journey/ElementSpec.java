package io.journeyloop.journey;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of one of its elements.
 *
 * @param name the element's name in the model; its id where it has none
 * @param properties the element's journey-language properties
 */
public record ElementSpec(String processKey, String elementId, String name, Map<String, String> properties) {

    public @Nullable String property(String key) {
        return properties.get(key);
    }

    public String property(String key, String otherwise) {
        return properties.getOrDefault(key, otherwise);
    }

    /** A comma-separated property as its trimmed parts. */
    public List<String> list(String key) {
        return Arrays.stream(property(key, "").split(","))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A property that is an ISO duration, or null. */
    public @Nullable Duration duration(String key) {
        String text = property(key);
        return text == null ? null : IsoPeriod.parse(text);
    }

    public boolean isTouchpoint() {
        return properties.containsKey(JourneyLanguage.STAGE);
    }
}
