package io.journeyloop.staff.rest;

import io.journeyloop.common.PageKey;
import io.journeyloop.common.Paged;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.AuditEntry;
import io.journeyloop.staff.AuditQuery;
import io.journeyloop.staff.BranchNo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who saw, revealed, changed, approved what. */
@RestController
@Tag(name = "Audit", description = "Who did what; for managers and administrators")
class AuditController {

    record EntryBody(
            long id,
            Instant at,
            String who,
            @Nullable String branch,
            String action,
            String subjectType,
            String subject,
            Map<String, String> details) {}

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/api/v1/audit")
    @Operation(
            summary = "The newest actions first",
            description =
                    "subject: customer:C0001 or the number alone. after: the id of the last entry of the page before, from"
                            + " which this one goes on without reading the others again. total: exact up to 1,000; beyond that a"
                            + " number above 1,000 that is greater than all rows so far as long as there are more.")
    Paged<EntryBody> page(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int size) {
        AuditQuery wanted =
                AuditQuery.of(subject, who, instant(from), instant(to)).withAction(action);
        PageKey key = after == null ? PageKey.BEGINNING : PageKey.after(after);
        return audit.page(wanted, key, page, size).page().map(this::body);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private EntryBody body(AuditEntry entry) {
        return new EntryBody(
                entry.id(),
                entry.at(),
                entry.who(),
                BranchNo.text(entry.branchNo()),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                audit.details(entry));
    }
}
