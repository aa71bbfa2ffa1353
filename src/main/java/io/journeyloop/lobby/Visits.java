package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.Entrances;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.lobby.persistence.HallMapper;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Going on with customers in the hall. Each step holds the visit's row first, so that of two colleagues who come at the
 * same moment one goes on and the other is told who does.
 */
@Service
@Transactional
public class Visits {

    private final HallMapper mapper;
    private final Hall hall;
    private final HallRows rows;
    private final HallColleagues colleagues;
    private final LobbyJourneys lobby;
    private final Entrances entrances;
    private final InternalTasks internalTasks;
    private final Reconnection reconnection;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Visits(
            HallMapper mapper,
            Hall hall,
            HallRows rows,
            HallColleagues colleagues,
            LobbyJourneys lobby,
            Entrances entrances,
            InternalTasks internalTasks,
            Reconnection reconnection,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.mapper = mapper;
        this.hall = hall;
        this.rows = rows;
        this.colleagues = colleagues;
        this.lobby = lobby;
        this.entrances = entrances;
        this.internalTasks = internalTasks;
        this.reconnection = reconnection;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Goes on with a customer: with the journey under way, or one that is begun now. Where the customer broke off, the
     * signed-in person is from now on who brings the customer back.
     *
     * @param journey which to begin; null where one is under way or there is but one
     * @throws Problem (conflict) naming who goes on with the customer and since when; (invalid) where the journey has
     *     to be chosen; (forbidden) where the journey under way is in the care of another branch
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public void begin(long visitId, @Nullable String journey) {
        HallRow row = here(visitId);
        HallVisit visit = row.visit();
        StaffMember me = current.get();
        colleagues.requireFree(row, me);
        reconnection.resume(visit);
        long instance = instance(visit, journey);
        mapper.attach(visit.id(), instance);
        mapper.attend(visit.id(), me.username(), clock.instant());
        entrustNext(instance, visit.branchNo(), me);
        audit.record("visit-begun", "visit", Long.toString(visitId), Map.of("branch", visit.branchNo()));
    }

    /**
     * The signed-in person attends to the customer from now on: takes what a colleague handed over, or takes over.
     *
     * @throws Problem (conflict) where the visit is over, or somebody else brings the customer back and would have to
     *     hand over
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public void attend(long visitId) {
        HallRow row = here(visitId);
        HallVisit visit = row.visit();
        StaffMember me = current.get();
        colleagues.requireMayTakeOver(row, me);
        reconnection.takeOver(visit);
        mapper.attend(visit.id(), me.username(), clock.instant());
        entrust(row, me);
        audit.record("visit-attended", "visit", Long.toString(visitId), Map.of("branch", visit.branchNo()));
    }

    /**
     * Hands a customer over to a colleague of the branch, with a word; the task that is next goes along.
     *
     * @param word at most 200 characters, no long numbers
     * @throws Problem (conflict) naming who has the customer; (invalid) for a word that is none, or a colleague who
     *     can't do what is next
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public void handOver(long visitId, String to, @Nullable String word) {
        String said = HandOverWord.check(word);
        HallRow row = here(visitId);
        HallVisit visit = row.visit();
        StaffMember me = current.get();
        colleagues.requireMayHandOver(row, me);
        StaffMember person = colleagues.choose(row, to);
        entrust(row, person);
        reconnection.handOn(visit, person, said);
        mapper.handOver(visit.id(), person.username(), said, me.username(), clock.instant());
        audit.record(
                "visit-handed-over",
                "visit",
                Long.toString(visitId),
                Map.of("branch", visit.branchNo(), "to", person.username()));
    }

    /**
     * The customer has left. In the middle of the journey its own outcome says so, whoever has the task; a customer who
     * was expected does not come.
     *
     * @throws Problem (conflict) where the visit is over
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public void leave(long visitId) {
        HallRow row = notOver(visitId);
        HallVisit visit = row.visit();
        Optional<Task> leaving = row.tasks().stream().filter(Task::isLeavable).findFirst();
        leaving.ifPresent(internalTasks::left);
        if (leaving.isEmpty()) {
            mapper.leave(List.of(visitId), how(row), clock.instant());
        }
        audit.record("visit-left", "visit", Long.toString(visitId), Map.of("branch", visit.branchNo()));
    }

    private static VisitEndReason how(HallRow row) {
        if (row.visit().isExpected()) {
            return VisitEndReason.CANCELLED;
        }
        return row.tasks().isEmpty() && row.waitsFor().isEmpty() ? VisitEndReason.DONE : VisitEndReason.LEFT;
    }

    private HallRow here(long visitId) {
        HallRow row = notOver(visitId);
        if (!row.visit().isHere()) {
            throw Problem.conflict("visit", visitId, say("lobby.problem.expected"));
        }
        return row;
    }

    /** The visit, held until commit, with what stands around it. */
    private HallRow notOver(long visitId) {
        HallVisit visit = hall.locked(visitId);
        if (visit.leaving() != null) {
            throw Problem.conflict(
                    "visit", visitId, say("lobby.problem.over", visit.leaving().title()));
        }
        return rows.of(List.of(visit)).getFirst();
    }

    private void entrust(HallRow row, StaffMember person) {
        Task next = row.next();
        if (next != null) {
            internalTasks.entrust(next, person);
        }
    }

    private long instance(HallVisit visit, @Nullable String journey) {
        if (visit.instanceId() != null) {
            return visit.instanceId();
        }
        Long customer = visit.customerId();
        Optional<JourneyInstance> underWay = customer == null ? Optional.empty() : lobby.underWay(customer);
        if (underWay.isEmpty()) {
            return entrances.byStaff(customer, visit.branchNo(), lobby.chosen(journey), Map.of());
        }
        JourneyInstance instance = underWay.get();
        if (!instance.branchNo().equals(visit.branchNo())) {
            throw Problem.forbidden(say("lobby.problem.other-branch", instance.branchNo()));
        }
        lobby.resumed(instance, Objects.requireNonNull(customer), visit.branchNo());
        return instance.id();
    }

    private void entrustNext(long instance, String branchNo, StaffMember me) {
        internalTasks.openOf(instance).stream()
                .filter(task -> task.assignee() == null && task.branchNo().equals(branchNo))
                .findFirst()
                .ifPresent(task -> internalTasks.entrust(task, me));
    }
}
