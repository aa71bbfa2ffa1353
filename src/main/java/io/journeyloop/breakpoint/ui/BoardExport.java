package io.journeyloop.breakpoint.ui;

import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointQuery;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.common.Paged;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Disclosures;
import io.journeyloop.staff.Masking;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list as a file for a spreadsheet: what the screen lists, in its order, the reader's language and the bank's zone,
 * customers masked. It is complete, or its last line says what is missing; fetching it is recorded.
 */
@Component
class BoardExport {

    static final int MOST = 10_000;

    private static final List<String> HEAD = List.of(
            "customerNo",
            "customer",
            "journey",
            "touchpoint",
            "branch",
            "kind",
            "status",
            "entered",
            "detected",
            "followed",
            "closed",
            "owner",
            "group",
            "value");

    private final BoardScreen screen;
    private final BoardTexts texts;
    private final Disclosures disclosures;

    BoardExport(BoardScreen screen, BoardTexts texts, Disclosures disclosures) {
        this.screen = screen;
        this.texts = texts;
        this.disclosures = disclosures;
    }

    /** At most {@value #MOST} rows, and a last line where there are more. */
    byte[] csv(BoardAddress at) {
        LocaleFormats formats = texts.formats();
        CsvFile file = new CsvFile(HEAD.stream()
                .map(one -> texts.text("export." + one, formats.zone()))
                .toList());
        int rows = 0;
        int number = 0;
        Paged<BreakpointRow> page;
        do {
            page = screen.list(at.withPage(number++), BreakpointQuery.LARGEST_PAGE);
            Map<CustomerId, Customer> customers = screen.customersOf(page.rows());
            Map<String, String> owners = texts.names(
                    page.rows().stream().map(row -> row.breakpoint().owner()).toList());
            page.rows().forEach(row -> write(row.breakpoint(), customers, owners, file));
            rows += page.rows().size();
        } while (page.rows().size() == BreakpointQuery.LARGEST_PAGE && rows < MOST);
        if (rows < page.total()) {
            file.row(texts.text("export.part", formats.count(rows), formats.count(page.total())));
        }
        disclosures.exported("breakpoints-exported", "breakpoint", rows);
        return file.bytes();
    }

    private void write(Breakpoint one, Map<CustomerId, Customer> customers, Map<String, String> owners, CsvFile file) {
        @Nullable Customer customer = one.customerId() == null ? null : customers.get(one.customerId());
        LocaleFormats formats = texts.formats();
        file.row(
                customer == null ? null : customer.customerNo(),
                customer == null ? texts.text("unknown") : Masking.name(customer.name()),
                texts.journey(one.journeyKey()),
                texts.touchpoint(one),
                texts.branch(one.branchNo()),
                texts.kindWord(one.kind()),
                texts.text("status." + one.status().slug()),
                formats.cell(one.enteredAt()),
                formats.cell(one.detectedAt()),
                formats.cell(one.reconnectStartedAt()),
                formats.cell(one.closedAt()),
                BoardOwner.of(one, owners, texts),
                one.heldBack() ? texts.text("mark.held-back") : null,
                one.aum());
    }
}
