package io.journeyloop.intake;

/** A value of a file that can't be taken; the reason is a clause that follows "because". */
final class BadValue extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    BadValue(String field, String value, String reason) {
        super(reason, null, false, false);
        this.field = field;
        this.value = value;
    }

    Rejection at(long line) {
        return new Rejection(line, field, value, String.valueOf(getMessage()));
    }
}
