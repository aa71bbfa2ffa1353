package io.journeyloop.metrics.ui;

import io.journeyloop.metrics.MapCustomers.CustomerBehind;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The customers behind a number as a file for a spreadsheet; times with the bank's offset. */
final class CustomersFile {

    private CustomersFile() {}

    /** The file; {@code texts} gives the column names by key. */
    static byte[] of(List<CustomerBehind> rows, UnaryOperator<String> texts, BankZone zone) {
        CsvFile file = new CsvFile(Stream.of("no", "name", "phone", "branch", "enteredAt", "at")
                .map(column -> texts.apply("metrics.customers." + column))
                .toList());
        rows.forEach(row -> file.row(
                row.customerNo(),
                row.customerName(),
                row.phone(),
                row.branch(),
                time(row.enteredAt(), zone),
                time(row.at(), zone)));
        return file.bytes();
    }

    private static String time(Instant at, BankZone zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone.zone()));
    }
}
