package io.journeyloop.worklist.ui;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.TimelineSource;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.Labels;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Masking;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.staff.StaffNames;
import io.journeyloop.time.CalendarDays;
import io.journeyloop.worklist.Hints;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.TaskDrafts;
import io.journeyloop.worklist.TaskResults;
import io.journeyloop.worklist.TaskState;
import io.journeyloop.worklist.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what stands around tasks, from the modules that know it. */
@Component
class TaskDossiers {

    private static final int PAST = 5;

    private final Worklist worklist;
    private final Customers customers;
    private final Journeys journeys;
    private final JourneyModels models;
    private final Labels labels;
    private final Branches branches;
    private final StaffDirectory directory;
    private final StaffNames names;
    private final CurrentStaff current;
    private final ObjectProvider<TimelineSource> timeline;
    private final ObjectProvider<TaskAids> aids;
    private final Hints hints;
    private final TaskDrafts drafts;
    private final TaskResults results;
    private final Clock clock;

    TaskDossiers(
            Worklist worklist,
            Customers customers,
            Journeys journeys,
            JourneyModels models,
            Labels labels,
            Branches branches,
            StaffDirectory directory,
            StaffNames names,
            CurrentStaff current,
            ObjectProvider<TimelineSource> timeline,
            ObjectProvider<TaskAids> aids,
            Hints hints,
            TaskDrafts drafts,
            TaskResults results,
            Clock clock) {
        this.clock = clock;
        this.hints = hints;
        this.drafts = drafts;
        this.results = results;
        this.worklist = worklist;
        this.customers = customers;
        this.journeys = journeys;
        this.models = models;
        this.labels = labels;
        this.branches = branches;
        this.directory = directory;
        this.names = names;
        this.current = current;
        this.timeline = timeline;
        this.aids = aids;
    }

    /** The customers of those tasks, by id. */
    Map<Long, Customer> customers(Collection<Task> tasks) {
        Set<Long> ids =
                tasks.stream().map(Task::customerId).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : customers.byIds(ids);
    }

    /** Whom a task is for: the masked name, or the number where the bank knows no name. */
    String whom(Task task, Locale reader) {
        Customer customer =
                task.customerId() == null ? null : customers(List.of(task)).get(task.customerId());
        if (customer == null) {
            return name(task, reader);
        }
        String masked = Masking.name(customer.name());
        return masked.isEmpty() ? customer.customerNo() : masked;
    }

    /** What those are called who have these tasks, by user name. */
    Map<String, String> holders(Collection<Task> tasks) {
        return names.of(tasks.stream().map(Task::assignee).toList());
    }

    /** Days of the branch's calendar until that deadline of the task. */
    long daysLeft(Task task, Instant deadline) {
        return CalendarDays.left(clock.instant(), deadline, branches.zone(task.branchNo()));
    }

    String name(Task task, Locale reader) {
        return labels.element(task.processKey(), task.element(), reader, task.name());
    }

    /** The touchpoint's name, with the journey's where that says the same as the task. */
    String place(Task task, Locale reader) {
        String touchpoint = labels.element(task.journeyKey(), task.touchpoint(), reader, "");
        String journey = labels.journey(task.journeyKey(), reader, task.journeyKey());
        return touchpoint.isEmpty() || touchpoint.equals(name(task, reader)) ? journey : journey + " · " + touchpoint;
    }

    /** One task with all that helps; refused like the task itself. */
    TaskDossier of(String taskId, Locale reader) {
        Task task = worklist.get(taskId);
        List<String> colleagues = colleagues(task);
        Optional<JourneyInstance> instance = journeys.find(task.instanceId());
        @Nullable
        Customer customer =
                task.customerId() == null ? null : customers(List.of(task)).get(task.customerId());
        return new TaskDossier(
                task,
                customer,
                name(task, reader),
                labels.journey(task.journeyKey(), reader, task.journeyKey()),
                touchpoint(task, instance, reader),
                branches.name(task.branchNo(), reader),
                instance.map(JourneyInstance::enteredAt).orElse(null),
                aids.orderedStream()
                        .flatMap(one -> one.about(task, reader).stream())
                        .toList(),
                aid(task.content().offer(), key -> first(one -> one.offer(key, reader))),
                aid(task.content().script(), key -> first(one -> one.script(key, reader))),
                words(List.of(task)).get(task.id()),
                hints.of(task),
                customer == null ? List.of() : past(customer.id(), task.id()),
                task.state() == TaskState.OPEN && worklist.mayDo(task),
                new TaskOwn(drafts.of(task).orElse(null), results.of(task).orElse(null)),
                task.legalDueAt() == null ? null : daysLeft(task, task.legalDueAt()),
                names.of(Stream.concat(Stream.of(task.assignee(), task.finishedBy()), colleagues.stream())
                        .toList()),
                colleagues);
    }

    /** What colleagues said when handing those tasks on, by task. */
    Map<String, TaskAids.Word> words(Collection<Task> tasks) {
        Map<String, TaskAids.Word> words = new HashMap<>();
        aids.orderedStream().forEach(one -> words.putAll(one.words(tasks)));
        return words;
    }

    private String touchpoint(Task task, Optional<JourneyInstance> instance, Locale reader) {
        String model = instance.map(one -> models.map(one.versionId()))
                .flatMap(map -> map.touchpoint(task.touchpoint()))
                .map(JourneyMap.Touchpoint::name)
                .orElse(task.name());
        return labels.element(task.journeyKey(), task.touchpoint(), reader, model);
    }

    private static <T> @Nullable T aid(@Nullable String key, Function<String, Optional<T>> find) {
        return key == null ? null : find.apply(key).orElse(null);
    }

    private <T> Optional<T> first(Function<TaskAids, Optional<T>> ask) {
        return aids.orderedStream().map(ask).flatMap(Optional::stream).findFirst();
    }

    private List<TimelineEntry> past(long customerId, String taskId) {
        return timeline.orderedStream()
                .flatMap(source -> source.of(customerId, PAST).stream())
                .filter(entry -> entry.link() == null || !entry.link().contains(taskId))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(PAST)
                .toList();
    }

    /** Who may do it, and the manager who hands it out. */
    private List<String> colleagues(Task task) {
        StaffMember me = current.get();
        if (task.state() != TaskState.OPEN || !(me.has(Role.BRANCH_MANAGER) || me.has(Role.CX_MANAGER))) {
            return List.of();
        }
        String branch = task.queue().bankWide() || task.role().bankScope() ? null : task.branchNo();
        return Stream.concat(directory.byRole(task.role(), branch).stream(), Stream.of(me))
                .map(StaffMember::username)
                .filter(name -> !name.equals(task.assignee()))
                .distinct()
                .toList();
    }
}
