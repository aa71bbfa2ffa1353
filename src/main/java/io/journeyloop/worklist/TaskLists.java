package io.journeyloop.worklist;

import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.persistence.TaskFilter;
import io.journeyloop.worklist.persistence.TaskFilter.Found;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Pages of the signed-in person's open tasks, and how many each view holds; a page and its total are of one filter. */
@Component
class TaskLists {

    private final TaskPages pages;
    private final TaskTallies tallies;
    private final TaskAccessPolicy access;
    private final TaskFinder finder;
    private final CurrentStaff current;

    TaskLists(TaskPages pages, TaskTallies tallies, TaskAccessPolicy access, TaskFinder finder, CurrentStaff current) {
        this.pages = pages;
        this.tallies = tallies;
        this.access = access;
        this.finder = finder;
        this.current = current;
    }

    /** @throws Problem (forbidden) for a branch the person does not see */
    Paged<Task> page(TaskQuery query) {
        StaffMember member = current.get();
        TaskFilter filter = access.filter(member, query, finder.found(query), access.hidden(member));
        long total = tallies.count(member.username(), filter);
        return new Paged<>(pages.page(member.username(), filter, query, total), total, query.page(), query.size());
    }

    Counts counts(TaskQuery query) {
        StaffMember member = current.get();
        Found found = finder.found(query);
        List<InstanceId> hidden = access.hidden(member);
        List<TaskFilter> filters = Arrays.stream(TaskView.values())
                .map(view -> new TaskQuery(view, query.branch(), query.role(), null, query.sort(), 0, 1))
                .map(one -> access.filter(member, one, found, hidden))
                .toList();
        List<Long> counts = tallies.counts(member.username(), filters);
        return new Counts(
                counts.get(TaskView.TODAY.ordinal()),
                counts.get(TaskView.OVERDUE.ordinal()),
                counts.get(TaskView.MINE.ordinal()),
                counts.get(TaskView.EXPIRING.ordinal()),
                counts.get(TaskView.BRANCH.ordinal()),
                counts.get(TaskView.ALL.ordinal()));
    }
}
