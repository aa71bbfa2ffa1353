package io.journeyloop.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first lines of a file, to choose by which column fills which field.
 *
 * @param names some of its values with letters that another encoding would change, wherever in the file they stand
 */
public record FilePreview(List<String> columns, List<List<String>> rows, List<String> names) {

    private static final int NAMES = 3;

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
            return new FilePreview(columns, first, names(file));
        }
    }

    private static List<String> names(SpooledFile file) throws IOException {
        if (file.otherwise() == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (CsvRows rows = file.rows()) {
            for (CsvRow row = rows.next(); row != null && names.size() < NAMES; row = rows.next()) {
                row.values().stream()
                        .filter(value -> value.chars().anyMatch(sign -> sign > 127))
                        .limit(NAMES - names.size())
                        .forEach(names::add);
            }
        }
        return List.copyOf(names);
    }
}
