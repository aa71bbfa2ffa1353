package io.journeyloop.worklist.ui;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.TaskId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts beside a page of tasks what a list shows of them: each kind of fact is asked for once. */
@Component
class TaskSummaries {

    private final TaskTexts texts;
    private final TaskCustomers customers;
    private final TaskBriefings briefings;
    private final TaskColleagues colleagues;
    private final TaskClocks clocks;

    TaskSummaries(
            TaskTexts texts,
            TaskCustomers customers,
            TaskBriefings briefings,
            TaskColleagues colleagues,
            TaskClocks clocks) {
        this.texts = texts;
        this.customers = customers;
        this.briefings = briefings;
        this.colleagues = colleagues;
        this.clocks = clocks;
    }

    List<TaskSummary> of(List<Task> tasks, Locale reader) {
        Map<CustomerId, Customer> whom = customers.of(tasks);
        Map<TaskId, TaskAids.Word> words = briefings.words(tasks);
        Map<String, String> holders = colleagues.holders(tasks);
        return tasks.stream()
                .map(task -> new TaskSummary(
                        task,
                        task.customerId() == null ? null : whom.get(task.customerId()),
                        texts.name(task, reader),
                        texts.place(task, reader),
                        words.get(task.id()),
                        task.assignee() == null ? "" : holders.getOrDefault(task.assignee(), task.assignee()),
                        clocks.lawDays(task)))
                .toList();
    }
}
