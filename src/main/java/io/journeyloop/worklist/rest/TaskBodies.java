package io.journeyloop.worklist.rest;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.Labels;
import io.journeyloop.staff.Masking;
import io.journeyloop.worklist.FormField;
import io.journeyloop.worklist.TaskRow;
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

    record FieldBody(String name, String label, String type, boolean required, List<String> options) {}

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
            List<String> outcomes,
            @Nullable String script,
            @Nullable String offer,
            List<FieldBody> form,
            @Nullable String outcome,
            @Nullable String finishedBy,
            @Nullable Instant finishedAt,
            @Nullable String scriptVersion) {}

    private final Customers customers;
    private final Labels labels;

    TaskBodies(Customers customers, Labels labels) {
        this.customers = customers;
        this.labels = labels;
    }

    List<TaskBody> of(List<TaskRow> tasks, Locale reader) {
        Set<Long> ids =
                tasks.stream().map(TaskRow::customerId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, Customer> known = ids.isEmpty() ? Map.of() : customers.byIds(ids);
        return tasks.stream()
                .map(task -> body(task, task.customerId() == null ? null : known.get(task.customerId()), reader))
                .toList();
    }

    private TaskBody body(TaskRow task, @Nullable Customer customer, Locale reader) {
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
                task.outcomes(),
                task.script(),
                task.offer(),
                task.formFields().stream()
                        .map(field -> field(task, field, reader))
                        .toList(),
                task.outcome(),
                task.finishedBy(),
                task.finishedAt(),
                task.scriptVersion());
    }

    private FieldBody field(TaskRow task, FormField field, Locale reader) {
        return new FieldBody(
                field.name(),
                field.label(labels, task.processKey(), reader),
                field.type().slug(),
                field.required(),
                field.options());
    }
}
