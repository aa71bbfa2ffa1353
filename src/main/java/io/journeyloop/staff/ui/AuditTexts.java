package io.journeyloop.staff.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.AuditEntry;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the audit's words are called in the reader's language; what this release does not know is shown as it is. */
@Component
class AuditTexts {

    /** All actions that are recorded, in the order of the choice. */
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

    /** Details whose values are user names. */
    private static final Set<String> PEOPLE = Set.of("to", "who", "requestedBy");

    private final Texts texts;
    private final LocaleFormats formats;
    private final AuditValues values;
    private final StaffNames people;
    private final Audit audit;

    AuditTexts(Texts texts, LocaleFormats formats, AuditValues values, StaffNames people, Audit audit) {
        this.texts = texts;
        this.formats = formats;
        this.values = values;
        this.people = people;
        this.audit = audit;
    }

    String action(String slug) {
        return known("admin.audit.action." + slug, slug);
    }

    String subjectType(String type) {
        return known("admin.audit.subject." + type, type);
    }

    /** What those are called who did something, or to whose account it was done, by user name. */
    Map<String, String> people(List<AuditEntry> entries) {
        return people.of(entries.stream().flatMap(this::people).toList());
    }

    private Stream<String> people(AuditEntry entry) {
        Stream<String> named = audit.details(entry).entrySet().stream()
                .filter(one -> PEOPLE.contains(one.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(Stream.of(entry.who(), ofAccount(entry) ? entry.subjectId() : ""), named)
                .filter(name -> !name.isEmpty());
    }

    /** @param people what they are called, by user name */
    String who(String username, Map<String, String> people) {
        return CurrentStaff.SYSTEM.equals(username) ? known("admin.audit.system", username) : person(username, people);
    }

    /** By name and by user name: one name may be that of several people. */
    private String person(String username, Map<String, String> people) {
        String name = people.getOrDefault(username, username);
        return name.equals(username) ? name : texts.get("admin.audit.person", formats.reader(), name, username);
    }

    /** What it was done to: a person by name, a list in words, anything else by the number that people know. */
    String subject(AuditEntry entry, Map<String, String> people) {
        String id = entry.subjectId();
        if (ofAccount(entry)) {
            return person(id, people);
        }
        return id.equals("list") ? known("admin.audit.subject.list", id) : id;
    }

    /** A head of the file, or what its last line says. */
    String export(String key, Object... arguments) {
        return texts.get("admin.audit.export." + key, formats.reader(), arguments);
    }

    private static boolean ofAccount(AuditEntry entry) {
        return entry.subjectType().equals("staff");
    }

    /** "Reason: call back · Rows: 12". */
    String details(AuditEntry entry, Map<String, String> people) {
        return audit.details(entry).entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .map(one -> texts.get(
                        "common.pair",
                        formats.reader(),
                        known("admin.audit.detail." + one.getKey(), one.getKey()),
                        PEOPLE.contains(one.getKey())
                                ? person(one.getValue(), people)
                                : values.of(one.getKey(), one.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private String known(String key, String fallback) {
        String text = texts.get(key, formats.reader());
        return text.equals("!" + key) ? fallback : text;
    }
}
