package io.journeyloop.metrics.ui;

import io.journeyloop.metrics.MapCustomers.CustomerBehind;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.shell.LocaleFormats;
import java.util.List;
import java.util.stream.Stream;

/** The customers behind a number as a file for a spreadsheet, in the reader's language and the bank's zone. */
final class CustomersFile {

    private CustomersFile() {}

    /** The file; {@code texts} gives the column names by key. */
    static byte[] of(List<CustomerBehind> rows, MapScreen.Texts texts, LocaleFormats formats) {
        CsvFile file = new CsvFile(Stream.of("no", "name", "phone", "branch", "file.enteredAt", "file.at")
                .map(column -> texts.of("metrics.customers." + column, formats.zone()))
                .toList());
        rows.forEach(row -> file.row(
                row.customerNo(),
                row.customerName(),
                row.phone(),
                row.branch(),
                formats.cell(row.enteredAt()),
                formats.cell(row.at())));
        return file.bytes();
    }
}
