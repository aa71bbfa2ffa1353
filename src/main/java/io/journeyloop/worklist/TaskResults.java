package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.worklist.persistence.ResultMapper;
import io.journeyloop.worklist.persistence.ResultRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finishing on a screen, where a finger slips: the result is checked and kept at once, the task leaves the lists, and
 * the journey is told when the time to take it back has passed, whether the browser is still there or not. See
 * {@link ResultsDue}.
 */
@Service
@Transactional
public class TaskResults {

    private final TaskWork work;
    private final ResultMapper mapper;
    private final CurrentStaff current;
    private final JsonMapper json;
    private final WorklistSettings settings;
    private final Clock clock;

    TaskResults(
            TaskWork work,
            ResultMapper mapper,
            CurrentStaff current,
            JsonMapper json,
            WorklistSettings settings,
            Clock clock) {
        this.work = work;
        this.mapper = mapper;
        this.current = current;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Gives a task's result in the signed-in person's name; refused exactly where {@link Worklist#complete} is.
     *
     * @param scriptShown as there
     * @return until when it may be taken back
     */
    @PreAuthorize(Roles.IS_STAFF)
    public GivenResult give(String id, @Nullable String outcome, Map<String, ?> form, @Nullable String scriptShown) {
        TaskWork.Ready ready = work.ready(id, outcome, form, scriptShown);
        TaskRow task = ready.task();
        String me = current.name();
        Instant until = clock.instant().plus(settings.undo());
        if (settings.undo().isZero()) {
            work.record(ready);
            return new GivenResult(task, ready.outcome(), until);
        }
        if (mapper.hold(id, me, until) == 0) {
            throw work.tooLate(id);
        }
        mapper.insert(new ResultRow(
                id,
                me,
                ready.outcome(),
                json.writeValueAsString(form),
                ready.scriptVersion(),
                task.assignee() != null,
                0,
                until));
        return new GivenResult(task, ready.outcome(), until);
    }

    /**
     * Takes the signed-in person's result back: the task is theirs or everybody's again, as it was before.
     *
     * @throws Problem (conflict) where the journey has been told
     */
    @PreAuthorize(Roles.IS_STAFF)
    public void takeBack(String id) {
        ResultRow given = mapper.find(id);
        if (given == null || !given.username().equals(current.name()) || mapper.take(id) == 0) {
            throw Problem.conflict("task", id, say("worklist.problem.told"));
        }
        mapper.unhold(id, given.hadIt());
    }

    /** What the signed-in person may still take back, the oldest first. */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public List<GivenResult> mine() {
        return mapper.ofPerson(current.name()).stream()
                .map(one -> new GivenResult(work.find(one.taskId()), one.outcome(), one.dueAt()))
                .toList();
    }

    /** What the signed-in person may still take back of that task. */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public Optional<GivenResult> of(TaskRow task) {
        return Optional.ofNullable(mapper.find(task.id()))
                .filter(one -> one.username().equals(current.name()))
                .map(one -> new GivenResult(task, one.outcome(), one.dueAt()));
    }
}
