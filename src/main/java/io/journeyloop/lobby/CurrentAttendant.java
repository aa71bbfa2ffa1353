package io.journeyloop.lobby;

import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is with a customer in the hall.
 *
 * @param who the user name of who attends, or was asked to by a hand-over, or null
 * @param name what people call that person, or null
 * @param since since when, or null
 * @param waitingSince since when the customer waits for somebody to come; null where nobody has to
 * @param role of the task that is next, or null
 */
public record CurrentAttendant(
        @Nullable String who,
        @Nullable String name,
        @Nullable Instant since,
        @Nullable Instant waitingSince,
        @Nullable Role role) {

    private static final CurrentAttendant NOBODY = new CurrentAttendant(null, null, null, null, null);

    /**
     * Who took the next task is with the customer. A task that nobody has, and that who attends can't do, lets the
     * customer wait for its role since it came.
     *
     * @param tasks open in the branch, oldest first
     */
    static CurrentAttendant of(HallVisit visit, List<Task> tasks, Map<String, StaffMember> people) {
        if (!visit.isHere()) {
            return NOBODY;
        }
        String who = visit.withWhom();
        if (tasks.isEmpty()) {
            return of(who, visit.withSince(), visit.waitingSince(), null, people);
        }
        Task next = tasks.getFirst();
        String taken = next.assignee();
        if (taken != null && !taken.equals(who)) {
            return of(taken, next.createdAt(), null, next.role(), people);
        }
        if (taken != null || visit.waitingSince() != null || can(who == null ? null : people.get(who), next)) {
            return of(who, visit.withSince(), visit.waitingSince(), next.role(), people);
        }
        return of(null, null, next.createdAt(), next.role(), people);
    }

    private static CurrentAttendant of(
            @Nullable String who,
            @Nullable Instant since,
            @Nullable Instant waitingSince,
            @Nullable Role role,
            Map<String, StaffMember> people) {
        StaffMember member = who == null ? null : people.get(who);
        return new CurrentAttendant(who, member == null ? who : member.displayName(), since, waitingSince, role);
    }

    private static boolean can(@Nullable StaffMember member, Task task) {
        return member != null && (member.has(task.role()) || member.has(Role.BRANCH_MANAGER));
    }
}
