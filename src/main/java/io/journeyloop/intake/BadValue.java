package io.journeyloop.intake;

import java.util.Arrays;
import java.util.Locale;

/** A value of a file that can't be taken. Its reason is a text {@code intake.reason.<code>} with these arguments. */
final class BadValue extends Exception {

    private static final long serialVersionUID = 1L;

    /** Puts a text into the reader's language. */
    @FunctionalInterface
    interface Texts {
        String get(String key, Locale locale, Object... arguments);
    }

    private final String field;
    private final String value;
    private final String code;
    private final String[] arguments;

    BadValue(String field, String value, String code, String... arguments) {
        super(code, null, false, false);
        this.field = field;
        this.value = value;
        this.code = code;
        this.arguments = arguments;
    }

    Rejection at(long line, Texts texts, Locale reader) {
        Object[] given = Arrays.copyOf(arguments, arguments.length, Object[].class);
        return new Rejection(line, field, value, texts.get("intake.reason." + code, reader, given));
    }
}
