package io.journeyloop.studio;

import java.util.Locale;

/** What is being drawn. */
public enum DraftKind {
    /** A journey. */
    BPMN,
    /** A decision table. */
    DMN;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
