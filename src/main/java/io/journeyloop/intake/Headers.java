package io.journeyloop.intake;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.io.IOException;

/** The line of column names, and whether the lines below keep to it. */
final class Headers {

    private Headers() {}

    static CsvRow read(CsvRows rows) throws IOException {
        CsvRow header = rows.next();
        if (header == null || header.flaw() != null) {
            throw Problem.invalid("file", null, say("intake.problem.header"));
        }
        return header;
    }

    static Problem nothingBelow() {
        return Problem.invalid("file", null, say("intake.problem.no-lines"));
    }

    static void check(CsvRow row, ColumnMap.Reading reading) throws BadValue {
        if (row.flaw() != null) {
            throw new BadValue("", "", row.flaw());
        }
        int have = row.values().size();
        int want = reading.columns().size();
        if (have != want) {
            throw new BadValue("", String.valueOf(have), "columns", String.valueOf(have), String.valueOf(want));
        }
    }
}
