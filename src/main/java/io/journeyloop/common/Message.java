package io.journeyloop.common;

import java.util.List;

/**
 * Something to say to a reader, before the reader's language is known: a key of the texts and its arguments. An
 * argument may be a message itself, a list that becomes an enumeration, or a day that is written as the reader does.
 *
 * @param key of {@code i18n/<module>/messages.properties}
 * @param arguments of the text, for {0}, {1}…
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** The text of that key with these arguments. */
    public static Message say(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** What to do next: the text beside this one, with the same arguments. */
    Message next() {
        return new Message(key + ".next", arguments);
    }
}
