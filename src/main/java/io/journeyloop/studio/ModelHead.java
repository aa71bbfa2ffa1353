package io.journeyloop.studio;

import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.XmlElement;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a model says of itself: its kind, its id and its name. */
public record ModelHead(DraftKind kind, String key, String name) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_NAME = 300;

    /** The first process of a BPMN file, the first decision of a DMN file, or a form; empty where it is neither. */
    static Optional<ModelHead> of(String model) {
        if (model.stripLeading().startsWith("{")) {
            return ofForm(model);
        }
        return read(model).flatMap(root -> switch (root.name()) {
            case "definitions" ->
                Stream.of("process", "decision")
                        .flatMap(root::children)
                        .findFirst()
                        .flatMap(ModelHead::of);
            default -> Optional.empty();
        });
    }

    private static Optional<ModelHead> ofForm(String model) {
        try {
            JsonNode form = JSON.readTree(model);
            String key = form.path("id").asString("");
            return form.path("components").isArray()
                    ? head(DraftKind.FORM, key, form.path("name").asString(""))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ModelHead> head(DraftKind kind, @Nullable String key, @Nullable String name) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        String shown = name == null || name.isBlank() ? key : name.strip();
        return Optional.of(
                new ModelHead(kind, key, shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown));
    }

    private static Optional<ModelHead> of(XmlElement element) {
        DraftKind kind = element.name().equals("process") ? DraftKind.BPMN : DraftKind.DMN;
        return head(kind, element.attribute("id"), element.attribute("name"));
    }

    /** The root of a model; empty where it can't be read. */
    static Optional<XmlElement> read(String model) {
        try {
            return Optional.of(ModelXml.read(model.getBytes(StandardCharsets.UTF_8)));
        } catch (ModelXml.Unreadable unreadable) {
            return Optional.empty();
        }
    }
}
