package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.FormField;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskFinished;
import io.journeyloop.worklist.Worklist;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The tasks of a case's process, known by what they ask and offer, not by where the model draws them. Finishing one
 * writes the case, before the process moves on.
 */
@Component
class CaseTasks {

    private static final String ROOT_CAUSE = "rootCause";
    private static final String REMEDY = "remedy";
    private static final String ACTION = "action";
    private static final String APPROVED = "approved";
    private static final String REJECTED = "rejected";
    private static final String NOT_ACCEPTED = "not-accepted";
    private static final String ACCEPTED = "accepted";

    /** What a task of the closed loop is for. */
    enum Duty {
        CONTACT(task -> task.outcomes().contains("reached")),
        PROPOSE(task -> asks(task, ROOT_CAUSE)),
        APPROVE(task -> task.outcomes().contains(APPROVED)),
        CARRY_OUT(task -> asks(task, ACTION)),
        CONFIRM(task -> task.outcomes().contains(ACCEPTED));

        private final Predicate<Task> mark;

        Duty(Predicate<Task> mark) {
            this.mark = mark;
        }

        boolean isOf(Task task) {
            return mark.test(task);
        }
    }

    private final CaseMapper mapper;
    private final CaseWriter writer;
    private final Worklist worklist;
    private final InternalTasks internalTasks;
    private final CaseGoodwill goodwill;
    private final RecoverySettings settings;

    CaseTasks(
            CaseMapper mapper,
            CaseWriter writer,
            Worklist worklist,
            InternalTasks internalTasks,
            CaseGoodwill goodwill,
            RecoverySettings settings) {
        this.mapper = mapper;
        this.writer = writer;
        this.worklist = worklist;
        this.internalTasks = internalTasks;
        this.goodwill = goodwill;
        this.settings = settings;
    }

    boolean has(RecoveryCase found, Duty duty) {
        return open(found).stream().anyMatch(duty::isOf);
    }

    /** Whether that person may do one of the case's open tasks of those duties. */
    boolean doable(RecoveryCase found, StaffMember person, Set<Duty> duties) {
        return !duties.isEmpty()
                && open(found).stream()
                        .filter(task -> duties.stream().anyMatch(duty -> duty.isOf(task)))
                        .anyMatch(task -> worklist.mayDo(person, task));
    }

    List<Task> open(RecoveryCase found) {
        return found.instanceId() == null ? List.of() : internalTasks.openOf(found.instanceId());
    }

    /**
     * Finishes the open task of that duty in the signed-in person's name.
     *
     * @param form what is known; fields the task does not ask for are left out
     * @throws Problem CONFLICT naming what the case waits for where there is no such task
     */
    void finish(RecoveryCase found, Duty duty, String outcome, Map<String, Object> form) {
        List<Task> open = open(found);
        Optional<Task> wanted = open.stream().filter(duty::isOf).findFirst();
        Task task = wanted.orElseThrow(() -> waitsFor(found, open));
        Map<String, Object> asked = new LinkedHashMap<>(form);
        asked.keySet().removeIf(field -> !asks(task, field));
        worklist.complete(task.id(), outcome, asked);
    }

    @EventListener
    void on(TaskFinished finished) {
        if (!finished.task().journeyKey().equals(settings.journey())) {
            return;
        }
        RecoveryCase found = mapper.byInstance(finished.task().instanceId());
        if (found == null) {
            return;
        }
        Map<String, Object> form = finished.form();
        if (Duty.APPROVE.isOf(finished.task())) {
            writer.save(decided(found, finished));
        } else if (form.containsKey(ROOT_CAUSE) || form.containsKey(REMEDY)) {
            writer.save(proposed(found, finished));
        } else if (form.containsKey(ACTION)) {
            writer.save(found.carriedOut(text(form, ACTION), amount(form), goodwill.authority()));
        } else if (NOT_ACCEPTED.equals(finished.outcome())) {
            writer.save(found.notAccepted());
        } else {
            found.goodwill().requireSame(found.caseNo(), amount(form));
            writer.note(found, "task", finished.outcome() + heard(form));
        }
    }

    private CaseChange proposed(RecoveryCase found, TaskFinished finished) {
        Map<String, Object> form = finished.form();
        return found.proposed(text(form, ROOT_CAUSE), text(form, REMEDY), amount(form), finished.by());
    }

    private CaseChange decided(RecoveryCase found, TaskFinished finished) {
        Set<String> setters = goodwill.setters(found);
        BigDecimal given = amount(finished.form());
        String note = text(finished.form(), "approvalNote");
        return REJECTED.equals(finished.outcome())
                ? found.rejected(finished.by(), setters, given, note)
                : found.approved(finished.by(), setters, given, note);
    }

    private @Nullable BigDecimal amount(Map<String, Object> form) {
        return goodwill.checked(form.get(Goodwill.FIELD));
    }

    private static Problem waitsFor(RecoveryCase found, List<Task> open) {
        List<String> names = open.stream().map(Task::name).toList();
        return Problem.conflict(
                "state",
                found.state().slug(),
                names.isEmpty()
                        ? say("recovery.problem.waits", found.caseNo())
                        : say("recovery.problem.waits-for", found.caseNo(), names));
    }

    private static boolean asks(Task task, String field) {
        return task.formFields().stream().map(FormField::name).anyMatch(field::equals);
    }

    private static @Nullable String text(Map<String, Object> form, String field) {
        Object value = form.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private static String heard(Map<String, Object> form) {
        String heard = text(form, "heard");
        return heard == null ? "" : " · " + heard;
    }
}
