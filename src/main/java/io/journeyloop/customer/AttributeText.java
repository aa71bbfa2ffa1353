package io.journeyloop.customer;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes attributes as JSON text, and reads them. */
@Component
class AttributeText {

    private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};

    private final JsonMapper json;

    AttributeText(JsonMapper json) {
        this.json = json;
    }

    @Nullable
    String write(Map<String, String> attributes) {
        return attributes.isEmpty() ? null : json.writeValueAsString(attributes);
    }

    Map<String, String> read(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, MAP);
    }
}
