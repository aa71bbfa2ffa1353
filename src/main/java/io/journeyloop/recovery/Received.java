package io.journeyloop.recovery;

import org.jspecify.annotations.Nullable;

/**
 * What became of one complaint that was handed in.
 *
 * @param caseNo of the case opened now, or of the one it had already; null where rejected
 * @param field the field that made it be rejected
 * @param value that field's value
 */
public record Received(
        Outcome outcome,
        @Nullable String caseNo,
        @Nullable String field,
        @Nullable String value,
        @Nullable String reason) {

    public enum Outcome {
        CREATED,
        DUPLICATE,
        REJECTED
    }

    static Received created(String caseNo) {
        return new Received(Outcome.CREATED, caseNo, null, null, null);
    }

    static Received duplicate(String caseNo) {
        return new Received(Outcome.DUPLICATE, caseNo, "complaintNo", null, "A case with this number exists already.");
    }

    static Received rejected(String field, @Nullable String value, String reason) {
        return new Received(Outcome.REJECTED, null, field, value, reason);
    }
}
