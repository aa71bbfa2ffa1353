package io.journeyloop.worklist;

import java.util.Locale;
import java.util.Optional;

/**
 * What helps with a task and is kept elsewhere; who keeps it makes a bean of this. A screen without one shows the
 * task all the same.
 */
public interface TaskAids {

    /** What may be said, as Markdown, with the version shown. */
    record Script(String key, String version, String text) {}

    /** The talk script of that key in the reader's language. */
    default Optional<Script> script(String key, Locale reader) {
        return Optional.empty();
    }

    /** What an offer promises, in the reader's language. */
    default Optional<String> offer(String key, Locale reader) {
        return Optional.empty();
    }
}
