package io.journeyloop.worklist;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.EngineTasks;
import io.journeyloop.journey.ElementSpec;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.PrefillTexts;
import io.journeyloop.journey.PrefillTexts.Source;
import io.journeyloop.worklist.TaskHints.Hint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a task may begin with: what the customer said within the last 30 days, by the events that the model names, and
 * what the process's decisions suggest. Whoever shows a task has asked whether the reader may see it.
 */
@Component
@Transactional(readOnly = true)
public class Hints {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final EngineTasks tasks;
    private final JourneyModels models;
    private final CustomerEvents customerEvents;
    private final Clock clock;

    Hints(EngineTasks tasks, JourneyModels models, CustomerEvents customerEvents, Clock clock) {
        this.tasks = tasks;
        this.models = models;
        this.customerEvents = customerEvents;
        this.clock = clock;
    }

    /** The hints for an open task; none for one that is over. */
    public TaskHints of(Task task) {
        if (task.state() != TaskState.OPEN) {
            return TaskHints.NONE;
        }
        return tasks.place(task.id().value())
                .map(place -> of(task, models.element(place.definitionId(), task.element())))
                .orElse(TaskHints.NONE);
    }

    private TaskHints of(Task task, ElementSpec spec) {
        Map<String, Hint> hints = new LinkedHashMap<>(said(task, spec));
        List<String> suggested = spec.list(JourneyLanguage.SUGGEST);
        String why = spec.property(JourneyLanguage.WHY);
        if (suggested.isEmpty() && why == null) {
            return new TaskHints(hints, null);
        }
        List<String> names = why == null ? suggested : union(suggested, why);
        Map<String, Object> known = tasks.variables(task.id().value(), names);
        for (FormField field : task.formFields()) {
            if (suggested.contains(field.name())) {
                fitting(field, known.get(field.name()))
                        .ifPresent(value -> hints.putIfAbsent(field.name(), new Hint(value, null, null)));
            }
        }
        Object rule = why == null ? null : known.get(why);
        return new TaskHints(hints, rule == null ? null : rule.toString());
    }

    private Map<String, Hint> said(Task task, ElementSpec spec) {
        String prefill = spec.property(JourneyLanguage.PREFILL);
        CustomerId customer = task.customerId();
        if (prefill == null || customer == null) {
            return Map.of();
        }
        PrefillTexts texts = PrefillTexts.parse(prefill);
        Instant now = clock.instant();
        List<CustomerEvent> newestFirst = customerEvents.between(customer, texts.types(), now.minus(REMEMBERED), now);
        Map<String, Hint> hints = new LinkedHashMap<>();
        for (FormField field : task.formFields()) {
            List<Source> sources = texts.sources().getOrDefault(field.name(), List.of());
            newestFirst.stream()
                    .flatMap(event -> hint(field, event, sources).stream())
                    .findFirst()
                    .ifPresent(hint -> hints.put(field.name(), hint));
        }
        return hints;
    }

    private static Optional<Hint> hint(FormField field, CustomerEvent event, List<Source> sources) {
        return sources.stream()
                .filter(source -> source.type().equals(event.type()))
                .flatMap(source -> fitting(field, event.attributes().get(source.attribute())).stream())
                .findFirst()
                .map(value -> new Hint(value, event.type(), event.occurredAt()));
    }

    /** Another system's words need not fit the form; what doesn't is asked as ever. */
    private static Optional<Object> fitting(FormField field, @Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(FormAnswers.check(List.of(field), Map.of(field.name(), value), false)
                    .get(field.name()));
        } catch (Problem unfit) {
            return Optional.empty();
        }
    }

    private static List<String> union(List<String> names, String one) {
        return java.util.stream.Stream.concat(names.stream(), java.util.stream.Stream.of(one))
                .distinct()
                .toList();
    }
}
