package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
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

/**
 * Finishing on a screen, where a finger slips: the result is checked and kept at once, the task leaves the lists, and
 * the journey is told when the time to take it back has passed, whether the browser is still there or not. See
 * {@link ResultsDue}.
 */
@Service
@Transactional
public class TaskResults {

    private final TaskCompletion completion;
    private final TaskWriter writer;
    private final GivenResults results;
    private final CurrentStaff current;
    private final WorklistSettings settings;
    private final Clock clock;

    TaskResults(
            TaskCompletion completion,
            TaskWriter writer,
            GivenResults results,
            CurrentStaff current,
            WorklistSettings settings,
            Clock clock) {
        this.completion = completion;
        this.writer = writer;
        this.results = results;
        this.current = current;
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
    public GivenResult give(TaskId id, @Nullable String outcome, Map<String, ?> form, @Nullable String scriptShown) {
        TaskCompletion.Ready ready = completion.ready(id, outcome, form, scriptShown);
        Instant until = clock.instant().plus(settings.undo());
        if (settings.undo().isZero()) {
            completion.record(ready);
        } else {
            String me = current.name();
            Task before = writer.write(id, task -> task.giveResult(me, until)).before();
            results.keep(ready, form, me, before.assignee() != null, until);
        }
        return new GivenResult(ready.task(), ready.outcome(), until);
    }

    /**
     * Takes the signed-in person's result back: the task is theirs or everybody's again, as it was before.
     *
     * @throws Problem (conflict) where the journey has been told
     */
    @PreAuthorize(Roles.IS_STAFF)
    public void takeBack(TaskId id) {
        ResultRow given = own(id).filter(one -> results.take(id))
                .orElseThrow(() -> Problem.conflict("task", id, say("worklist.problem.told")));
        writer.write(id, task -> task.takeResultBack(given.hadIt()));
    }

    /** What the signed-in person may still take back, the oldest first. */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public List<GivenResult> mine() {
        return results.of(current.name());
    }

    /** What the signed-in person may still take back of that task. */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public Optional<GivenResult> of(Task task) {
        return own(task.id()).map(one -> new GivenResult(task, one.outcome(), one.dueAt()));
    }

    private Optional<ResultRow> own(TaskId taskId) {
        return results.find(taskId).filter(one -> one.username().equals(current.name()));
    }
}
