package io.journeyloop.intake;

import io.journeyloop.common.Message;
import io.journeyloop.common.Texts;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts an import while it runs. */
final class ImportTally {

    private final Texts texts;
    private final Locale reader;
    private final List<Rejection> rejected = new ArrayList<>();
    private final List<Rejection> remarks = new ArrayList<>();
    private long read;
    private long created;
    private long updated;
    private long duplicates;
    private long rejectedTotal;
    private long joined;

    ImportTally(Texts texts, Locale reader) {
        this.texts = texts;
        this.reader = reader;
    }

    void read() {
        read++;
    }

    long rows() {
        return read;
    }

    void saved(long createdNow, long updatedNow, long duplicatesNow) {
        created += createdNow;
        updated += updatedNow;
        duplicates += duplicatesNow;
    }

    void reject(long line, BadValue bad) {
        reject(bad.at(line, texts::get, reader));
    }

    /** Says something of a line that was taken. */
    void remark(long line, BadValue why) {
        if (remarks.size() < ImportResult.LISTED) {
            remarks.add(why.at(line, texts::get, reader));
        }
    }

    /** What another module says of a line, in the reader's language. */
    void reject(long line, @Nullable String field, @Nullable String value, Message why) {
        reject(new Rejection(line, field, value, texts.get(why, reader)));
    }

    private void reject(Rejection rejection) {
        rejectedTotal++;
        if (rejected.size() < ImportResult.LISTED) {
            rejected.add(rejection);
        }
    }

    /** So many events had waited for customers of this file. */
    void joined(int events) {
        joined += events;
    }

    long rejectedTotal() {
        return rejectedTotal;
    }

    ImportResult result(
            SpooledFile file,
            ColumnNotation notation,
            @Nullable String list,
            @Nullable String numbersMadeFrom,
            @Nullable String note) {
        return new ImportResult(
                new ImportResult.Counts(read, created, updated, duplicates),
                List.copyOf(rejected.stream()
                        .sorted(java.util.Comparator.comparingLong(Rejection::line))
                        .toList()),
                rejectedTotal,
                list,
                numbersMadeFrom,
                note,
                new ImportResult.FileForm(
                        file.charset().name(),
                        file.separator() == '\t' ? "tab" : String.valueOf(file.separator()),
                        reading(file, notation)),
                List.copyOf(remarks),
                joined);
    }

    private static ImportResult.Reading reading(SpooledFile file, ColumnNotation notation) {
        @Nullable Charset otherwise = file.otherwise();
        return new ImportResult.Reading(
                otherwise == null ? null : otherwise.name(),
                otherwise == null ? List.of() : notation.names(),
                notation.decimal() == null ? null : notation.decimal().slug(),
                notation.dates().values().stream().distinct().count() == 1
                        ? DateOrders.slug(notation.dates().values().iterator().next())
                        : null);
    }
}
