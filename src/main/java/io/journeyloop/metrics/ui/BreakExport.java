package io.journeyloop.metrics.ui;

import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointQuery;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.common.Paged;
import io.journeyloop.customer.Customer;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Masking;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list as a file for a spreadsheet, customers masked; fetching it is recorded. */
@Component
class BreakExport {

    static final int MOST = 10_000;

    private static final List<String> HEAD = List.of(
            "id",
            "customerNo",
            "name",
            "journey",
            "touchpoint",
            "branch",
            "kind",
            "status",
            "enteredAt",
            "detectedAt",
            "reconnectStartedAt",
            "closedAt",
            "owner",
            "heldBack",
            "aum");

    private final BreakScreen screen;
    private final Audit audit;

    BreakExport(BreakScreen screen, Audit audit) {
        this.screen = screen;
        this.audit = audit;
    }

    /** At most {@value #MOST} rows, in the order of the list. */
    byte[] csv(BreakAddress at) {
        CsvFile file = new CsvFile(HEAD);
        int rows = 0;
        int number = 0;
        Paged<BreakpointRow> page;
        do {
            page = screen.list(at.withPage(number++), BreakpointQuery.LARGEST_PAGE);
            Map<Long, Customer> customers = screen.customersOf(page.rows());
            page.rows().forEach(row -> write(row.breakpoint(), customers, file));
            rows += page.rows().size();
        } while (page.rows().size() == BreakpointQuery.LARGEST_PAGE && rows < MOST);
        audit.record("breakpoints-exported", "breakpoint", "list", Map.of("rows", Integer.toString(rows)));
        return file.bytes();
    }

    private static void write(Breakpoint one, Map<Long, Customer> customers, CsvFile file) {
        @Nullable Customer customer = one.customerId() == null ? null : customers.get(one.customerId());
        file.row(
                one.id(),
                customer == null ? null : customer.customerNo(),
                customer == null ? null : Masking.name(customer.name()),
                one.journeyKey(),
                one.touchpoint(),
                one.branchNo(),
                one.kind().slug(),
                one.status().slug(),
                one.enteredAt(),
                one.detectedAt(),
                one.reconnectStartedAt(),
                one.closedAt(),
                one.owner(),
                one.heldBack(),
                one.aum());
    }
}
