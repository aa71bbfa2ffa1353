package io.journeyloop.staff;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit are wanted; what is null does not narrow. {@code from} is included, {@code to} not. */
public record AuditQuery(
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable String who,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to) {

    /**
     * Reads a subject written as {@code customer:C0001} or {@code C0001}.
     *
     * @throws Problem (bad request) where there is a colon and nothing beside it
     */
    public static AuditQuery of(
            @Nullable String subject, @Nullable String who, @Nullable Instant from, @Nullable Instant to) {
        if (subject == null || subject.isBlank()) {
            return new AuditQuery(null, null, who, null, from, to);
        }
        int colon = subject.indexOf(':');
        if (colon < 0) {
            return new AuditQuery(null, subject, who, null, from, to);
        }
        if (colon == 0 || colon == subject.length() - 1) {
            throw Problem.badRequest("subject", subject, say("staff.problem.subject"));
        }
        return new AuditQuery(subject.substring(0, colon), subject.substring(colon + 1), who, null, from, to);
    }

    /** The same, of one kind of deed alone. */
    public AuditQuery withAction(@Nullable String wanted) {
        return new AuditQuery(subjectType, subjectId, who, wanted, from, to);
    }
}
