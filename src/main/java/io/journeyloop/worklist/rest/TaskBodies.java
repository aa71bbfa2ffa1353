package io.journeyloop.worklist.rest;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.Labels;
import io.journeyloop.staff.Masking;
import io.journeyloop.worklist.DueHours;
import io.journeyloop.worklist.DueHours.Hours;
import io.journeyloop.worklist.FormField;
import io.journeyloop.worklist.Hints;
import io.journeyloop.worklist.NumberRange;
import io.journeyloop.worklist.TaskDraft;
import io.journeyloop.worklist.TaskDrafts;
import io.journeyloop.worklist.TaskHints;
import io.journeyloop.worklist.TaskHints.Hint;
import io.journeyloop.worklist.TaskRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes tasks as the API shows them, customers masked. */
@Component
class TaskBodies {

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
    record DraftBody(Map<String, String> form, boolean returned, Instant savedAt) {}

    record TaskBody(
            String id,
            String name,
            @Nullable String customerNo,
            @Nullable String customerName,
            String journey,
            String touchpoint,
            String element,
            String role,
            String branch,
            @Nullable String assignee,
            String state,
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable Instant legalDueAt,
            @Nullable Instant callableFrom,
            @Nullable Instant callableUntil,
            @Nullable Instant expiresAt,
            List<String> outcomes,
            @Nullable String script,
            @Nullable String offer,
            List<FieldBody> form,
            @Nullable WhyBody why,
            @Nullable String outcome,
            @Nullable String finishedBy,
            @Nullable Instant finishedAt,
            @Nullable String scriptVersion,
            @Nullable DraftBody draft) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "TaskBody[…]";
        }
    }

    private final Customers customers;
    private final Labels labels;
    private final Hints hints;
    private final TaskDrafts drafts;
    private final DueHours hours;
    private final Clock clock;

    TaskBodies(Customers customers, Labels labels, Hints hints, TaskDrafts drafts, DueHours hours, Clock clock) {
        this.drafts = drafts;
        this.hints = hints;
        this.hours = hours;
        this.clock = clock;
        this.customers = customers;
        this.labels = labels;
    }

    List<TaskBody> of(List<TaskRow> tasks, Locale reader) {
        Set<Long> ids =
                tasks.stream().map(TaskRow::customerId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, Customer> known = ids.isEmpty() ? Map.of() : customers.byIds(ids);
        Map<String, Hours> callable = hours.of(tasks, clock.instant());
        return tasks.stream()
                .map(task -> body(
                        task,
                        task.customerId() == null ? null : known.get(task.customerId()),
                        callable.get(task.id()),
                        TaskHints.NONE,
                        null,
                        reader))
                .toList();
    }

    /** One task, with what its form begins with. */
    TaskBody one(TaskRow task, Locale reader) {
        Long id = task.customerId();
        Customer customer = id == null ? null : customers.byIds(Set.of(id)).get(id);
        Hours callable = hours.of(List.of(task), clock.instant()).get(task.id());
        return body(
                task,
                customer,
                callable,
                hints.of(task),
                drafts.of(task).map(TaskBodies::draft).orElse(null),
                reader);
    }

    static DraftBody draft(TaskDraft kept) {
        return new DraftBody(kept.form(), kept.returned(), kept.savedAt());
    }

    private TaskBody body(
            TaskRow task,
            @Nullable Customer customer,
            @Nullable Hours callable,
            TaskHints known,
            @Nullable DraftBody draft,
            Locale reader) {
        return new TaskBody(
                task.id(),
                labels.element(task.processKey(), task.element(), reader, task.name()),
                customer == null ? null : customer.customerNo(),
                customer == null ? null : Masking.name(customer.name()),
                task.journeyKey(),
                task.touchpoint(),
                task.element(),
                task.role().slug(),
                task.branchNo(),
                task.assignee(),
                task.state().name().toLowerCase(Locale.ROOT),
                task.createdAt(),
                task.dueAt(),
                task.legalDueAt(),
                callable == null ? null : callable.from(),
                callable == null ? null : callable.until(),
                task.expiresAt(),
                task.outcomes(),
                task.script(),
                task.offer(),
                task.formFields().stream()
                        .map(field -> field(task, field, known.fields().get(field.name()), reader))
                        .toList(),
                why(task, known.why(), reader),
                task.outcome(),
                task.finishedBy(),
                task.finishedAt(),
                task.scriptVersion(),
                draft);
    }

    private @Nullable WhyBody why(TaskRow task, @Nullable String rule, Locale reader) {
        return rule == null ? null : new WhyBody(rule, labels.rule(task.processKey(), rule, reader));
    }

    private FieldBody field(TaskRow task, FormField field, @Nullable Hint hint, Locale reader) {
        return new FieldBody(
                field.name(),
                field.label(labels, task.processKey(), reader),
                field.type().slug(),
                field.required(),
                field.options(),
                hint == null
                        ? null
                        : new HintBody(
                                hint.value(), hint.isSuggestion() ? "suggested" : "said", hint.event(), hint.saidAt()),
                range(field));
    }

    private static @Nullable RangeBody range(FormField field) {
        NumberRange range = field.range();
        return range == null ? null : new RangeBody(range.min(), range.max(), range.decimals());
    }
}
