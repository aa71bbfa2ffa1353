package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import org.jspecify.annotations.Nullable;

/** What people say in a case, by whatever way. */
final class CaseInput {

    private static final int MAX_TEXT = 2000;

    private CaseInput() {}

    /** @throws Problem INVALID naming the field where there is none, or it is too long */
    static String text(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > MAX_TEXT) {
            throw Problem.invalid(
                    field, text == null ? null : text.length(), say("recovery.problem.text", field, MAX_TEXT));
        }
        return text.strip();
    }

    /** As {@link #text}; null where nothing was said. */
    static @Nullable String textOrNull(String field, @Nullable String text) {
        return blank(text) ? null : text(field, text);
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
