package io.journeyloop.staff.ui;

import io.journeyloop.shell.CsvFile;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.AuditEntry;
import io.journeyloop.staff.AuditQuery;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Disclosures;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The entries a filter finds, as a table for a spreadsheet, in the reader's language and the bank's zone; people by name
 * and user name. It is complete, or its last line says what is missing; that it was taken is noted.
 */
@Component
class AuditExport {

    static final int MOST = 20_000;
    private static final int PAGE = 200;
    private static final List<String> HEAD =
            List.of("at", "who", "branch", "action", "subjectType", "subject", "details");

    private final Audit audit;
    private final AuditTexts texts;
    private final Branches branches;
    private final LocaleFormats formats;
    private final Disclosures disclosures;

    AuditExport(Audit audit, AuditTexts texts, Branches branches, LocaleFormats formats, Disclosures disclosures) {
        this.audit = audit;
        this.texts = texts;
        this.branches = branches;
        this.formats = formats;
        this.disclosures = disclosures;
    }

    /** At most {@value #MOST} rows, newest first, and a last line where there are more. */
    byte[] csv(AuditQuery wanted) {
        CsvFile file = new CsvFile(
                HEAD.stream().map(one -> texts.export(one, formats.zone())).toList());
        int rows = 0;
        List<AuditEntry> page = audit.after(wanted, null, PAGE);
        while (!page.isEmpty() && rows < MOST) {
            Map<String, String> people = texts.people(page);
            page.forEach(entry -> write(entry, people, file));
            rows += page.size();
            page = audit.after(wanted, page.getLast().id(), PAGE);
        }
        if (!page.isEmpty()) {
            file.row(texts.export("part", formats.count(rows)));
        }
        disclosures.exported("audit-exported", "audit", rows);
        return file.bytes();
    }

    private void write(AuditEntry entry, Map<String, String> people, CsvFile file) {
        BranchNo branch = entry.branchNo();
        file.row(
                formats.cell(entry.at()),
                texts.who(entry.who(), people),
                branch == null ? null : branches.name(branch, formats.reader()),
                texts.action(entry.action()),
                texts.subjectType(entry.subjectType()),
                texts.subject(entry, people),
                texts.details(entry, people));
    }
}
