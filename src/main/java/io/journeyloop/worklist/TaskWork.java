package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.engine.Engine;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.persistence.ResultMapper;
import io.journeyloop.worklist.persistence.TaskMapper;
import io.journeyloop.worklist.persistence.TaskRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Doing the work: taking, handing on, finishing. Each change asks the row it changes whether somebody was faster. */
@Component
class TaskWork {

    private static final int LONGEST_VERSION = 40;

    private final TaskMapper tasks;
    private final ResultMapper results;
    private final TaskAccessPolicy access;
    private final CurrentStaff current;
    private final StaffDirectory directory;
    private final TaskRefusals refusals;
    private final Engine engine;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;
    private final JsonMapper json;
    private final Hints hints;
    private final ObjectProvider<TaskAids> aids;
    private final ObjectProvider<TaskExclusion> barriers;
    private final Clock clock;

    TaskWork(
            TaskMapper tasks,
            ResultMapper results,
            TaskAccessPolicy access,
            CurrentStaff current,
            StaffDirectory directory,
            TaskRefusals refusals,
            Engine engine,
            Audit audit,
            ApplicationEventPublisher publisher,
            JsonMapper json,
            Hints hints,
            ObjectProvider<TaskAids> aids,
            ObjectProvider<TaskExclusion> barriers,
            Clock clock) {
        this.tasks = tasks;
        this.results = results;
        this.access = access;
        this.current = current;
        this.directory = directory;
        this.refusals = refusals;
        this.engine = engine;
        this.audit = audit;
        this.publisher = publisher;
        this.json = json;
        this.hints = hints;
        this.aids = aids;
        this.barriers = barriers;
        this.clock = clock;
    }

    TaskRow visible(String id) {
        TaskRow task = find(id);
        if (!access.sees(current.get(), task)) {
            current.requireCustomerWork();
            throw unknown(id).concealing();
        }
        if (access.isKeptFrom(current.get(), task)) {
            throw barrier(current.name(), task).map(Problem::forbidden).orElseGet(() -> unknown(id)
                    .concealing());
        }
        return task;
    }

    TaskRow claim(String id) {
        TaskRow task = free(doable(id));
        String me = current.name();
        if (tasks.claim(id, me) == 0 && !me.equals(open(find(id)).assignee())) {
            throw refusals.taken(find(id));
        }
        if (task.assignee() == null) {
            engine.assignTask(id, me);
        }
        return find(id);
    }

    TaskRow release(String id) {
        free(visible(id));
        if (tasks.release(id, current.name()) == 0) {
            TaskRow now = open(find(id));
            if (now.assignee() != null) {
                throw refusals.taken(now);
            }
            return now;
        }
        engine.assignTask(id, null);
        return find(id);
    }

    TaskRow assign(String id, String username) {
        TaskRow task = free(open(visible(id)));
        StaffMember person = directory
                .find(username)
                .filter(member -> access.mayDo(member, task)
                        && barrier(member.username(), task).isEmpty())
                .orElseThrow(() -> Problem.invalid(
                        "assignee",
                        username,
                        say("worklist.problem.assignee", task.role().title(), task.branchNo())));
        if (tasks.assign(id, person.username()) == 0) {
            throw refusals.over(find(id));
        }
        engine.assignTask(id, person.username());
        audit.record("task-assigned", "task", id, Map.of("to", person.username()));
        return find(id);
    }

    /** What is to be recorded, checked. */
    record Ready(TaskRow task, String outcome, Map<String, Object> answers, @Nullable String scriptVersion) {}

    FinishedTask complete(String id, @Nullable String outcome, Map<String, ?> form, @Nullable String scriptShown) {
        return record(ready(id, outcome, form, scriptShown));
    }

    /** Refuses what could not be recorded; changes nothing. */
    Ready ready(String id, @Nullable String outcome, Map<String, ?> form, @Nullable String scriptShown) {
        TaskRow task = free(doable(id));
        if (task.assignee() != null && !task.assignee().equals(current.name())) {
            throw refusals.taken(task);
        }
        String chosen = outcome(task, outcome);
        boolean stays = !task.leavingOutcomes().contains(chosen);
        Map<String, Object> answers = FormAnswers.check(task.formFields(), stays ? withSaid(task, form) : form, stays);
        return new Ready(task, chosen, answers, scriptVersion(task, scriptShown));
    }

    FinishedTask record(Ready ready) {
        String id = ready.task().id();
        String me = current.name();
        Instant now = clock.instant();
        Map<String, Object> answers = ready.answers();
        String written = answers.isEmpty() ? null : json.writeValueAsString(answers);
        if (tasks.finish(id, ready.outcome(), written, me, now, ready.scriptVersion()) == 0) {
            throw tooLate(id);
        }
        results.dropDrafts(id);
        publisher.publishEvent(new TaskFinished(find(id), ready.outcome(), answers, me, now));
        engine.completeTask(id, FormAnswers.variables(ready.task(), ready.outcome(), answers));
        return new FinishedTask(id, ready.outcome(), me, now);
    }

    /** Why an open task that was free a moment ago is so no longer. */
    Problem tooLate(String id) {
        return refusals.taken(free(open(find(id))));
    }

    /** Refuses while somebody's result may still be taken back. */
    private TaskRow free(TaskRow task) {
        if (results.isHeld(task.id())) {
            throw refusals.given(task);
        }
        return task;
    }

    /** What the customer said before need not be given again; a field that is given, even empty, counts as given. */
    private Map<String, ?> withSaid(TaskRow task, Map<String, ?> form) {
        Map<String, Object> all = new LinkedHashMap<>(hints.of(task).said());
        all.putAll(form);
        return all;
    }

    /** What the screen says it showed; the version in force where it says nothing. */
    private @Nullable String scriptVersion(TaskRow task, @Nullable String shown) {
        String key = task.script();
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

    TaskRow doable(String id) {
        TaskRow task = open(visible(id));
        if (!access.mayDo(current.get(), task)) {
            throw Problem.forbidden(say("worklist.problem.role", task.role().title()));
        }
        barrier(current.name(), task).ifPresent(why -> {
            throw Problem.forbidden(why);
        });
        return task;
    }

    boolean mayDo(StaffMember member, TaskRow task) {
        return access.mayDo(member, task) && barrier(member.username(), task).isEmpty();
    }

    /** Gives an open task to that person, or to nobody, by the product's own rules; nobody's right is asked. */
    void hand(TaskRow task, @Nullable String username) {
        if (tasks.assign(task.id(), username) > 0) {
            engine.assignTask(task.id(), username);
        }
    }

    /** Nobody's right is asked: who saw the customer go says so. The engine tells the ledger. */
    void left(TaskRow task) {
        engine.completeTask(
                task.id(), FormAnswers.variables(task, task.leavingOutcomes().getFirst(), Map.of()));
    }

    private Optional<Message> barrier(String username, TaskRow task) {
        return barriers.orderedStream()
                .flatMap(one -> one.against(username, task).stream())
                .findFirst();
    }

    TaskRow find(String id) {
        @Nullable TaskRecord found = tasks.find(id);
        if (found == null) {
            throw unknown(id);
        }
        return found.row();
    }

    private static Problem unknown(String id) {
        return Problem.notFound("task", id, say("worklist.problem.task", id));
    }

    private TaskRow open(TaskRow task) {
        if (task.state() != TaskState.OPEN) {
            throw refusals.over(task);
        }
        return task;
    }

    private static String outcome(TaskRow task, @Nullable String outcome) {
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
