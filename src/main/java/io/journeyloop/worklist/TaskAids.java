package io.journeyloop.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What helps with a task and is kept elsewhere; who keeps it makes a bean of this. A screen without one shows the
 * task all the same.
 */
public interface TaskAids {

    /**
     * Help with the conversation, with the version shown.
     *
     * @param say what may be said to the customer, or null
     * @param hint for staff alone, as Markdown, or null
     */
    record Script(String key, String version, @Nullable String say, @Nullable String hint) {}

    /**
     * What was said with a hand-over.
     *
     * @param by what people call the one who said it
     */
    record Word(String text, String by, Instant at) {
        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "Word[…]";
        }
    }

    /** One thing that is known of the matter, both in the reader's words. */
    record Known(String label, String value) {

        @Override
        public String toString() {
            return "Known[" + label + "]";
        }
    }

    /** What is to be known of the matter before the task is done, such as what an approval approves. */
    default List<Known> about(Task task, Locale reader) {
        return List.of();
    }

    /** The talk script of that key in the reader's language. */
    default Optional<Script> script(String key, Locale reader) {
        return Optional.empty();
    }

    /** What a colleague said when handing those tasks on, by task; asked once for a whole list. */
    default Map<TaskId, Word> words(Collection<Task> tasks) {
        return Map.of();
    }

    /** What an offer promises, in the reader's language. */
    default Optional<String> offer(String key, Locale reader) {
        return Optional.empty();
    }
}
