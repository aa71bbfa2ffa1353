package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.AssignResult.Refusal;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives many breakpoints to one person, in groups: short transactions, and where one group fails the others stand and
 * its own are said.
 */
@Component
class Assignment {

    static final int MOST = 1000;
    private static final int GROUP = 50;
    private static final Logger log = LoggerFactory.getLogger(Assignment.class);

    private final AssignmentGroup group;
    private final StaffDirectory directory;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Assignment(AssignmentGroup group, StaffDirectory directory, Audit audit, TransactionTemplate transaction) {
        this.group = group;
        this.directory = directory;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Active people who may make such calls for that branch (null: for any), by name. */
    List<StaffMember> callers(@Nullable String branch) {
        return group.callerRoles().stream()
                .flatMap(role -> directory.byRole(role, null).stream())
                .filter(member -> branch == null || member.sees(branch))
                .distinct()
                .sorted(Comparator.comparing(StaffMember::displayName))
                .toList();
    }

    AssignResult assign(Collection<BreakpointId> ids, String toUser) {
        List<BreakpointId> wanted = List.copyOf(new LinkedHashSet<>(ids));
        if (wanted.size() > MOST) {
            throw Problem.invalid("ids", wanted.size(), say("breakpoint.problem.too-many", MOST));
        }
        StaffMember to = directory
                .active(toUser)
                .orElseThrow(() -> Problem.invalid("to", toUser, say("breakpoint.problem.nobody", toUser)));
        group.requireCaller(to);
        Map<Refusal, List<BreakpointId>> refused = new EnumMap<>(Refusal.class);
        for (int from = 0; from < wanted.size(); from += GROUP) {
            assignGroup(wanted.subList(from, Math.min(wanted.size(), from + GROUP)), to, refused);
        }
        int done =
                wanted.size() - refused.values().stream().mapToInt(List::size).sum();
        return new AssignResult(done, refused);
    }

    /** Takes back what was just given, where it still stands; each goes back to whoever had it. */
    int takeBack(String fromUser, Map<BreakpointId, String> before) {
        List<BreakpointId> ids = before.keySet().stream().sorted().toList();
        int done = 0;
        for (int from = 0; from < ids.size(); from += GROUP) {
            List<BreakpointId> some = ids.subList(from, Math.min(ids.size(), from + GROUP));
            Integer back = transaction.execute(status -> {
                List<BreakpointId> taken = group.takeBack(some, fromUser, before);
                audit.record(
                        "breakpoints-taken-back",
                        "staff",
                        fromUser,
                        Map.of(
                                "n",
                                Integer.toString(taken.size()),
                                "breakpoints",
                                taken.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(","))));
                return taken.size();
            });
            done += back == null ? 0 : back;
        }
        return done;
    }

    /** Who takes care of those now; an empty name where nobody does. */
    Map<BreakpointId, String> owners(Collection<BreakpointId> ids) {
        return group.owners(ids);
    }

    private void assignGroup(List<BreakpointId> ids, StaffMember to, Map<Refusal, List<BreakpointId>> refused) {
        Map<BreakpointId, Refusal> now;
        try {
            now = transaction.execute(status -> {
                Map<BreakpointId, Refusal> left = group.assign(ids, to);
                audit.record(
                        "breakpoints-assigned",
                        "staff",
                        to.username(),
                        Map.of(
                                "n",
                                Integer.toString(ids.size() - left.size()),
                                "breakpoints",
                                ids.stream()
                                        .filter(id -> !left.containsKey(id))
                                        .map(String::valueOf)
                                        .collect(java.util.stream.Collectors.joining(","))));
                return left;
            });
        } catch (RuntimeException failed) {
            // A follow-up that can't be started must not undo what was given before.
            log.warn("A group of {} breakpoints could not be assigned", ids.size(), failed);
            refused.computeIfAbsent(Refusal.FAILED, why -> new ArrayList<>()).addAll(ids);
            return;
        }
        ids.stream().filter(now::containsKey).forEach(id -> refused.computeIfAbsent(
                        now.get(id), why -> new ArrayList<>())
                .add(id));
    }
}
