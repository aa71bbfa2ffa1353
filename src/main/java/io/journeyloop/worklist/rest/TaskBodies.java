package io.journeyloop.worklist.rest;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.MaskedCustomer;
import io.journeyloop.journey.Labels;
import io.journeyloop.worklist.DueHours;
import io.journeyloop.worklist.DueHours.Hours;
import io.journeyloop.worklist.FormField;
import io.journeyloop.worklist.Hints;
import io.journeyloop.worklist.NumberRange;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskDrafts;
import io.journeyloop.worklist.TaskHints;
import io.journeyloop.worklist.TaskHints.Hint;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.rest.TaskBody.DraftBody;
import io.journeyloop.worklist.rest.TaskBody.End;
import io.journeyloop.worklist.rest.TaskBody.FieldBody;
import io.journeyloop.worklist.rest.TaskBody.HintBody;
import io.journeyloop.worklist.rest.TaskBody.RangeBody;
import io.journeyloop.worklist.rest.TaskBody.What;
import io.journeyloop.worklist.rest.TaskBody.When;
import io.journeyloop.worklist.rest.TaskBody.Where;
import io.journeyloop.worklist.rest.TaskBody.WhyBody;
import java.time.Clock;
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

    List<TaskBody> of(List<Task> tasks, Locale reader) {
        Set<CustomerId> ids =
                tasks.stream().map(Task::customerId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<CustomerId, Customer> known = ids.isEmpty() ? Map.of() : customers.byIds(ids);
        Map<TaskId, Hours> callable = hours.of(tasks, clock.instant());
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
    TaskBody one(Task task, Locale reader) {
        CustomerId id = task.customerId();
        Customer customer = id == null ? null : customers.byIds(Set.of(id)).get(id);
        Hours callable = hours.of(List.of(task), clock.instant()).get(task.id());
        return body(
                task,
                customer,
                callable,
                hints.of(task),
                drafts.of(task).map(DraftBody::of).orElse(null),
                reader);
    }

    private TaskBody body(
            Task task,
            @Nullable Customer customer,
            @Nullable Hours callable,
            TaskHints known,
            @Nullable DraftBody draft,
            Locale reader) {
        return new TaskBody(
                task.id(),
                labels.element(task.processKey(), task.element(), reader, task.name()),
                MaskedCustomer.of(customer),
                Where.of(task.place()),
                task.role().slug(),
                task.branchNo().value(),
                task.assignee(),
                task.state().name().toLowerCase(Locale.ROOT),
                When.of(task.times(), callable),
                content(task, known, reader),
                End.of(task.end()),
                draft);
    }

    private What content(Task task, TaskHints known, Locale reader) {
        return new What(
                task.outcomes(),
                task.content().script(),
                task.content().offer(),
                task.formFields().stream()
                        .map(field -> field(task, field, known.fields().get(field.name()), reader))
                        .toList(),
                why(task, known.why(), reader));
    }

    private @Nullable WhyBody why(Task task, @Nullable String rule, Locale reader) {
        return rule == null ? null : new WhyBody(rule, labels.rule(task.processKey(), rule, reader));
    }

    private FieldBody field(Task task, FormField field, @Nullable Hint hint, Locale reader) {
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
