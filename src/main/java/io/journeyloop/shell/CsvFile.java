package io.journeyloop.shell;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A table as a file for spreadsheets: RFC 4180, UTF-8 with a byte-order mark, because spreadsheets ask for it, and no
 * text that a spreadsheet would run as a formula.
 */
public final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    private final CSVPrinter printer;

    /** With these column headings. */
    public CsvFile(List<String> columns) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        print(columns);
    }

    /** One line; a null is an empty cell, anything but text is written as it says itself. */
    public void row(@Nullable Object... cells) {
        print(Arrays.stream(cells).map(CsvFile::harmless).toList());
    }

    /** The file so far. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The download of a file that is made when it is fetched, in the language of the screen that offers it: a browser
     * fetches it in a request of its own, which knows only the browser's language.
     */
    public static DownloadHandler download(String name, Supplier<byte[]> file) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = read(event.getUI().getLocale(), file);
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, "text/csv;charset=UTF-8", bytes.length);
        });
    }

    static byte[] read(Locale reader, Supplier<byte[]> file) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(reader);
        try {
            return file.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private void print(Iterable<?> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Object harmless(@Nullable Object cell) {
        if (cell instanceof String words && !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0) {
            return "'" + words;
        }
        return cell == null ? "" : cell;
    }
}
