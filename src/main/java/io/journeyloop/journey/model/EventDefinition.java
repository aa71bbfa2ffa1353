package io.journeyloop.journey.model;

import io.journeyloop.engine.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * What an event waits for or throws.
 *
 * @param kind {@code timer}, {@code message}, {@code escalation}, {@code error}, {@code link}, {@code terminate}, …
 * @param name the message's name, the escalation's or error's code, the link's name; null where none is said
 * @param reference the id that was to lead to it; null where there is none
 */
public record EventDefinition(String kind, @Nullable String name, @Nullable String reference, XmlElement xml) {}
