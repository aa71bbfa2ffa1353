package io.journeyloop.staff.ui;

import static io.journeyloop.common.Message.say;

import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.common.PageKey;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.AuditQuery;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the audit is narrowed to; days are the bank's, both included.
 *
 * @param subject {@code customer:C0001} or the number alone
 */
record AuditFilter(
        @Nullable String subject,
        @Nullable String who,
        @Nullable String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page,
        PageKey key) {

    static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, 0, PageKey.BEGINNING);

    /** @throws Problem (bad request) for a day that can't be read */
    static AuditFilter of(QueryParameters address) {
        return new AuditFilter(
                Address.text(address, "subject"),
                Address.text(address, "who"),
                Address.text(address, "action"),
                day(address, "from"),
                day(address, "to"),
                Address.page(address),
                Address.key(address));
    }

    AuditQuery query(BankZone bank) {
        Instant first = from == null ? null : bank.startOf(from);
        Instant end = to == null ? null : bank.startOf(to.plusDays(1));
        return AuditQuery.of(subject, who, first, end).withAction(action);
    }

    boolean narrows() {
        return !withPage(0, PageKey.BEGINNING).equals(ALL);
    }

    QueryParameters address() {
        Map<String, @Nullable String> filters = new LinkedHashMap<>();
        filters.put("subject", subject);
        filters.put("who", who);
        filters.put("action", action);
        filters.put("from", from == null ? null : from.toString());
        filters.put("to", to == null ? null : to.toString());
        return Address.of(filters, page, key);
    }

    AuditFilter withPage(int wanted, PageKey from) {
        return new AuditFilter(subject, who, action, this.from, to, wanted, from);
    }

    private static @Nullable LocalDate day(QueryParameters address, String name) {
        String text = Address.text(address, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw Problem.badRequest(name, text, say("admin.problem.day", String.valueOf(text)));
        }
    }
}
