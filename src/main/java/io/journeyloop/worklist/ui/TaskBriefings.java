package io.journeyloop.worklist.ui;

import io.journeyloop.worklist.Hints;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.TaskId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks whoever keeps it for what helps with tasks. */
@Component
class TaskBriefings {

    private final ObjectProvider<TaskAids> aids;
    private final Hints hints;

    TaskBriefings(ObjectProvider<TaskAids> aids, Hints hints) {
        this.aids = aids;
        this.hints = hints;
    }

    TaskBriefing of(Task task, Locale reader) {
        return new TaskBriefing(
                aids.orderedStream()
                        .flatMap(one -> one.about(task, reader).stream())
                        .toList(),
                aid(task.content().offer(), key -> first(one -> one.offer(key, reader))),
                aid(task.content().script(), key -> first(one -> one.script(key, reader))),
                words(List.of(task)).get(task.id()),
                hints.of(task));
    }

    /** What colleagues said when handing those tasks on, by task. */
    Map<TaskId, TaskAids.Word> words(Collection<Task> tasks) {
        Map<TaskId, TaskAids.Word> words = new HashMap<>();
        aids.orderedStream().forEach(one -> words.putAll(one.words(tasks)));
        return words;
    }

    private static <T> @Nullable T aid(@Nullable String key, Function<String, Optional<T>> find) {
        return key == null ? null : find.apply(key).orElse(null);
    }

    private <T> Optional<T> first(Function<TaskAids, Optional<T>> ask) {
        return aids.orderedStream().map(ask).flatMap(Optional::stream).findFirst();
    }
}
