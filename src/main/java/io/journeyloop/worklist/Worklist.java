package io.journeyloop.worklist;

import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are to do, and doing it. Lists, counts and single tasks show what the signed-in person may see.
 */
@Service
@Transactional
public class Worklist {

    private final TaskLists lists;
    private final CurrentStaff current;
    private final TaskRights rights;
    private final TaskAssignments assignments;
    private final TaskCompletion completion;

    Worklist(
            TaskLists lists,
            CurrentStaff current,
            TaskRights rights,
            TaskAssignments assignments,
            TaskCompletion completion) {
        this.lists = lists;
        this.current = current;
        this.rights = rights;
        this.assignments = assignments;
        this.completion = completion;
    }

    /**
     * One page of open tasks: a statement for each role and queue that the view is made of, and few more.
     *
     * @throws Problem (forbidden) for a branch the person does not see
     */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public Paged<Task> page(TaskQuery query) {
        return lists.page(query);
    }

    /** How many open tasks each view holds, with the query's branch, role and search. */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public Counts counts(TaskQuery query) {
        return lists.counts(query);
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
    public Task get(TaskId id) {
        return rights.visible(id);
    }

    /** Whether the signed-in person may take and finish that task. */
    public boolean mayDo(Task task) {
        return current.find().filter(member -> rights.mayDo(member, task)).isPresent();
    }

    /** Takes a task; nothing changes where one has it already. Conflict where somebody was faster. */
    @PreAuthorize(Roles.IS_STAFF)
    public Task claim(TaskId id) {
        return assignments.claim(id);
    }

    /** Gives a task back to the others. Conflict where somebody else has it. */
    @PreAuthorize(Roles.IS_STAFF)
    public Task release(TaskId id) {
        return assignments.release(id);
    }

    /**
     * Gives a task to somebody who may do it; for managers.
     *
     * @throws Problem (invalid) where that person may not
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    public Task assign(TaskId id, String username) {
        return assignments.assign(id, username);
    }

    /**
     * Finishes a task in the signed-in person's name; the journey moves on in the same transaction.
     *
     * @param outcome one of the task's outcomes
     * @param form by field name; texts, numbers, booleans
     * @throws Problem (conflict) where somebody else has it or it is over, (invalid) naming the field
     */
    @PreAuthorize(Roles.IS_STAFF)
    public FinishedTask complete(TaskId id, @Nullable String outcome, Map<String, ?> form) {
        return completion.complete(id, outcome, form, null);
    }

    /**
     * As {@link #complete(String, String, Map)}, saying which version of the script was on the screen.
     *
     * @param scriptShown kept with the task; null = the version in force now
     */
    @PreAuthorize(Roles.IS_STAFF)
    public FinishedTask complete(
            TaskId id, @Nullable String outcome, Map<String, ?> form, @Nullable String scriptShown) {
        return completion.complete(id, outcome, form, scriptShown);
    }

    /** Whether that person may do that task. */
    public boolean mayDo(StaffMember person, Task task) {
        return rights.mayDo(person, task);
    }
}
