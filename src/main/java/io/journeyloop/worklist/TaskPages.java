package io.journeyloop.worklist;

import io.journeyloop.worklist.persistence.ListedTask;
import io.journeyloop.worklist.persistence.TaskFilter;
import io.journeyloop.worklist.persistence.TaskListMapper;
import io.journeyloop.worklist.persistence.TaskMapper;
import io.journeyloop.worklist.persistence.TaskRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Pages of tasks. Each key of a filter is a range of an index in the order of the page; of each no more is read than the page
 * may need, and the ranges are merged here.
 */
@Component
class TaskPages {

    private final TaskListMapper lists;
    private final TaskMapper tasks;
    private final TaskTallies tallies;

    TaskPages(TaskListMapper lists, TaskMapper tasks, TaskTallies tallies) {
        this.lists = lists;
        this.tasks = tasks;
        this.tallies = tallies;
    }

    /** @param total how many the filter holds: a page behind the middle is read from the end */
    List<Task> page(String username, TaskFilter filter, TaskQuery query, long total) {
        long offset = (long) query.page() * query.size();
        int wanted = (int) Math.clamp(total - offset, 0, query.size());
        if (wanted == 0) {
            return List.of();
        }
        long behind = total - offset - wanted;
        if (filter.found() == null && behind < offset) {
            return tasks(read(username, filter, turned(query.sort()), wanted, (int) behind)
                    .reversed());
        }
        return tasks(read(username, filter, query.sort(), wanted, (int) offset));
    }

    private List<ListedTask> read(String username, TaskFilter filter, TaskSort sort, int size, int offset) {
        boolean free = filter.freeFor() != null;
        if (filter.found() == null && filter.keys().size() == 1 && !free) {
            return lists.page(filter.keys().getFirst(), false, filter, sort, size, offset);
        }
        return candidates(username, filter, sort, size + offset)
                .sorted(order(sort))
                .skip(offset)
                .limit(size)
                .toList();
    }

    private Stream<ListedTask> candidates(String username, TaskFilter filter, TaskSort sort, int most) {
        if (filter.found() != null) {
            return tallies.found(filter.found()).stream().filter(filter::fits);
        }
        boolean free = filter.freeFor() != null;
        Stream<ListedTask> ofKeys =
                filter.keys().stream().flatMap(key -> lists.page(key, free, filter, sort, most, 0).stream());
        return free ? Stream.concat(ofKeys, lists.of(username).stream().filter(filter::fits)) : ofKeys;
    }

    private List<Task> tasks(List<ListedTask> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<TaskId, TaskRow> rows = tasks.rows(page.stream().map(ListedTask::id).toList()).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        return page.stream()
                .map(one -> rows.get(one.id()))
                .filter(Objects::nonNull)
                .map(TaskRow::toTask)
                .toList();
    }

    private static TaskSort turned(TaskSort sort) {
        return switch (sort) {
            case DUE -> TaskSort.DUE_LAST;
            case DUE_LAST -> TaskSort.DUE;
            case CREATED -> TaskSort.CREATED_LAST;
            case CREATED_LAST -> TaskSort.CREATED;
        };
    }

    /** As the statement orders. */
    private static Comparator<ListedTask> order(TaskSort sort) {
        Comparator<ListedTask> due = Comparator.comparing(ListedTask::lawAt)
                .thenComparing(ListedTask::sortAt)
                .thenComparing(ListedTask::worth)
                .thenComparing(ListedTask::id);
        Comparator<ListedTask> created =
                Comparator.comparing(ListedTask::createdAt).thenComparing(ListedTask::id);
        return switch (sort) {
            case DUE -> due;
            case DUE_LAST -> due.reversed();
            case CREATED -> created;
            case CREATED_LAST -> created.reversed();
        };
    }
}
