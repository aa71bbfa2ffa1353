package io.journeyloop.worklist;

import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.persistence.TaskFilter;
import io.journeyloop.worklist.persistence.TaskFilter.Found;
import io.journeyloop.worklist.persistence.TaskMapper;
import io.journeyloop.worklist.persistence.TaskRecord;
import io.journeyloop.worklist.persistence.ViewCount;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are to do. Lists, counts and single tasks show what the signed-in person may see; see {@link TaskWork}
 * for doing it.
 */
@Service
@Transactional
public class Worklist {

    private final TaskMapper tasks;
    private final TaskAccessPolicy reach;
    private final CurrentStaff current;
    private final TaskFinder finder;
    private final TaskWork work;
    private final TaskLedger ledger;

    Worklist(
            TaskMapper tasks,
            TaskAccessPolicy reach,
            CurrentStaff current,
            TaskFinder finder,
            TaskWork work,
            TaskLedger ledger) {
        this.tasks = tasks;
        this.reach = reach;
        this.current = current;
        this.finder = finder;
        this.work = work;
        this.ledger = ledger;
    }

    /**
     * One page of open tasks: two statements, and one more where a customer is searched for.
     *
     * @throws Problem (forbidden) for a branch the person does not see
     */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public Paged<TaskRow> page(TaskQuery query) {
        StaffMember member = current.get();
        TaskFilter filter = reach.filter(member, query, finder.found(query), reach.hidden(member));
        int offset = query.page() * query.size();
        List<TaskRow> rows = tasks.page(filter, query.sort(), query.size(), offset).stream()
                .map(TaskRecord::row)
                .toList();
        long total = rows.size() < query.size() && (offset == 0 || !rows.isEmpty())
                ? offset + rows.size()
                : tasks.count(filter);
        return new Paged<>(rows, total, query.page(), query.size());
    }

    /** How many open tasks each view holds, with the query's branch, role and search; one statement. */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public Counts counts(TaskQuery query) {
        StaffMember member = current.get();
        Found found = finder.found(query);
        List<Long> hidden = reach.hidden(member);
        List<TaskFilter> filters = Arrays.stream(TaskView.values())
                .map(view -> new TaskQuery(view, query.branch(), query.role(), null, query.sort(), 0, 1))
                .map(one -> reach.filter(member, one, found, hidden))
                .toList();
        Map<Integer, Long> counts =
                tasks.counts(filters).stream().collect(Collectors.toMap(ViewCount::viewIndex, ViewCount::n));
        return new Counts(
                counts.getOrDefault(TaskView.TODAY.ordinal(), 0L),
                counts.getOrDefault(TaskView.OVERDUE.ordinal(), 0L),
                counts.getOrDefault(TaskView.MINE.ordinal(), 0L),
                counts.getOrDefault(TaskView.EXPIRING.ordinal(), 0L),
                counts.getOrDefault(TaskView.BRANCH.ordinal(), 0L),
                counts.getOrDefault(TaskView.ALL.ordinal(), 0L));
    }

    /** The counts of all views without any narrowing. */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public Counts counts() {
        return counts(TaskQuery.of(TaskView.ALL));
    }

    /**
     * One task, open or not.
     *
     * @throws Problem (not found; forbidden outside one's branch)
     */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public TaskRow get(String id) {
        return work.visible(id);
    }

    /** Whether the signed-in person may take and finish that task. */
    public boolean mayDo(TaskRow task) {
        return current.find().filter(member -> work.mayDo(member, task)).isPresent();
    }

    /** Takes a task; nothing changes where one has it already. Conflict where somebody was faster. */
    @PreAuthorize(Roles.IS_STAFF)
    public TaskRow claim(String id) {
        return work.claim(id);
    }

    /** Gives a task back to the others. Conflict where somebody else has it. */
    @PreAuthorize(Roles.IS_STAFF)
    public TaskRow release(String id) {
        return work.release(id);
    }

    /**
     * Gives a task to somebody who may do it; for managers.
     *
     * @throws Problem (invalid) where that person may not
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    public TaskRow assign(String id, String username) {
        return work.assign(id, username);
    }

    /**
     * Finishes a task in the signed-in person's name; the journey moves on in the same transaction.
     *
     * @param outcome one of the task's outcomes
     * @param form by field name; texts, numbers, booleans
     * @throws Problem (conflict) where somebody else has it or it is over, (invalid) naming the field
     */
    @PreAuthorize(Roles.IS_STAFF)
    public FinishedTask complete(String id, @Nullable String outcome, Map<String, ?> form) {
        return work.complete(id, outcome, form, null);
    }

    /**
     * As {@link #complete(String, String, Map)}, saying which version of the script was on the screen.
     *
     * @param scriptShown kept with the task; null = the version in force now
     */
    @PreAuthorize(Roles.IS_STAFF)
    public FinishedTask complete(
            String id, @Nullable String outcome, Map<String, ?> form, @Nullable String scriptShown) {
        return work.complete(id, outcome, form, scriptShown);
    }

    /** The open tasks of a journey instance, whoever may do them; for the product's own work. */
    @Transactional(readOnly = true)
    public List<TaskRow> openOf(long instanceId) {
        return tasks.openOf(instanceId).stream().map(TaskRecord::row).toList();
    }

    /** The open tasks of several journey instances, whoever may do them; for the product's own work. */
    @Transactional(readOnly = true)
    public List<TaskRow> openOf(Collection<Long> instanceIds) {
        return instanceIds.isEmpty()
                ? List.of()
                : tasks.openOfAll(instanceIds).stream().map(TaskRecord::row).toList();
    }

    /** Ids of all tasks of those journey instances, open or not; for the product's own work. */
    @Transactional(readOnly = true)
    public List<String> idsOf(Collection<Long> instanceIds) {
        return instanceIds.isEmpty() ? List.of() : tasks.idsOf(instanceIds);
    }

    /** Whether that person may do that task. */
    public boolean mayDo(StaffMember person, TaskRow task) {
        return work.mayDo(person, task);
    }

    /** The open tasks of several customers, whoever may do them; for the product's own work. */
    @Transactional(readOnly = true)
    public List<TaskRow> openOfCustomers(Collection<Long> customerIds) {
        return customerIds.isEmpty()
                ? List.of()
                : tasks.openOfCustomers(customerIds).stream()
                        .map(TaskRecord::row)
                        .toList();
    }

    /**
     * The customer of an open task has gone away, as a colleague saw: finishes it by its first leaving outcome, in the
     * signed-in person's name, whoever has it; for the product's own work.
     */
    public void left(TaskRow task) {
        work.left(task);
    }

    /** Gives an open task to that person, unless they may not do it; for the product's own work. */
    public void entrust(TaskRow task, StaffMember person) {
        if (work.mayDo(person, task)) {
            work.hand(task, person.username());
        }
    }

    /** Takes a person's open tasks of a journey instance away again; for the product's own work. */
    public void takeFrom(long instanceId, String username) {
        openOf(instanceId).stream()
                .filter(task -> username.equals(task.assignee()))
                .forEach(task -> work.hand(task, null));
    }

    /**
     * Nobody is to do an open task for the time being: it goes off all lists; for the product's own work.
     *
     * @return false where it is done, or somebody has just given its result
     */
    public boolean hold(String id) {
        return tasks.hold(id) > 0;
    }

    /** A task that was held is to be done again, as by whom it was, and not due before that; for the product's own work. */
    public void giveBack(String id, Instant notDueBefore) {
        tasks.giveBack(id, notDueBefore);
    }

    /** From then on an open task makes no sense and goes by itself; for the product's own work. */
    public void expires(String id, Instant at) {
        tasks.expires(id, at);
    }

    /** An instance's customer is known now: its open tasks go to the customer's branch; for the product's own work. */
    public void match(long instanceId, long customerId, String branchNo) {
        ledger.match(instanceId, customerId, branchNo);
    }

    /** The deadline by regulation of a journey instance: for its open tasks and those to come. For the system alone. */
    public void setLegalDueAt(long instanceId, Instant at) {
        tasks.saveLegalDue(instanceId, at);
        tasks.moveLegalDue(instanceId, at);
    }
}
