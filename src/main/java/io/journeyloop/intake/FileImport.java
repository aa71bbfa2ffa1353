package io.journeyloop.intake;

import io.journeyloop.common.Problem;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Brings files of one kind in. */
public interface FileImport {

    /** What a column of such a file may be. */
    FieldSet fields();

    /**
     * Imports a file that was taken in already.
     *
     * @throws Problem (invalid) where the file as a whole can't be read: no line of names, a needed or a mapped column
     *     missing, nothing but names
     */
    ImportResult run(SpooledFile file, ColumnMap map, ImportOptions options, ImportProgress progress)
            throws IOException;

    /**
     * Takes a file in and imports it.
     *
     * @param encoding as the sender says it; null to find it
     */
    @PreAuthorize(ImportRoles.MAY_IMPORT_FILES)
    default ImportResult run(
            InputStream content,
            @Nullable String encoding,
            ColumnMap map,
            ImportOptions options,
            ImportProgress progress)
            throws IOException {
        try (SpooledFile file = SpooledFile.of(content, encoding)) {
            return run(file, map, options, progress);
        }
    }
}
