package io.journeyloop.admin.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.CurrentStaff;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the audit's words are called in the reader's language; what this release does not know is shown as it is. */
@Component
class AuditWords {

    /** All deeds that are recorded, in the order of the choice. */
    static final List<String> ACTIONS = List.of(
            "customer-viewed",
            "customer-revealed",
            "case-revealed",
            "access-denied",
            "sign-in-failed",
            "sign-in-paused",
            "customers-exported",
            "customers-imported",
            "complaints-imported",
            "tasks-exported",
            "task-assigned",
            "cases-exported",
            "breakpoints-exported",
            "case-opened",
            "case-owner",
            "case-recused",
            "case-matched",
            "case-contacted",
            "case-root-cause",
            "case-remedy",
            "case-closed",
            "case-reopened",
            "case-withdrawn",
            "case-legal-term",
            "improvement-raised",
            "breakpoint-link",
            "breakpoint-resumed",
            "breakpoint-handed-over",
            "breakpoints-assigned",
            "breakpoints-taken-back",
            "fact-defined",
            "launch-begun",
            "launch-submitted",
            "launch-approved",
            "launch-paused",
            "launch-running",
            "launch-stopped",
            "visit-code",
            "customer-recognised",
            "visit-attended",
            "visit-begun",
            "visit-handed-over",
            "visit-left",
            "visit-matched",
            "visit-received",
            "visits-exported",
            "breakpoint-reconnect",
            "survey-invited",
            "message-resent",
            "consent-granted",
            "consent-refused",
            "journey-deployed",
            "journey-rolled-back",
            "decision-deployed",
            "decision-rolled-back",
            "form-deployed",
            "form-rolled-back",
            "draft-held",
            "journey-migrated",
            "customer-migrated",
            "migration-begun",
            "migration-paused",
            "migration-resumed",
            "migration-stopped",
            "migration-rehearsed",
            "migration-exported",
            "draft-begun",
            "draft-kept",
            "draft-discarded",
            "draft-submitted",
            "draft-taken-back",
            "draft-approved",
            "draft-sent-back",
            "staff-added",
            "staff-changed",
            "staff-locked",
            "staff-unlocked",
            "staff-password",
            "branch-saved",
            "audit-exported");

    private final Texts texts;
    private final LocaleFormats formats;
    private final AuditValues values;

    AuditWords(Texts texts, LocaleFormats formats, AuditValues values) {
        this.texts = texts;
        this.formats = formats;
        this.values = values;
    }

    String action(String slug) {
        return known("admin.audit.action." + slug, slug);
    }

    String subjectType(String type) {
        return known("admin.audit.subject." + type, type);
    }

    String who(String username) {
        return CurrentStaff.SYSTEM.equals(username) ? known("admin.audit.system", username) : username;
    }

    /** "Reason: call back · Rows: 12". */
    String details(Map<String, String> details) {
        return details.entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .map(one -> known("admin.audit.detail." + one.getKey(), one.getKey()) + ": "
                        + values.of(one.getKey(), one.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private String known(String key, String fallback) {
        String text = texts.get(key, formats.reader());
        return text.equals("!" + key) ? fallback : text;
    }
}
