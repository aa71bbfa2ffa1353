package io.journeyloop.intake;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerLists;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.time.BankZone;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private final CustomerSaves saves;
    private final CustomerLists lists;
    private final Branches branches;
    private final CurrentStaff staff;
    private final Audit audit;
    private final Batches batches;
    private final Texts texts;
    private final BankZone bank;
    private final Clock clock;

    CustomerImport(
            CustomerSaves saves,
            CustomerLists lists,
            Branches branches,
            CurrentStaff staff,
            Audit audit,
            Batches batches,
            Texts texts,
            BankZone bank,
            Clock clock) {
        this.saves = saves;
        this.lists = lists;
        this.branches = branches;
        this.staff = staff;
        this.audit = audit;
        this.batches = batches;
        this.texts = texts;
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    public FieldSet fields() {
        return FieldSet.CUSTOMERS;
    }

    @Override
    @PreAuthorize(ImportRoles.MAY_IMPORT_FILES)
    public ImportResult run(SpooledFile file, ColumnMap map, ImportOptions options, ImportProgress progress)
            throws IOException {
        BranchChoice choice = BranchChoice.of(branches.all(), staff.get(), options.branch());
        Instant latest = Latest.now(clock).plus(Duration.ofDays(1));
        try (CsvRows rows = file.rows()) {
            ColumnMap.Reading reading = map.over(Headers.read(rows), FieldSet.CUSTOMERS);
            Run run = new Run(
                    file,
                    reading,
                    new CustomerLines(choice, bank.zone(), latest),
                    choice.only(),
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
        private final CustomerLines lines;
        private final @Nullable String onlyBranch;
        private final ImportProgress progress;
        private final Locale reader;
        private final ImportTally tally;
        private final SeenNumbers seen = new SeenNumbers();
        private final List<CustomerDraft> batch = new ArrayList<>(BATCH);
        private final List<Long> batchLines = new ArrayList<>(BATCH);
        private final boolean numbered;
        private String list = "";

        private Run(
                SpooledFile file,
                ColumnMap.Reading reading,
                CustomerLines lines,
                @Nullable String onlyBranch,
                ImportTally tally,
                ImportProgress progress,
                Locale reader) {
            this.reader = reader;
            this.tally = tally;
            this.file = file;
            this.reading = reading;
            this.lines = lines;
            this.onlyBranch = onlyBranch;
            this.progress = progress;
            this.numbered = reading.fills("customerNo");
        }

        private void take(CsvRow row) {
            tally.read();
            try {
                Headers.check(row, reading);
                Map<String, String> values = reading.values(row);
                CustomerDraft draft = lines.draft(number(values), values, reading.others(row));
                once(draft.customerNo(), row.line());
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
            CustomerSaves.Saved saved = batches.run(() -> {
                CustomerSaves.Saved done = saves.save(drafts, "import", onlyBranch);
                lists.add(list, done.ids().values());
                return done;
            });
            tally.saved(saved.created(), saved.updated(), 0);
            for (int i = 0; i < drafts.size(); i++) {
                String number = drafts.get(i).customerNo();
                if (saved.refused().contains(number)) {
                    tally.reject(batchLines.get(i), new BadValue("customerNo", number, "other-branch"));
                }
            }
            batch.clear();
            batchLines.clear();
            progress.at(tally.rows(), tally.rejectedTotal());
        }

        private ImportResult end() {
            save();
            ImportResult result = tally.result(file, list, numbered ? null : prefix(), numbered ? null : note());
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
