package io.journeyloop.recovery.ui;

import io.journeyloop.common.Paged;
import io.journeyloop.recovery.CaseQuery;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.staff.Audit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cases a filter finds, as a table for a spreadsheet; without the customers' names and words. */
@Component
class CaseExport {

    private static final int MOST = 20_000;
    private static final List<String> HEAD = List.of(
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
            "issue");

    private final Recovery recovery;
    private final Audit audit;

    CaseExport(Recovery recovery, Audit audit) {
        this.recovery = recovery;
        this.audit = audit;
    }

    /** At most {@value #MOST} rows, newest first. */
    byte[] csv(CaseFilter filter) {
        CsvFile file = new CsvFile(HEAD);
        int rows = 0;
        int number = 0;
        Paged<RecoveryCase> page;
        do {
            page = recovery.page(filter.withPage(number++).query(CaseQuery.MAX_SIZE));
            page.rows().forEach(one -> write(one, file));
            rows += page.rows().size();
        } while (page.rows().size() == CaseQuery.MAX_SIZE && rows < MOST);
        audit.record("cases-exported", "case", "list", Map.of("rows", Integer.toString(rows)));
        return file.bytes();
    }

    private static void write(RecoveryCase one, CsvFile file) {
        file.row(
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
                one.product(),
                one.issue());
    }
}
