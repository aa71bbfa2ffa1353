package io.journeyloop.recovery;

import io.journeyloop.common.Message;
import org.jspecify.annotations.Nullable;

/**
 * What became of one complaint that was handed in.
 *
 * @param caseNo of the case opened now, or of the one it had already; null where rejected
 * @param field the field that made it be rejected
 * @param value that field's value
 * @param reason why it was rejected, a refusal's text
 */
public record Received(
        Outcome outcome,
        @Nullable String caseNo,
        @Nullable String field,
        @Nullable String value,
        @Nullable Message reason) {

    public enum Outcome {
        CREATED,
        DUPLICATE,
        REJECTED
    }

    static Received created(String caseNo) {
        return new Received(Outcome.CREATED, caseNo, null, null, null);
    }

    static Received duplicate(String caseNo) {
        return new Received(Outcome.DUPLICATE, caseNo, "complaintNo", null, null);
    }

    static Received rejected(String field, @Nullable String value, Message reason) {
        return new Received(Outcome.REJECTED, null, field, value, reason);
    }
}
