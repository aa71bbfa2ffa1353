package io.journeyloop.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the rest of the product asks of the process engine about user tasks. Every call joins the caller's transaction and
 * is done in the name of the signed-in person.
 */
@Component
@Transactional
public class EngineTasks {

    /** Where an open user task stands in its model. */
    public record TaskPlace(String definitionId, String element) {}

    private final TaskService tasks;
    private final SignedIn signedIn;

    EngineTasks(ProcessEngine engine, SignedIn signedIn) {
        this.tasks = engine.getTaskService();
        this.signedIn = signedIn;
    }

    /** Completes a user task; the variables become the process's. */
    public void complete(String taskId, Map<String, Object> variables) {
        signedIn.run(() -> {
            tasks.complete(taskId, variables);
            return taskId;
        });
    }

    /** Makes that person the assignee, or nobody. */
    public void assign(String taskId, @Nullable String username) {
        signedIn.run(() -> {
            tasks.setAssignee(taskId, username);
            return taskId;
        });
    }

    /** Where an open user task stands; empty where it is over. */
    @Transactional(readOnly = true)
    public Optional<TaskPlace> place(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(task -> new TaskPlace(task.getProcessDefinitionId(), task.getTaskDefinitionKey()));
    }

    /** Those of the named variables that an open user task can see and that have a value. */
    @Transactional(readOnly = true)
    public Map<String, Object> variables(String taskId, Collection<String> names) {
        Map<String, Object> seen = new HashMap<>(tasks.getVariables(taskId, names));
        seen.values().removeIf(Objects::isNull);
        return seen;
    }
}
