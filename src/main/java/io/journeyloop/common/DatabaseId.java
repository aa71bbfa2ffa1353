package io.journeyloop.common;

/**
 * The id of a row, typed by what the row is, so that one thing's id can't be passed where another's is asked for. Whoever
 * implements it is a record of one {@code long}, stands in a module's root package and is named {@code …Id}: {@link
 * ColumnTypes} finds it by that, and MyBatis reads and writes it as a number. There is none for "nobody": what may be
 * unknown is null.
 */
public interface DatabaseId extends Comparable<DatabaseId> {

    /** The number in the database, at least 1. */
    long value();

    /** Holds what every id promises; for the compact constructors of its types. */
    static void require(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("An id is at least 1, not " + value);
        }
    }

    @Override
    default int compareTo(DatabaseId other) {
        return Long.compare(value(), other.value());
    }
}
