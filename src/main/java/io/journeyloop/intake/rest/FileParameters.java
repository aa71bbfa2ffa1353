package io.journeyloop.intake.rest;

import io.journeyloop.intake.DateOrders;
import io.journeyloop.intake.DecimalSign;
import io.journeyloop.intake.ImportOptions;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a sender may say of a file beside the file. */
record FileParameters(
        @Parameter(description = "column:field,column:field; other columns become facts (customers) or are left out")
                @Nullable
                String map,
        @Parameter(description = "for lines that name no branch") @Nullable String branch,
        @Parameter(description = "a name for the list of these customers") @Nullable String name,
        @Parameter(
                        description =
                                "UTF-8, GB18030, Big5, UTF-16LE, UTF-16BE or windows-1252; found by the whole file where not said")
                @Nullable
                String encoding,
        @Parameter(description = "point or comma: the decimal sign of amounts; found by the column where not said")
                @Nullable
                String decimal,
        @Parameter(
                        description =
                                "day-first or month-first: dates such as 01/02/2026; found by the column where not said")
                @Nullable
                String dates) {

    ImportOptions options(@Nullable String fileName, Locale reader) {
        return new ImportOptions(
                branch, name != null ? name : fileName, reader, DecimalSign.of(decimal), DateOrders.of(dates));
    }
}
