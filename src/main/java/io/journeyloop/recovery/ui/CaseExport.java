package io.journeyloop.recovery.ui;

import io.journeyloop.common.Paged;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.recovery.CaseQuery;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Disclosures;
import io.journeyloop.staff.Masking;
import io.journeyloop.time.BankZone;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The cases a filter finds as a file: what the screen lists, in its order, the reader's language and the bank's zone,
 * customers masked and without their words. It is complete, or its last line says what is missing.
 */
@Component
class CaseExport {

    private static final int MOST = 20_000;
    private static final List<String> HEAD = List.of(
            "caseNo",
            "state",
            "source",
            "severity",
            "customerNo",
            "customer",
            "branch",
            "owner",
            "level",
            "receivedAt",
            "legalDeadline",
            "legal",
            "dueAt",
            "contactedAt",
            "closedAt",
            "rootCause",
            "resurvey",
            "product",
            "issue");

    private final Recovery recovery;
    private final Customers customers;
    private final CaseTexts texts;
    private final LocaleFormats formats;
    private final Disclosures disclosures;
    private final BankZone bank;

    CaseExport(
            Recovery recovery,
            Customers customers,
            CaseTexts texts,
            LocaleFormats formats,
            Disclosures disclosures,
            BankZone bank) {
        this.recovery = recovery;
        this.customers = customers;
        this.texts = texts;
        this.formats = formats;
        this.disclosures = disclosures;
        this.bank = bank;
    }

    /** At most {@value #MOST} rows, and a last line where there are more; that it was taken is noted. */
    byte[] csv(CaseFilter filter) {
        String zone = bank.zone().getDisplayName(TextStyle.FULL, formats.reader());
        CsvFile file = new CsvFile(
                HEAD.stream().map(one -> texts.text("export." + one, zone)).toList());
        int rows = 0;
        int number = 0;
        Paged<RecoveryCase> page;
        do {
            page = recovery.page(filter.withPage(number++).query(CaseQuery.MAX_SIZE));
            Map<CustomerId, Customer> known = known(page.rows());
            Map<String, String> owners = texts.owners(page.rows());
            page.rows().forEach(one -> write(one, known, owners, file));
            rows += page.rows().size();
        } while (page.rows().size() == CaseQuery.MAX_SIZE && rows < MOST);
        if (rows < page.total()) {
            file.row(texts.text("export.part", formats.count(rows), formats.count(page.total())));
        }
        disclosures.exported("cases-exported", "case", rows);
        return file.bytes();
    }

    private Map<CustomerId, Customer> known(List<RecoveryCase> rows) {
        return customers.byIds(rows.stream()
                .map(RecoveryCase::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private void write(RecoveryCase one, Map<CustomerId, Customer> known, Map<String, String> owners, CsvFile file) {
        @Nullable Customer customer = one.customerId() == null ? null : known.get(one.customerId());
        file.row(
                one.caseNo(),
                texts.text("state." + one.state().slug()),
                texts.text("source." + one.origin().source().slug()),
                one.severity().slug(),
                customer == null ? null : customer.customerNo(),
                customer == null ? texts.text("unknown") : Masking.name(customer.name()),
                texts.branch(one),
                texts.owner(one, owners),
                one.level(),
                formats.cell(one.origin().receivedAt()),
                formats.cell(one.legal().deadline()),
                texts.legal(one),
                formats.cell(one.progress().contactDueAt()),
                formats.cell(one.progress().firstContactAt()),
                formats.cell(one.progress().closedAt()),
                texts.rootCause(one.remedy().rootCause()),
                one.progress().resurveyScore(),
                texts.said(one.subject().product(), false),
                texts.said(one.subject().issue(), false));
    }
}
