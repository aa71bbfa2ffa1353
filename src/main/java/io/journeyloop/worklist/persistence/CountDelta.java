package io.journeyloop.worklist.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By how much the number of tasks of a kind changes.
 *
 * @param bucket the {@link #hour} of the instant by which the kind is counted; 0 for {@link CountKind#OPEN}
 */
public record CountDelta(Key key, int n) {

    private static final int SECONDS = 3600;
    /** Instants are stored to the millisecond, rounded. */
    private static final int HALF_A_MILLISECOND = 500_000;

    /** What is counted together. */
    public record Key(String role, String queue, CountKind kind, int bucket) {}

    /** Hours since 1970, begun or whole. */
    public static int hour(Instant at) {
        return Math.toIntExact(Math.floorDiv(at.plusNanos(HALF_A_MILLISECOND).getEpochSecond(), SECONDS));
    }

    /** When that hour begins. */
    public static Instant begin(int hour) {
        return Instant.ofEpochSecond((long) hour * SECONDS);
    }

    /** What differs between tasks before and after a change; null where there is none. */
    public static List<CountDelta> between(@Nullable TaskRow before, @Nullable TaskRow after) {
        List<CountDelta> both = new ArrayList<>();
        if (before != null) {
            add(both, before, -1);
        }
        if (after != null) {
            add(both, after, 1);
        }
        return sum(both);
    }

    /** One for each key, without those that come to nought. */
    public static List<CountDelta> sum(Collection<CountDelta> deltas) {
        Map<Key, Integer> sums = new LinkedHashMap<>();
        deltas.forEach(one -> sums.merge(one.key(), one.n(), Integer::sum));
        return sums.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .map(one -> new CountDelta(one.getKey(), one.getValue()))
                .toList();
    }

    private static void add(List<CountDelta> to, TaskRow task, int n) {
        if (!task.isListed()) {
            return;
        }
        to.add(of(task, CountKind.OPEN, 0, n));
        if (task.assignee == null) {
            boolean dated = task.dueAt != null || task.legalDueAt != null;
            to.add(of(task, dated ? CountKind.DUE : CountKind.UNDATED, hour(task.sortAt), n));
        }
        if (task.expiresAt != null) {
            to.add(of(task, CountKind.EXPIRING, hour(task.expiresAt), n));
        }
    }

    private static CountDelta of(TaskRow task, CountKind kind, int bucket, int n) {
        return new CountDelta(new Key(task.roleSlug, task.queueNo, kind, bucket), n);
    }
}
