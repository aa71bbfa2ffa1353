package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.EngineTasks;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finishing a task: what was filled in is checked, stored and told to the journey. */
@Component
class TaskCompletion {

    private static final int LONGEST_VERSION = 40;

    private final TaskRights rights;
    private final TaskWriter writer;
    private final CurrentStaff current;
    private final EngineTasks engine;
    private final Hints hints;
    private final ObjectProvider<TaskAids> aids;
    private final Clock clock;

    TaskCompletion(
            TaskRights rights,
            TaskWriter writer,
            CurrentStaff current,
            EngineTasks engine,
            Hints hints,
            ObjectProvider<TaskAids> aids,
            Clock clock) {
        this.rights = rights;
        this.writer = writer;
        this.current = current;
        this.engine = engine;
        this.hints = hints;
        this.aids = aids;
        this.clock = clock;
    }

    /** What is to be recorded, checked. */
    record Ready(Task task, String outcome, Map<String, Object> answers, @Nullable String scriptVersion) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "Ready[" + task + "]";
        }
    }

    FinishedTask complete(TaskId id, @Nullable String outcome, Map<String, ?> form, @Nullable String scriptShown) {
        return record(ready(id, outcome, form, scriptShown));
    }

    /** Refuses what could not be recorded; changes nothing. */
    Ready ready(TaskId id, @Nullable String outcome, Map<String, ?> form, @Nullable String scriptShown) {
        return ready(rights.free(id), outcome, form, scriptShown);
    }

    FinishedTask record(Ready ready) {
        return finish(ready, false);
    }

    /** Tells the journey a result that the signed-in person gave before; refused as if it were given now. */
    FinishedTask tell(TaskId id, String outcome, Map<String, ?> form, @Nullable String scriptShown) {
        return finish(ready(rights.freeOnceTakenBack(id), outcome, form, scriptShown), true);
    }

    /** Nobody's right is asked: who saw the customer go says so. The engine tells the ledger. */
    void left(Task task) {
        engine.complete(
                task.id().value(),
                FormAnswers.variables(task, task.content().leavingOutcomes().getFirst(), Map.of()));
    }

    private Ready ready(Task task, @Nullable String outcome, Map<String, ?> form, @Nullable String scriptShown) {
        String chosen = outcome(task, outcome);
        boolean stays = !task.isLeftBy(chosen);
        Map<String, Object> answers = FormAnswers.check(task.formFields(), stays ? withSaid(task, form) : form, stays);
        return new Ready(task, chosen, answers, scriptVersion(task, scriptShown));
    }

    private FinishedTask finish(Ready ready, boolean given) {
        TaskId id = ready.task().id();
        String me = current.name();
        TaskEnd end = new TaskEnd(ready.outcome(), me, clock.instant(), ready.scriptVersion());
        writer.write(
                id,
                task -> given
                        ? task.takeResultBack(true).then(free -> free.complete(end, me, ready.answers()))
                        : task.complete(end, me, ready.answers()));
        engine.complete(id.value(), FormAnswers.variables(ready.task(), ready.outcome(), ready.answers()));
        return new FinishedTask(id, ready.outcome(), me, end.at());
    }

    /** What the customer said before need not be given again; a field that is given, even empty, counts as given. */
    private Map<String, ?> withSaid(Task task, Map<String, ?> form) {
        Map<String, Object> all = new LinkedHashMap<>(hints.of(task).said());
        all.putAll(form);
        return all;
    }

    /** What the screen says it showed; the version in force where it says nothing. */
    private @Nullable String scriptVersion(Task task, @Nullable String shown) {
        String key = task.content().script();
        if (shown != null && shown.length() > LONGEST_VERSION) {
            throw Problem.invalid(
                    "scriptVersion", shown.length(), say("worklist.problem.script-version", LONGEST_VERSION));
        }
        if (key == null || shown != null) {
            return key == null ? null : shown;
        }
        return aids.orderedStream()
                .flatMap(one -> one.script(key, LocaleContextHolder.getLocale()).stream())
                .map(TaskAids.Script::version)
                .findFirst()
                .orElse(null);
    }

    private static String outcome(Task task, @Nullable String outcome) {
        if (outcome != null && task.outcomes().contains(outcome)) {
            return outcome;
        }
        throw Problem.invalid(
                "outcome",
                outcome,
                outcome == null
                        ? say("worklist.problem.outcome-missing", task.outcomes())
                        : say("worklist.problem.outcome", outcome, task.outcomes()));
    }
}
