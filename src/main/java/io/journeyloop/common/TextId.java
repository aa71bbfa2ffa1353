package io.journeyloop.common;

/**
 * As {@link DatabaseId}, where the id of a row is a text: a record of one {@code String} in a module's root package.
 * There is none for "nobody": what may be unknown is null.
 */
public interface TextId extends Comparable<TextId> {

    /** As it stands in the database, never blank. */
    String value();

    /** Holds what every id promises; for the compact constructors of its types. */
    static void require(String value, int longest) {
        if (!isPossible(value, longest)) {
            throw new IllegalArgumentException("An id has 1 to " + longest + " characters, not " + value.length());
        }
    }

    /** Whether a text from outside can be an id at all. */
    static boolean isPossible(String value, int longest) {
        return !value.isBlank() && value.length() <= longest;
    }

    @Override
    default int compareTo(TextId other) {
        return value().compareTo(other.value());
    }
}
