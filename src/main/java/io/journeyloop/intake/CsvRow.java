package io.journeyloop.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line where it begins in the file, 1 for the first line
 * @param flaw the code of why it can't be read; null where it can
 */
public record CsvRow(long line, List<String> values, @Nullable String flaw) {

    /** Whether nothing stands in it. */
    boolean blank() {
        return flaw == null && values.stream().allMatch(String::isBlank);
    }
}
