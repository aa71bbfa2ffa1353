package io.journeyloop.worklist;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.TimelineSource;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.InstanceVisibility;
import io.journeyloop.journey.Labels;
import io.journeyloop.staff.StaffNames;
import io.journeyloop.worklist.persistence.TaskMapper;
import io.journeyloop.worklist.persistence.TaskRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff did for a customer, and what they are to do. */
@Component
class TaskTimeline implements TimelineSource {

    private final TaskMapper tasks;
    private final Labels labels;
    private final Texts texts;
    private final InstanceVisibility discretion;
    private final StaffNames people;

    TaskTimeline(TaskMapper tasks, Labels labels, Texts texts, InstanceVisibility discretion, StaffNames people) {
        this.tasks = tasks;
        this.labels = labels;
        this.texts = texts;
        this.discretion = discretion;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(CustomerId customerId, int limit) {
        Set<InstanceId> hidden = discretion.hidden();
        List<Task> shown = tasks.ofCustomer(customerId, limit).stream()
                .map(TaskRow::toTask)
                .filter(task -> !hidden.contains(task.instanceId()))
                .toList();
        Map<String, String> names =
                people.of(shown.stream().map(Task::finishedBy).toList());
        return shown.stream().map(task -> entry(task, names)).toList();
    }

    private TimelineEntry entry(Task task, Map<String, String> names) {
        @Nullable TaskEnd end = task.end();
        return new TimelineEntry(
                end == null ? task.createdAt() : end.at(),
                "task",
                title(task, Locale.ENGLISH),
                title(task, Locale.SIMPLIFIED_CHINESE),
                task.finishedBy() == null ? null : names.get(task.finishedBy()),
                task.isOpen() ? "today?view=all&task=" + task.id() : null);
    }

    private String title(Task task, Locale reader) {
        String name = labels.element(task.processKey(), task.element(), reader, task.name());
        if (task.outcome() == null || task.outcome().isEmpty()) {
            return name;
        }
        String outcome = labels.outcome(task.processKey(), task.outcome(), reader);
        String done = texts.get("common.pair", reader, name, outcome);
        TaskEnd end = task.end();
        return end == null || end.scriptVersion() == null
                ? done
                : texts.get("worklist.script.shown", reader, done, end.scriptVersion());
    }
}
