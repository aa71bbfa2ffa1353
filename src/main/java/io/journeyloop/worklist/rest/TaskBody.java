package io.journeyloop.worklist.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.journeyloop.customer.MaskedCustomer;
import io.journeyloop.worklist.DueHours.Hours;
import io.journeyloop.worklist.TaskDraft;
import io.journeyloop.worklist.TaskEnd;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskPlace;
import io.journeyloop.worklist.TaskTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task as the API shows it, its customer masked; its parts are flat in JSON. */
record TaskBody(
        TaskId id,
        String name,
        @JsonUnwrapped MaskedCustomer customer,
        @JsonUnwrapped Where place,
        String role,
        String branch,
        @Nullable String assignee,
        String state,
        @JsonUnwrapped When times,
        @JsonUnwrapped What content,
        @JsonUnwrapped End end,
        @Nullable DraftBody draft) {

    record Where(String journey, String touchpoint, String element) {

        static Where of(TaskPlace place) {
            return new Where(place.journeyKey(), place.touchpoint(), place.element());
        }
    }

    record When(
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable Instant legalDueAt,
            @Nullable Instant callableFrom,
            @Nullable Instant callableUntil,
            @Nullable Instant expiresAt) {

        static When of(TaskTimes times, @Nullable Hours callable) {
            return new When(
                    times.createdAt(),
                    times.dueAt(),
                    times.legalDueAt(),
                    callable == null ? null : callable.from(),
                    callable == null ? null : callable.until(),
                    times.expiresAt());
        }
    }

    record What(
            List<String> outcomes,
            @Nullable String script,
            @Nullable String offer,
            List<FieldBody> form,
            @Nullable WhyBody why) {}

    /** How it ended; all null while it is under way. */
    record End(
            @Nullable String outcome,
            @Nullable String finishedBy,
            @Nullable Instant finishedAt,
            @Nullable String scriptVersion) {

        static End of(@Nullable TaskEnd end) {
            return end == null
                    ? new End(null, null, null, null)
                    : new End(end.outcome(), end.by(), end.at(), end.scriptVersion());
        }
    }

    /** What a field begins with: {@code source} is {@code said} (by that event, then) or {@code suggested}. */
    record HintBody(Object value, String source, @Nullable String event, @Nullable Instant at) {}

    /** Why the task is there: the rule that led to it, and its words. */
    record WhyBody(String rule, @Nullable String words) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "WhyBody[…]";
        }
    }

    record FieldBody(
            String name,
            String label,
            String type,
            boolean required,
            List<String> options,
            @Nullable HintBody prefilled,
            @Nullable RangeBody range) {}

    /** What a number may be; what is null does not limit. */
    record RangeBody(@Nullable BigDecimal min, @Nullable BigDecimal max, int decimals) {}

    /** What the caller had filled in before; {@code returned}: a result that could not be recorded. */
    record DraftBody(Map<String, String> form, boolean returned, Instant savedAt) {

        static DraftBody of(TaskDraft kept) {
            return new DraftBody(kept.form(), kept.returned(), kept.savedAt());
        }
    }

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "TaskBody[…]";
    }
}
