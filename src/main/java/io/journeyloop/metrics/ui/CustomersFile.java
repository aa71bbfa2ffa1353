package io.journeyloop.metrics.ui;

import io.journeyloop.metrics.MapCustomers.CustomerBehind;
import io.journeyloop.time.BankZone;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The customers behind a number as a CSV file that a spreadsheet opens: UTF-8 with BOM, times with offset. */
final class CustomersFile {

    private static final String BOM = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CustomersFile() {}

    /** The text of the file; {@code texts} gives the column names by key. */
    static String of(List<CustomerBehind> rows, UnaryOperator<String> texts, BankZone zone) {
        StringWriter text = new StringWriter();
        text.write(BOM);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(
                    texts.apply("metrics.customers.no"),
                    texts.apply("metrics.customers.name"),
                    texts.apply("metrics.customers.phone"),
                    texts.apply("metrics.customers.branch"),
                    texts.apply("metrics.customers.enteredAt"),
                    texts.apply("metrics.customers.at"));
            for (CustomerBehind row : rows) {
                csv.printRecord(
                        plain(row.customerNo()),
                        plain(row.customerName()),
                        plain(row.phone()),
                        plain(row.branch()),
                        time(row.enteredAt(), zone),
                        time(row.at(), zone));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A value from outside must not become a spreadsheet's formula. */
    private static String plain(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static String time(Instant at, BankZone zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone.zone()));
    }
}
