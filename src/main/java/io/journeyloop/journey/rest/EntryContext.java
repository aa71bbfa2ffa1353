package io.journeyloop.journey.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Map;

/** What a caller may hand to a journey: few flat values, small enough for a process variable. */
final class EntryContext {

    private static final int MOST_ENTRIES = 50;
    private static final int LONGEST_TEXT = 1000;

    private EntryContext() {}

    static Map<String, Object> checked(Map<String, Object> context) {
        if (context.size() > MOST_ENTRIES) {
            throw Problem.invalid("context", context.size(), say("journey.problem.context-size", MOST_ENTRIES));
        }
        context.forEach(EntryContext::check);
        return context;
    }

    private static void check(String name, @org.jspecify.annotations.Nullable Object value) {
        boolean flat = value instanceof Number || value instanceof Boolean;
        boolean text = value instanceof String string && string.length() <= LONGEST_TEXT;
        if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,60}")) {
            throw Problem.invalid("context", name, say("journey.problem.context-name"));
        }
        if (!flat && !text) {
            throw Problem.invalid("context." + name, null, say("journey.problem.context-value", LONGEST_TEXT));
        }
    }
}
