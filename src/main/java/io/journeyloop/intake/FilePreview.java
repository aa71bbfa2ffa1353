package io.journeyloop.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The first lines of a file, to choose by which column fills which field. */
public record FilePreview(List<String> columns, List<List<String>> rows) {

    /** Reads up to that many lines below the names. */
    public static FilePreview of(SpooledFile file, int lines) throws IOException {
        try (CsvRows rows = file.rows()) {
            List<String> columns =
                    Headers.read(rows).values().stream().map(String::strip).toList();
            List<List<String>> first = new ArrayList<>();
            for (CsvRow row = rows.next(); row != null && first.size() < lines; row = rows.next()) {
                if (row.flaw() == null) {
                    first.add(row.values());
                }
            }
            if (first.isEmpty()) {
                throw Headers.nothingBelow();
            }
            return new FilePreview(columns, first);
        }
    }
}
