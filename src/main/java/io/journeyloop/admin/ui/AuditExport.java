package io.journeyloop.admin.ui;

import io.journeyloop.common.Paged;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.AuditEntry;
import io.journeyloop.staff.AuditQuery;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The entries a filter finds, as a table for a spreadsheet, in the words the API uses. That it was taken is noted. */
@Component
class AuditExport {

    static final int MOST = 20_000;
    private static final int PAGE = 200;
    private static final List<String> HEAD =
            List.of("at", "who", "branch", "action", "subjectType", "subject", "details");

    private final Audit audit;

    AuditExport(Audit audit) {
        this.audit = audit;
    }

    /** At most {@value #MOST} rows, newest first. */
    byte[] csv(AuditQuery wanted) {
        CsvFile file = new CsvFile(HEAD);
        int rows = 0;
        int number = 0;
        Paged<AuditEntry> page;
        do {
            page = audit.page(wanted, number++, PAGE);
            page.rows().forEach(entry -> write(entry, file));
            rows += page.rows().size();
        } while (page.rows().size() == PAGE && rows < MOST);
        audit.record("audit-exported", "audit", "list", Map.of("rows", Integer.toString(rows)));
        return file.bytes();
    }

    private static void write(AuditEntry entry, CsvFile file) {
        file.row(
                entry.at(),
                entry.who(),
                entry.branchNo(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.details());
    }
}
