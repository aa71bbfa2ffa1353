package io.journeyloop.common;

import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/** A number in a JSON text that is larger, smaller or longer than {@link BoundedNumbers} allows. */
final class NumberOutOfBounds extends StreamReadException {

    private final String field;
    private final String value;

    NumberOutOfBounds(JsonParser parser, String field, String value) {
        super(parser, "A number has too many digits or too large an exponent");
        this.field = field;
        this.value = value;
    }

    /** As a caller writes it: {@code [3].attributes.amount}; {@code body} where the number is the whole text. */
    String field() {
        return field;
    }

    String value() {
        return value;
    }
}
