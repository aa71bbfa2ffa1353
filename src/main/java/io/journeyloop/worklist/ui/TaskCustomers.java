package io.journeyloop.worklist.ui;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.TimelineSource;
import io.journeyloop.staff.Masking;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom tasks are for. */
@Component
class TaskCustomers {

    private static final int PAST = 5;

    private final Customers customers;
    private final ObjectProvider<TimelineSource> timeline;
    private final TaskTexts texts;

    TaskCustomers(Customers customers, ObjectProvider<TimelineSource> timeline, TaskTexts texts) {
        this.customers = customers;
        this.timeline = timeline;
        this.texts = texts;
    }

    /** The customers of those tasks, by id. */
    Map<CustomerId, Customer> of(Collection<Task> tasks) {
        Set<CustomerId> ids =
                tasks.stream().map(Task::customerId).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : customers.byIds(ids);
    }

    TaskCustomer of(Task task) {
        Customer customer = find(task);
        return new TaskCustomer(customer, customer == null ? List.of() : past(customer.id(), task.id()));
    }

    /**
     * The masked name; the number where the bank knows no name; what is to be done where it knows nobody.
     *
     * @param known the customers of such tasks, by id
     */
    String whom(Task task, Map<CustomerId, Customer> known, Locale reader) {
        Customer customer = task.customerId() == null ? null : known.get(task.customerId());
        if (customer == null) {
            return texts.name(task, reader);
        }
        String masked = Masking.name(customer.name());
        return masked.isEmpty() ? customer.customerNo() : masked;
    }

    private @Nullable Customer find(Task task) {
        return task.customerId() == null ? null : of(List.of(task)).get(task.customerId());
    }

    private List<TimelineEntry> past(CustomerId customerId, TaskId taskId) {
        return timeline.orderedStream()
                .flatMap(source -> source.of(customerId, PAST).stream())
                .filter(entry -> entry.link() == null || !entry.link().contains(taskId.value()))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(PAST)
                .toList();
    }
}
