package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.worklist.persistence.DraftRow;
import io.journeyloop.worklist.persistence.ResultMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Half-filled forms, kept for whoever fills them until the task is over. */
@Service
@Transactional
public class TaskDrafts {

    private static final TypeReference<Map<String, String>> FORM = new TypeReference<>() {};

    private final TaskRights rights;
    private final ResultMapper mapper;
    private final CurrentStaff current;
    private final JsonMapper json;
    private final Clock clock;

    TaskDrafts(TaskRights rights, ResultMapper mapper, CurrentStaff current, JsonMapper json, Clock clock) {
        this.rights = rights;
        this.mapper = mapper;
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps what the signed-in person has filled in so far, right or wrong, instead of what was kept before.
     *
     * @param form by field name
     * @throws Problem (invalid) for a field the task does not have or a text that is too long; (forbidden, conflict)
     *     as for finishing it
     */
    @PreAuthorize(Roles.IS_STAFF)
    public TaskDraft save(TaskId taskId, Map<String, ?> form) {
        Task task = rights.doable(taskId);
        Set<String> known = task.formFields().stream().map(FormField::name).collect(Collectors.toSet());
        Map<String, String> kept = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw Problem.invalid(name, null, say("worklist.problem.field", name));
            }
            String text = value == null ? "" : value.toString();
            if (text.length() > FormAnswers.LONGEST_TEXT) {
                throw Problem.invalid(name, text.length(), say("worklist.problem.long", FormAnswers.LONGEST_TEXT));
            }
            kept.put(name, text);
        });
        mapper.saveDraft(taskId, current.name(), json.writeValueAsString(kept), clock.instant());
        return new TaskDraft(kept, false, clock.instant());
    }

    /** What the signed-in person had filled in, if the task is still open. */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public Optional<TaskDraft> of(Task task) {
        if (!task.isOpen()) {
            return Optional.empty();
        }
        DraftRow row = mapper.draft(task.id(), current.name());
        return Optional.ofNullable(row)
                .map(one -> new TaskDraft(json.readValue(one.answers(), FORM), one.returned(), one.savedAt()));
    }
}
