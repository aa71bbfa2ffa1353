package io.journeyloop.engine;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a form file calls itself: the key under which tasks refer to it. */
public final class FormId {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FormId() {}

    /** Empty where the file can't be read or says nothing. */
    public static Optional<String> of(byte[] form) {
        try {
            JsonNode id = JSON.readTree(form).path("id");
            return Optional.of(id.asString("")).filter(text -> !text.isBlank());
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
