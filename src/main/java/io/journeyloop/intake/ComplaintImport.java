package io.journeyloop.intake;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.common.Texts;
import io.journeyloop.customer.Customers;
import io.journeyloop.recovery.Complaints;
import io.journeyloop.recovery.NewComplaint;
import io.journeyloop.recovery.Received;
import io.journeyloop.staff.Audit;
import io.journeyloop.time.BankZone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Brings in complaints from a file: each with a new number opens a case, a known number is left alone, so that the
 * same file can be sent again. A complaint of an unknown branch or customer goes to the head office for an unknown
 * customer, and what the file said is kept in the case's log.
 */
@Service
public class ComplaintImport implements FileImport {

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintImport.class);
    private static final int BATCH = 100;

    private final Complaints complaints;
    private final Customers customers;
    private final BranchChoices branches;
    private final Audit audit;
    private final Batches batches;
    private final Texts texts;
    private final BankZone bank;

    ComplaintImport(
            Complaints complaints,
            Customers customers,
            BranchChoices branches,
            Audit audit,
            Batches batches,
            Texts texts,
            BankZone bank) {
        this.complaints = complaints;
        this.customers = customers;
        this.branches = branches;
        this.audit = audit;
        this.batches = batches;
        this.texts = texts;
        this.bank = bank;
    }

    @Override
    public FieldSet fields() {
        return FieldSet.COMPLAINTS;
    }

    @Override
    @PreAuthorize(ImportRoles.MAY_IMPORT_FILES)
    public ImportResult run(SpooledFile file, ColumnMap map, ImportOptions options, ImportProgress progress)
            throws IOException {
        BranchChoice choice = branches.of(options.branch());
        ImportTally tally = new ImportTally(texts, options.reader());
        ColumnNotation notation;
        try (CsvRows rows = file.rows()) {
            ColumnMap.Reading reading = map.over(Headers.read(rows), FieldSet.COMPLAINTS);
            requireReceipt(reading);
            notation = ColumnNotation.of(file, reading, options);
            ComplaintLines lines = new ComplaintLines(choice, notation, bank.zone());
            CsvRow row = rows.next();
            if (row == null) {
                throw Headers.nothingBelow();
            }
            while (row != null) {
                List<CsvRow> group = new ArrayList<>(BATCH);
                for (; row != null && group.size() < BATCH; row = rows.next()) {
                    group.add(row);
                }
                take(read(group, reading, lines, file, tally), tally);
                progress.at(tally.rows(), tally.rejectedTotal());
            }
        }
        ImportResult result = tally.result(file, notation, null, null, null);
        audit.record(
                "complaints-imported",
                "file",
                file.fingerprint(),
                Map.of(
                        "read", String.valueOf(result.read()),
                        "opened", String.valueOf(result.created()),
                        "known", String.valueOf(result.duplicates()),
                        "rejected", String.valueOf(result.rejectedTotal())));
        return result;
    }

    private static void requireReceipt(ColumnMap.Reading reading) {
        if (!reading.fills("receivedAt")) {
            throw Problem.invalid("map", "receivedAt", say("intake.problem.receipt", reading.columns()));
        }
    }

    private List<ComplaintLines.Read> read(
            List<CsvRow> group, ColumnMap.Reading reading, ComplaintLines lines, SpooledFile file, ImportTally tally) {
        String prefix = "F" + file.fingerprint();
        Set<String> known = customers
                .idsByNo(group.stream()
                        .filter(row -> Headers.fits(row, reading))
                        .map(row -> reading.values(row).get("customerNo"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .keySet();
        List<ComplaintLines.Read> good = new ArrayList<>(group.size());
        for (CsvRow row : group) {
            tally.read();
            try {
                Headers.check(row, reading, file.charset().name());
                String number = String.format(Locale.ROOT, "%s-%06d", prefix, tally.rows());
                good.add(lines.complaint(row.line(), number, reading.values(row), known));
            } catch (BadValue bad) {
                tally.reject(row.line(), bad);
            }
        }
        return good;
    }

    /** A group together; one by one where one of them can't be opened, so that it keeps nobody else out. */
    private void take(List<ComplaintLines.Read> group, ImportTally tally) {
        if (group.isEmpty()) {
            return;
        }
        try {
            settle(group, batches.run(() -> open(group)), tally);
        } catch (RuntimeException stuck) {
            if (group.size() == 1) {
                LOG.warn(
                        "The complaint of line {} could not be taken",
                        group.getFirst().line(),
                        stuck);
                tally.reject(group.getFirst().line(), new BadValue("", "", "not-opened"));
            } else {
                group.forEach(one -> take(List.of(one), tally));
            }
        }
    }

    private List<Received> open(List<ComplaintLines.Read> group) {
        List<NewComplaint> together =
                group.stream().map(ComplaintLines.Read::complaint).toList();
        List<Received> received = complaints.receive(together);
        Map<String, String> unmatched = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            String caseNo = received.get(i).caseNo();
            String said = group.get(i).unmatched();
            if (received.get(i).outcome() == Received.Outcome.CREATED && caseNo != null && !said.isEmpty()) {
                unmatched.put(caseNo, said);
            }
        }
        complaints.keepUnmatched(unmatched);
        return received;
    }

    private static void settle(List<ComplaintLines.Read> group, List<Received> received, ImportTally tally) {
        for (int i = 0; i < group.size(); i++) {
            Received one = received.get(i);
            switch (one.outcome()) {
                case CREATED -> tally.saved(1, 0, 0);
                case DUPLICATE -> tally.saved(0, 0, 1);
                case REJECTED ->
                    tally.reject(group.get(i).line(), one.field(), one.value(), Objects.requireNonNull(one.reason()));
            }
        }
    }
}
