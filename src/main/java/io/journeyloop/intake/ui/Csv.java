package io.journeyloop.intake.ui;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes lines of comma-separated values that a spreadsheet opens without running anything in them. */
final class Csv {

    private Csv() {}

    static String line(String... values) {
        return Arrays.stream(values).map(Csv::value).collect(Collectors.joining(","));
    }

    private static String value(String value) {
        String harmless = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
