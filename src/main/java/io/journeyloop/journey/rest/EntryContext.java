package io.journeyloop.journey.rest;

import io.journeyloop.common.Problem;
import java.util.Map;

/** What a caller may hand to a journey: few flat values, small enough for a process variable. */
final class EntryContext {

    private static final int MOST_ENTRIES = 50;
    private static final int LONGEST_TEXT = 1000;

    private EntryContext() {}

    static Map<String, Object> checked(Map<String, Object> context) {
        if (context.size() > MOST_ENTRIES) {
            throw Problem.invalid(
                    "context",
                    context.size(),
                    "A context has at most " + MOST_ENTRIES + " entries.",
                    "Leave out what the model does not read.");
        }
        context.forEach(EntryContext::check);
        return context;
    }

    private static void check(String name, @org.jspecify.annotations.Nullable Object value) {
        boolean flat = value instanceof Number || value instanceof Boolean;
        boolean text = value instanceof String string && string.length() <= LONGEST_TEXT;
        if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,60}")) {
            throw Problem.invalid(
                    "context", name, "A context's entry is named like a variable.", "Use letters, digits and _.");
        }
        if (!flat && !text) {
            throw Problem.invalid(
                    "context." + name,
                    null,
                    "A context's entry is a number, true or false, or a text of up to " + LONGEST_TEXT + " characters.",
                    "Flatten it or leave it out.");
        }
    }
}
