package io.journeyloop.worklist;

import io.journeyloop.staff.BranchNo;
import io.journeyloop.time.OpenHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Deadlines of tasks that may be done in certain hours only, and those hours. */
@Component
public class DueHours {

    /** From when until when a task may be done: the hours that run now, or the next ones; until is exclusive. */
    public record Hours(Instant from, Instant until) {}

    private final ObjectProvider<TaskHours> kept;

    DueHours(ObjectProvider<TaskHours> kept) {
        this.kept = kept;
    }

    /** The deadline of a task that comes now: only time in which it may be done counts. */
    public Instant due(Instant now, Duration within, TaskContent content, BranchNo branchNo) {
        OpenHours hours = content.anyHour() ? null : hours(content.channel(), branchNo);
        return hours == null ? now.plus(within) : hours.plus(now, within);
    }

    /** By task, the hours of those that have some. */
    public Map<TaskId, Hours> of(Collection<Task> tasks, Instant now) {
        Map<TaskId, Hours> all = new HashMap<>();
        Map<String, Hours> known = new HashMap<>();
        for (Task task : tasks) {
            String channel = task.content().channel();
            if (channel != null && !task.content().anyHour() && task.end() == null) {
                String key = channel + " " + task.branchNo();
                @Nullable Hours hours = known.get(key);
                if (hours == null) {
                    hours = now(channel, task.branchNo(), now);
                }
                if (hours != null) {
                    known.put(key, hours);
                    all.put(task.id(), hours);
                }
            }
        }
        return all;
    }

    private @Nullable Hours now(@Nullable String channel, BranchNo branchNo, Instant now) {
        OpenHours hours = hours(channel, branchNo);
        return hours == null ? null : new Hours(hours.next(now), hours.until(now));
    }

    private @Nullable OpenHours hours(@Nullable String channel, BranchNo branchNo) {
        return kept.orderedStream()
                .map(one -> one.of(channel, branchNo))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
