package io.journeyloop.intake.ui;

import io.journeyloop.intake.ColumnMap;
import io.journeyloop.intake.FieldSet;
import io.journeyloop.intake.ImportOptions;
import io.journeyloop.intake.ImportProgress;
import io.journeyloop.intake.ImportResult;
import io.journeyloop.intake.SpooledFile;
import java.io.IOException;

/**
 * What a file may hold.
 *
 * @param id {@code customers} or {@code complaints}, as in the address
 */
record ImportKind(String id, FieldSet fields, Importer importer) {

    /** Brings a file of this kind in. */
    @FunctionalInterface
    interface Importer {
        ImportResult run(SpooledFile file, ColumnMap map, ImportOptions options, ImportProgress progress)
                throws IOException;
    }
}
