package io.journeyloop.worklist;

import io.journeyloop.worklist.persistence.ResultMapper;
import io.journeyloop.worklist.persistence.ResultRow;
import io.journeyloop.worklist.persistence.TaskMapper;
import io.journeyloop.worklist.persistence.TaskRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Keeps results, with what was filled in, while their givers may take them back. */
@Component
class GivenResults {

    private static final TypeReference<Map<String, Object>> FORM = new TypeReference<>() {};

    private final ResultMapper mapper;
    private final TaskMapper tasks;
    private final JsonMapper json;
    private final ObjectReader exact;

    GivenResults(ResultMapper mapper, TaskMapper tasks, JsonMapper json) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.json = json;
        this.exact = json.readerFor(FORM).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /**
     * @param form as it was filled in
     * @param hadIt whether the giver had taken the task before
     */
    void keep(TaskCompletion.Ready result, Map<String, ?> form, String who, boolean hadIt, Instant until) {
        mapper.insert(new ResultRow(
                result.task().id(),
                who,
                result.outcome(),
                json.writeValueAsString(form),
                result.scriptVersion(),
                hadIt,
                0,
                until));
    }

    /** Takes the result; of several who try, one may decide what becomes of it. */
    boolean take(TaskId taskId) {
        return mapper.take(taskId) == 1;
    }

    Optional<ResultRow> find(TaskId taskId) {
        return Optional.ofNullable(mapper.find(taskId));
    }

    /** Those of that person, the oldest first. */
    List<GivenResult> of(String who) {
        List<ResultRow> given = mapper.ofPerson(who);
        if (given.isEmpty()) {
            return List.of();
        }
        Map<TaskId, Task> found = tasks
                .rows(given.stream().map(ResultRow::taskId).toList())
                .stream()
                .map(TaskRow::toTask)
                .collect(Collectors.toMap(Task::id, task -> task));
        return given.stream()
                .map(one ->
                        new GivenResult(Objects.requireNonNull(found.get(one.taskId())), one.outcome(), one.dueAt()))
                .toList();
    }

    List<ResultRow> due(Instant now, int limit) {
        return mapper.due(now, limit);
    }

    @Nullable
    Instant next() {
        return mapper.next();
    }

    void later(ResultRow given, Instant at) {
        mapper.later(given.taskId(), at);
    }

    /** Whether its task is still to be done. */
    boolean isOfOpenTask(ResultRow given) {
        Task task = tasks.find(given.taskId());
        return task != null && task.isOpen();
    }

    Map<String, Object> form(ResultRow given) {
        return given.answers() == null ? Map.of() : exact.readValue(given.answers());
    }

    /** What was filled in is a draft again, marked as what could not be recorded. */
    void returnToGiver(ResultRow given) {
        Map<String, String> form = new LinkedHashMap<>();
        form(given).forEach((name, value) -> form.put(name, String.valueOf(value)));
        mapper.saveDraft(given.taskId(), given.username(), json.writeValueAsString(form), given.dueAt());
        mapper.markReturned(given.taskId(), given.username());
    }
}
