package io.journeyloop.admin.ui;

import io.journeyloop.common.Paged;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.AuditEntry;
import io.journeyloop.staff.AuditQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** The entries a filter finds, as a table for a spreadsheet, in the words the API uses. That it was taken is noted. */
@Component
class AuditExport {

    static final int MOST = 20_000;
    private static final int PAGE = 200;
    private static final String[] HEAD = {"at", "who", "branch", "action", "subjectType", "subject", "details"};

    private final Audit audit;

    AuditExport(Audit audit) {
        this.audit = audit;
    }

    /** UTF-8 with a byte-order mark, because spreadsheets ask for it; at most {@value #MOST} rows, newest first. */
    byte[] csv(AuditQuery wanted) {
        StringBuilder text = new StringBuilder("\uFEFF");
        int rows = 0;
        try (CSVPrinter csv =
                new CSVPrinter(text, CSVFormat.DEFAULT.builder().setHeader(HEAD).get())) {
            Paged<AuditEntry> page;
            int number = 0;
            do {
                page = audit.page(wanted, number++, PAGE);
                for (AuditEntry entry : page.rows()) {
                    print(csv, entry);
                    rows++;
                }
            } while (page.rows().size() == PAGE && rows < MOST);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        audit.record("audit-exported", "audit", "list", Map.of("rows", Integer.toString(rows)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(CSVPrinter csv, AuditEntry entry) throws IOException {
        csv.printRecord(
                entry.at(),
                entry.who(),
                entry.branchNo(),
                entry.action(),
                entry.subjectType(),
                harmless(entry.subjectId()),
                entry.details());
    }

    /** A spreadsheet would run a text that begins like a formula; details begin with a brace. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
