package io.journeyloop.lobby;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.util.List;
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

    private final Hall hall;
    private final HallColleagues colleagues;
    private final LobbyJourneys lobby;
    private final InternalTasks internalTasks;
    private final Reconnection reconnection;
    private final CurrentStaff current;
    private final VisitWriter writer;

    Visits(
            Hall hall,
            HallColleagues colleagues,
            LobbyJourneys lobby,
            InternalTasks internalTasks,
            Reconnection reconnection,
            CurrentStaff current,
            VisitWriter writer) {
        this.hall = hall;
        this.colleagues = colleagues;
        this.lobby = lobby;
        this.internalTasks = internalTasks;
        this.reconnection = reconnection;
        this.current = current;
        this.writer = writer;
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
    public void begin(VisitId visitId, @Nullable String journey) {
        HallRow row = hall.held(visitId, VisitTransition.BEGIN);
        HallVisit visit = row.visit();
        StaffMember me = current.get();
        colleagues.requireFree(row, me);
        reconnection.resume(visit);
        InstanceId instance = lobby.goOn(visit, journey);
        writer.begin(visit, instance, me.username());
        entrustNext(instance, visit.branchNo(), me);
    }

    /**
     * The signed-in person attends to the customer from now on: takes what a colleague handed over, or takes over.
     *
     * @throws Problem (conflict) where the visit is over, or somebody else brings the customer back and would have to
     *     hand over
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public void attend(VisitId visitId) {
        HallRow row = hall.held(visitId, VisitTransition.ATTEND);
        StaffMember me = current.get();
        colleagues.requireMayTakeOver(row, me);
        reconnection.takeOver(row.visit());
        writer.attend(row.visit(), me.username());
        entrust(row, me);
    }

    /**
     * Hands a customer over to a colleague of the branch, with a word; the task that is next goes along.
     *
     * @param word at most 200 characters, no long numbers
     * @throws Problem (conflict) naming who has the customer; (invalid) for a word that is none, or a colleague who
     *     can't do what is next
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public void handOver(VisitId visitId, String to, @Nullable String word) {
        String said = HandOverWord.check(word);
        HallRow row = hall.held(visitId, VisitTransition.HAND_OVER);
        StaffMember me = current.get();
        colleagues.requireMayHandOver(row, me);
        StaffMember person = colleagues.choose(row, to);
        entrust(row, person);
        reconnection.handOn(row.visit(), person, said);
        writer.handOver(row.visit(), person.username(), said, me.username());
    }

    /**
     * The customer has left. In the middle of the journey its own outcome says so, whoever has the task; a customer who
     * was expected does not come.
     *
     * @throws Problem (conflict) where the visit is over
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public void leave(VisitId visitId) {
        HallRow row = hall.held(visitId, VisitTransition.LEAVE);
        row.tasks().stream()
                .filter(Task::isLeavable)
                .findFirst()
                .ifPresentOrElse(internalTasks::left, () -> writer.leave(List.of(visitId), how(row)));
        writer.note("visit-left", row.visit());
    }

    private static VisitEndReason how(HallRow row) {
        if (row.visit().isExpected()) {
            return VisitEndReason.CANCELLED;
        }
        return row.tasks().isEmpty() && row.waitsFor().isEmpty() ? VisitEndReason.DONE : VisitEndReason.LEFT;
    }

    private void entrust(HallRow row, StaffMember person) {
        Task next = row.next();
        if (next != null) {
            internalTasks.entrust(next, person);
        }
    }

    private void entrustNext(InstanceId instance, BranchNo branchNo, StaffMember me) {
        internalTasks.openOf(instance).stream()
                .filter(task -> task.assignee() == null && task.branchNo().equals(branchNo))
                .findFirst()
                .ifPresent(task -> internalTasks.entrust(task, me));
    }
}
