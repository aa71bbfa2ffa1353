package io.journeyloop.studio;

import io.journeyloop.engine.DecisionOrFormVersion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is being drawn. */
public enum DraftKind {
    /** A journey, or a process that journeys share. */
    BPMN("journey", null),
    /** A decision table. */
    DMN("decision", DecisionOrFormVersion.Kind.DECISION),
    /** A form of a task. */
    FORM("form", DecisionOrFormVersion.Kind.FORM);

    private final String word;
    private final DecisionOrFormVersion.@Nullable Kind side;

    DraftKind(String word, DecisionOrFormVersion.@Nullable Kind side) {
        this.word = word;
        this.side = side;
    }

    /** How such a file's name ends, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word in addresses, texts and the audit. */
    public String word() {
        return word;
    }

    /** The kind of that word; empty where there is none. */
    public static Optional<DraftKind> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** The kind that the name of a file says; BPMN where it says none of the others. */
    static DraftKind ofFile(String name) {
        return Arrays.stream(values())
                .filter(one -> name.endsWith("." + one.ending()))
                .findFirst()
                .orElse(BPMN);
    }

    /** A file's name by which everybody can tell the kind. */
    String file() {
        return "model." + ending();
    }

    /** What the engine holds it as, null for processes. */
    DecisionOrFormVersion.@Nullable Kind side() {
        return side;
    }

    /** As what a file of this kind is downloaded. */
    public String mediaType() {
        return this == FORM ? "application/json" : "application/xml";
    }
}
