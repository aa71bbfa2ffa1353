package io.journeyloop.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values as RFC 4180 has them, a row at a time. A quote that is never closed, or closed in the
 * middle of a value, spoils its own line alone: reading goes on with the next line, so that one bad line never
 * swallows the good ones after it.
 */
public final class CsvRows implements AutoCloseable {

    private static final int LONGEST_ROW = 1_000_000;
    private static final String OPEN_QUOTE = "quote";

    private final Reader reader;
    private final char separator;
    private final StringBuilder again = new StringBuilder();
    private int againAt;
    private long line = 1;

    /** What was read of the present row since its first line break: read again if the row turns out spoiled. */
    private final StringBuilder sinceBreak = new StringBuilder();

    private boolean broken;

    CsvRows(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /** The next row that is not blank; null at the end. */
    public @Nullable CsvRow next() throws IOException {
        CsvRow row = read();
        while (row != null && row.blank()) {
            row = read();
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable CsvRow read() throws IOException {
        long first = line;
        sinceBreak.setLength(0);
        broken = false;
        List<String> values = new ArrayList<>();
        int sign = take();
        if (sign < 0) {
            return null;
        }
        while (true) {
            StringBuilder value = new StringBuilder();
            while ((sign == ' ' || sign == '\t') && sign != separator) {
                sign = take();
            }
            boolean quoted = sign == '"';
            int after = quoted ? quotedValue(value) : plainValue(sign, value);
            if (after == -2) {
                return spoiled(first);
            }
            values.add(quoted ? value.toString() : value.toString().strip());
            if (after != separator) {
                return new CsvRow(first, values, null);
            }
            sign = take();
        }
    }

    /** Reads up to the separator, the line's end or the file's, which is returned. */
    private int plainValue(int first, StringBuilder value) throws IOException {
        int sign = first;
        while (sign >= 0 && sign != separator && sign != '\n') {
            value.append((char) sign);
            sign = take();
        }
        return sign;
    }

    /** Reads past the closing quote; -2 where there is none, or more follows it. */
    private int quotedValue(StringBuilder value) throws IOException {
        for (int sign = take(); sign >= 0; sign = take()) {
            if (value.length() > LONGEST_ROW) {
                return -2;
            }
            if (sign != '"') {
                value.append((char) sign);
                continue;
            }
            int after = take();
            if (after == '"') {
                value.append('"');
            } else {
                while ((after == ' ' || after == '\t') && after != separator) {
                    after = take();
                }
                return after == separator || after == '\n' || after < 0 ? after : -2;
            }
        }
        return -2;
    }

    /** Leaves the rest of the row's first line, and reads what came after it again. */
    private CsvRow spoiled(long first) throws IOException {
        if (!broken) {
            for (int sign = take(); sign >= 0 && sign != '\n'; sign = take()) {
                continue;
            }
        }
        String rest = sinceBreak + again.substring(againAt);
        again.setLength(0);
        again.append(rest);
        againAt = 0;
        line = first + 1;
        return new CsvRow(first, List.of(), OPEN_QUOTE);
    }

    /** One sign; line ends of all kinds are one line feed. */
    private int take() throws IOException {
        int sign = raw();
        if (sign == '\r') {
            int next = raw();
            if (next != '\n' && next >= 0) {
                again.insert(againAt, (char) next);
            }
            sign = '\n';
        }
        if (broken && sign >= 0) {
            sinceBreak.append((char) sign);
        }
        if (sign == '\n') {
            line++;
            broken = true;
        }
        return sign;
    }

    private int raw() throws IOException {
        if (againAt < again.length()) {
            return again.charAt(againAt++);
        }
        if (againAt > 0) {
            again.setLength(0);
            againAt = 0;
        }
        return reader.read();
    }
}
