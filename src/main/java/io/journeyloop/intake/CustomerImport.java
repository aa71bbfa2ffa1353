package io.journeyloop.intake;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerLists;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.ListedConsents;
import io.journeyloop.customer.Purpose;
import io.journeyloop.staff.Audit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Brings in customers from a file of any size: in batches, each in its own transaction, so that what is in stays in.
 * Customers are made or changed by their number; lines that can't be right are reported and stop nobody. Where the
 * file has no numbers, they are made from the content of the whole file and the line's place: the same file again
 * changes the same customers, a changed file makes new ones. Every import makes a list of its customers.
 */
@Service
public class CustomerImport implements FileImport {

    static final int BATCH = 500;

    private final CustomerBatches batches;
    private final CustomerLists lists;
    private final CustomerLineReaders readers;
    private final Audit audit;
    private final Texts texts;

    CustomerImport(
            CustomerBatches batches, CustomerLists lists, CustomerLineReaders readers, Audit audit, Texts texts) {
        this.batches = batches;
        this.lists = lists;
        this.readers = readers;
        this.audit = audit;
        this.texts = texts;
    }

    @Override
    public FieldSet fields() {
        return FieldSet.CUSTOMERS;
    }

    @Override
    @PreAuthorize(ImportRoles.MAY_IMPORT_FILES)
    public ImportResult run(SpooledFile file, ColumnMap map, ImportOptions options, ImportProgress progress)
            throws IOException {
        try (CsvRows rows = file.rows()) {
            ColumnMap.Reading reading = map.over(Headers.read(rows), FieldSet.CUSTOMERS);
            Run run = new Run(
                    file,
                    reading,
                    readers.of(file, reading, options),
                    new ImportTally(texts, options.reader()),
                    progress,
                    options.reader());
            CsvRow row = rows.next();
            if (row == null) {
                throw Headers.nothingBelow();
            }
            run.list = lists.create(options.fileName() == null ? "CSV" : options.fileName());
            for (; row != null; row = rows.next()) {
                run.take(row);
            }
            return run.end();
        }
    }

    /** One file on its way in. */
    private final class Run {

        private final SpooledFile file;
        private final ColumnMap.Reading reading;
        private final CustomerLineReaders.LineReader line;
        private final ImportProgress progress;
        private final Locale reader;
        private final ImportTally tally;
        private final SeenNumbers seen = new SeenNumbers();
        private final List<CustomerDraft> batch = new ArrayList<>(BATCH);
        private final List<Long> batchLines = new ArrayList<>(BATCH);
        private final Map<String, ListedConsents> dated = new HashMap<>();
        private final boolean numbered;
        private String list = "";

        private Run(
                SpooledFile file,
                ColumnMap.Reading reading,
                CustomerLineReaders.LineReader line,
                ImportTally tally,
                ImportProgress progress,
                Locale reader) {
            this.reader = reader;
            this.tally = tally;
            this.file = file;
            this.reading = reading;
            this.line = line;
            this.progress = progress;
            this.numbered = reading.fills("customerNo");
        }

        private void take(CsvRow row) {
            tally.read();
            try {
                Headers.check(row, reading, file.charset().name());
                Map<String, String> values = reading.values(row);
                CustomerDraft draft = line.lines().draft(number(values), values, reading.others(row));
                ListedConsents consents = line.lines().dated(values);
                once(draft.customerNo(), row.line());
                if (consents != null) {
                    dated.put(draft.customerNo(), consents);
                }
                batch.add(draft);
                batchLines.add(row.line());
            } catch (BadValue bad) {
                tally.reject(row.line(), bad);
            }
            if (batch.size() == BATCH) {
                save();
            }
        }

        private String number(Map<String, String> values) {
            return numbered
                    ? values.getOrDefault("customerNo", "")
                    : String.format(Locale.ROOT, "%s-%06d", prefix(), tally.rows());
        }

        private String prefix() {
            return "F" + file.fingerprint();
        }

        private void once(String number, long line) throws BadValue {
            long before = numbered ? seen.put(number, line) : 0;
            if (before > 0) {
                throw new BadValue("customerNo", number, "number-twice", String.valueOf(before));
            }
        }

        private void save() {
            List<CustomerDraft> drafts = List.copyOf(batch);
            CustomerBatches.Done done = batches.write(drafts, list, line.onlyBranch(), dated);
            CustomerSaves.Saved saved = done.saved();
            tally.joined(done.joined());
            tally.saved(saved.created(), saved.updated(), 0);
            for (int i = 0; i < drafts.size(); i++) {
                told(batchLines.get(i), drafts.get(i).customerNo(), saved);
            }
            batch.clear();
            batchLines.clear();
            dated.clear();
            progress.at(tally.rows(), tally.rejectedTotal());
        }

        private void told(long at, String number, CustomerSaves.Saved saved) {
            if (saved.refused().contains(number)) {
                tally.reject(at, new BadValue("customerNo", number, "other-branch"));
            }
            Set<Purpose> refused = saved.stillRefused().get(number);
            if (refused != null) {
                String purposes = refused.stream()
                        .sorted()
                        .map(one -> texts.get("customer.purpose." + one.slug(), reader))
                        .collect(Collectors.joining(", "));
                tally.remark(at, new BadValue("consents", purposes, "refusal-stays", purposes));
            }
        }

        private ImportResult end() {
            save();
            ImportResult result =
                    tally.result(file, line.notation(), list, numbered ? null : prefix(), numbered ? null : note());
            audit.record(
                    "customers-imported",
                    "list",
                    list,
                    Map.of(
                            "read", String.valueOf(result.read()),
                            "created", String.valueOf(result.created()),
                            "updated", String.valueOf(result.updated()),
                            "rejected", String.valueOf(result.rejectedTotal())));
            return result;
        }

        private String note() {
            return texts.get("intake.result.numbers", reader, prefix() + "-000001");
        }
    }
}
