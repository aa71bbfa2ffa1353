package io.journeyloop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts an import while it runs. */
final class ImportTally {

    private final BadValue.Words words;
    private final Locale reader;
    private final List<Rejection> rejected = new ArrayList<>();
    private long read;
    private long created;
    private long updated;
    private long duplicates;
    private long rejectedTotal;

    ImportTally(BadValue.Words words, Locale reader) {
        this.words = words;
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
        reject(bad.at(line, words, reader));
    }

    void reject(Rejection rejection) {
        rejectedTotal++;
        if (rejected.size() < ImportResult.LISTED) {
            rejected.add(rejection);
        }
    }

    long rejectedTotal() {
        return rejectedTotal;
    }

    ImportResult result(
            SpooledFile file, @Nullable String list, @Nullable String numbersMadeFrom, @Nullable String note) {
        return new ImportResult(
                read,
                created,
                updated,
                duplicates,
                List.copyOf(rejected.stream()
                        .sorted(java.util.Comparator.comparingLong(Rejection::line))
                        .toList()),
                rejectedTotal,
                list,
                numbersMadeFrom,
                note,
                file.charset().name(),
                file.separator() == '\t' ? "tab" : String.valueOf(file.separator()));
    }
}
