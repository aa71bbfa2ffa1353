package io.journeyloop.studio;

import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.XmlElement;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** What a model says of itself. */
record ModelHead(DraftKind kind, String key, String name) {

    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_NAME = 300;

    /** The first process of a BPMN file or the first decision of a DMN file; empty where it has none. */
    static Optional<ModelHead> of(String model) {
        return read(model).flatMap(root -> switch (root.name()) {
            case "definitions" ->
                Stream.of("process", "decision")
                        .flatMap(root::children)
                        .findFirst()
                        .flatMap(ModelHead::of);
            default -> Optional.empty();
        });
    }

    private static Optional<ModelHead> of(XmlElement element) {
        String key = element.attribute("id");
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        String name = element.attribute("name");
        String shown = name == null || name.isBlank() ? key : name.strip();
        DraftKind kind = element.name().equals("process") ? DraftKind.BPMN : DraftKind.DMN;
        return Optional.of(
                new ModelHead(kind, key, shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown));
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
