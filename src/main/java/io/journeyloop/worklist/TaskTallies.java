package io.journeyloop.worklist;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.worklist.persistence.CountDelta;
import io.journeyloop.worklist.persistence.CountKind;
import io.journeyloop.worklist.persistence.CountRange;
import io.journeyloop.worklist.persistence.CountSum;
import io.journeyloop.worklist.persistence.ListedTask;
import io.journeyloop.worklist.persistence.TaskCountMapper;
import io.journeyloop.worklist.persistence.TaskFilter;
import io.journeyloop.worklist.persistence.TaskFilter.Found;
import io.journeyloop.worklist.persistence.TaskFilter.Key;
import io.journeyloop.worklist.persistence.TaskListMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How many tasks a filter holds, without reading them: from the numbers that are kept, whole hours of them, the tasks of
 * the hour in between, and those that the person has or must not see.
 */
@Component
class TaskTallies {

    private final TaskCounts kept;
    private final TaskCountMapper counts;
    private final TaskListMapper tasks;

    TaskTallies(TaskCounts kept, TaskCountMapper counts, TaskListMapper tasks) {
        this.kept = kept;
        this.counts = counts;
        this.tasks = tasks;
    }

    /** All that a search found and lists may show. */
    List<ListedTask> found(Found found) {
        Map<TaskId, ListedTask> rows = new LinkedHashMap<>();
        if (!found.customers().isEmpty()) {
            tasks.ofCustomers(found.customers()).forEach(one -> rows.put(one.id(), one));
        }
        if (!found.instances().isEmpty()) {
            tasks.ofInstances(found.instances()).forEach(one -> rows.put(one.id(), one));
        }
        return List.copyOf(rows.values());
    }

    long count(String username, TaskFilter filter) {
        return counts(username, List.of(filter)).getFirst();
    }

    /** Of each filter; all are of that person, with the same search and the same that is hidden. */
    List<Long> counts(String username, List<TaskFilter> filters) {
        Found found = filters.getFirst().found();
        if (found != null) {
            List<ListedTask> rows = found(found);
            return filters.stream().map(one -> fitting(one, rows)).toList();
        }
        List<ListedTask> mine = filters.stream().anyMatch(one -> isPersonal(one)) ? tasks.of(username) : List.of();
        List<InstanceId> hidden = filters.getFirst().hidden();
        List<ListedTask> veiled = hidden.isEmpty() ? List.of() : tasks.ofInstances(hidden);
        List<CountSum> sums = kept(filters);
        return filters.stream()
                .map(one -> isOwn(one)
                        ? fitting(one, mine)
                        : counted(one, sums) + between(one) - veiled(one, veiled) + fittingOwn(one, mine))
                .toList();
    }

    private static boolean isPersonal(TaskFilter filter) {
        return filter.freeFor() != null || isOwn(filter);
    }

    /** Whether it holds what one person has, and nothing else. */
    private static boolean isOwn(TaskFilter filter) {
        return filter.keys().getFirst().assignee() != null;
    }

    private static long fitting(TaskFilter filter, List<ListedTask> rows) {
        return rows.stream().filter(filter::fits).count();
    }

    private static long fittingOwn(TaskFilter filter, List<ListedTask> mine) {
        return filter.freeFor() == null ? 0 : fitting(filter, mine);
    }

    /** What the kept numbers hold and the person must not see. */
    private static long veiled(TaskFilter filter, List<ListedTask> veiled) {
        return veiled.stream()
                .filter(one -> filter.freeFor() == null || one.assignee() == null)
                .filter(filter::fitsUnveiled)
                .count();
    }

    private List<CountSum> kept(List<TaskFilter> filters) {
        List<TaskFilter> asked = filters.stream().filter(one -> !isOwn(one)).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        kept.flush();
        Map<String, CountRange> ranges = new LinkedHashMap<>();
        Set<Key> keys = new LinkedHashSet<>();
        for (TaskFilter filter : asked) {
            keys.addAll(filter.keys());
            ranges(filter)
                    .forEach(one -> ranges.merge(
                            String.join(
                                    "|",
                                    one.grain(),
                                    one.role(),
                                    one.queue(),
                                    one.kind().name()),
                            one,
                            TaskTallies::both));
        }
        return counts.read(ranges.values(), keys);
    }

    private static CountRange both(CountRange a, CountRange b) {
        return new CountRange(
                a.grain(),
                a.role(),
                a.queue(),
                a.kind(),
                Math.min(a.from(), b.from()),
                Math.max(a.before(), b.before()));
    }

    private static List<CountRange> ranges(TaskFilter filter) {
        List<CountRange> all = new ArrayList<>();
        for (Key key : filter.keys()) {
            for (CountKind kind : kinds(filter)) {
                all.addAll(ranges(key, kind, until(filter)));
            }
        }
        return all;
    }

    private static List<CountRange> ranges(Key key, CountKind kind, int hour) {
        String role = Objects.requireNonNullElse(key.role(), CountSum.ALL);
        String queue = Objects.requireNonNullElse(key.queue(), CountSum.ALL);
        if (kind == CountKind.OPEN) {
            return List.of(new CountRange(CountSum.DAY, role, queue, kind, 0, 1));
        }
        int day = Math.floorDiv(hour, CountSum.HOURS);
        return List.of(
                new CountRange(CountSum.DAY, role, queue, kind, 0, day),
                new CountRange(CountSum.HOUR, role, queue, kind, day * CountSum.HOURS, hour));
    }

    private static List<CountKind> kinds(TaskFilter filter) {
        if (filter.expiresBefore() != null) {
            return List.of(CountKind.EXPIRING);
        }
        if (filter.freeFor() == null) {
            return List.of(CountKind.OPEN);
        }
        return filter.deadline() ? List.of(CountKind.DUE) : List.of(CountKind.DUE, CountKind.UNDATED);
    }

    /** The hour before which all is counted by whole hours. */
    private static int until(TaskFilter filter) {
        return limit(filter).map(CountDelta::hour).findFirst().orElse(1);
    }

    private static Stream<Instant> limit(TaskFilter filter) {
        return Stream.of(filter)
                .flatMap(one -> Stream.ofNullable(one.expiresBefore() == null ? one.before() : one.expiresBefore()));
    }

    private static long counted(TaskFilter filter, List<CountSum> sums) {
        List<CountRange> ranges = ranges(filter);
        int until = until(filter);
        return sums.stream()
                .mapToLong(sum -> sum.n() * times(filter, sum, ranges, until))
                .sum();
    }

    /** How often a number counts: a key holds what is new of its role and queue, and what is folded of just this key. */
    private static long times(TaskFilter filter, CountSum sum, List<CountRange> ranges, int until) {
        if (sum.grain().equals(CountSum.NEW)) {
            return kinds(filter).contains(sum.kind()) && sum.bucket() < until
                    ? filter.keys().stream().filter(key -> holds(key, sum)).count()
                    : 0;
        }
        return ranges.stream().filter(range -> holds(range, sum)).count();
    }

    private static boolean holds(Key key, CountSum sum) {
        return (key.role() == null || key.role().equals(sum.role()))
                && (key.queue() == null || key.queue().equals(sum.queue()));
    }

    private static boolean holds(CountRange range, CountSum sum) {
        return range.grain().equals(sum.grain())
                && range.role().equals(sum.role())
                && range.queue().equals(sum.queue())
                && range.kind() == sum.kind()
                && range.from() <= sum.bucket()
                && sum.bucket() < range.before();
    }

    /** The tasks of the hour that has begun and is not over at the limit. */
    private long between(TaskFilter filter) {
        Instant limit = limit(filter).findFirst().orElse(null);
        if (limit == null) {
            return 0;
        }
        Instant begin = CountDelta.begin(CountDelta.hour(limit));
        if (!begin.isBefore(limit)) {
            return 0;
        }
        return filter.expiresBefore() == null
                ? tasks.countDue(filter.keys(), filter.deadline(), begin, limit)
                : tasks.countExpiring(filter.keys(), begin, limit);
    }
}
