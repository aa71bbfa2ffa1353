package io.journeyloop.intake;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.io.IOException;
import java.util.Optional;

/** The line of column names, and whether the lines below keep to it. */
final class Headers {

    private Headers() {}

    static CsvRow read(CsvRows rows) throws IOException {
        CsvRow header = rows.next();
        if (header == null
                || header.flaw() != null
                || header.values().stream().anyMatch(name -> ByteKeepingReader.firstMark(name) >= 0)) {
            throw Problem.invalid("file", null, say("intake.problem.header"));
        }
        return header;
    }

    static Problem nothingBelow() {
        return Problem.invalid("file", null, say("intake.problem.no-lines"));
    }

    /** Whether a line has a value for each column; blanks beyond the last one are a spreadsheet's habit. */
    static boolean fits(CsvRow row, ColumnMap.Reading reading) {
        int want = reading.columns().size();
        return row.flaw() == null
                && row.values().size() >= want
                && row.values().stream().skip(want).allMatch(String::isBlank);
    }

    static void check(CsvRow row, ColumnMap.Reading reading, String encoding) throws BadValue {
        if (row.flaw() != null) {
            throw new BadValue("", "", row.flaw());
        }
        if (!fits(row, reading)) {
            String have = String.valueOf(row.values().size());
            throw new BadValue(
                    "", have, "columns", have, String.valueOf(reading.columns().size()));
        }
        for (int i = 0; i < reading.columns().size(); i++) {
            check(reading, i, row.values().get(i), encoding);
        }
    }

    private static void check(ColumnMap.Reading reading, int column, String value, String encoding) throws BadValue {
        String name = Optional.ofNullable(reading.fields().get(column))
                .orElse(reading.columns().get(column));
        int mark = ByteKeepingReader.firstMark(value);
        if (mark >= 0) {
            String hex = ByteKeepingReader.hex(value.charAt(mark));
            String shown = value.substring(0, mark) + "\\x" + hex;
            throw new BadValue(name, shown, "byte", hex, String.valueOf(mark + 1), encoding);
        }
        if (name.isEmpty() && !value.isBlank()) {
            throw new BadValue("", value, "column-unnamed", String.valueOf(column + 1));
        }
    }
}
