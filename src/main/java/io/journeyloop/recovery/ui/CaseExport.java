package io.journeyloop.recovery.ui;

import io.journeyloop.common.Paged;
import io.journeyloop.recovery.CaseQuery;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.staff.Audit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases a filter finds, as a table for a spreadsheet; without the customers' names and words. */
@Component
class CaseExport {

    private static final int MOST = 20_000;
    private static final String[] HEAD = {
        "caseNo",
        "state",
        "source",
        "severity",
        "complaint",
        "branch",
        "owner",
        "level",
        "receivedAt",
        "legalDeadline",
        "internalDueAt",
        "firstContactAt",
        "closedAt",
        "rootCause",
        "resurveyScore",
        "product",
        "issue"
    };

    private final Recovery recovery;
    private final Audit audit;

    CaseExport(Recovery recovery, Audit audit) {
        this.recovery = recovery;
        this.audit = audit;
    }

    /** UTF-8 with a byte-order mark, because spreadsheets ask for it; at most 20,000 rows, newest first. */
    byte[] csv(CaseFilter filter) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter csv =
                new CSVPrinter(text, CSVFormat.DEFAULT.builder().setHeader(HEAD).get())) {
            Paged<RecoveryCase> page;
            int number = 0;
            do {
                page = recovery.page(filter.withPage(number++).query(CaseQuery.MAX_SIZE));
                for (RecoveryCase one : page.rows()) {
                    print(csv, one);
                }
            } while (page.rows().size() == CaseQuery.MAX_SIZE && number * CaseQuery.MAX_SIZE < MOST);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        audit.record("cases-exported", "case", "list", Map.of());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(CSVPrinter csv, RecoveryCase one) throws IOException {
        csv.printRecord(
                one.caseNo(),
                one.state(),
                one.source(),
                one.severity(),
                one.complaint(),
                one.branchNo(),
                one.ownerRole(),
                one.level(),
                one.receivedAt(),
                one.legalDeadline(),
                one.internalDueAt(),
                one.firstContactAt(),
                one.closedAt(),
                one.rootCause(),
                one.resurveyScore(),
                harmless(one.product()),
                harmless(one.issue()));
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static @Nullable String harmless(@Nullable String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
