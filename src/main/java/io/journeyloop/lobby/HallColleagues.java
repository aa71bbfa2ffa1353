package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.time.BankZone;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who goes on with whom in a hall, and who may take or give. */
@Component
class HallColleagues {

    /** Those who work in a hall. */
    private static final List<Role> HALL =
            List.of(Role.LOBBY_MANAGER, Role.TELLER, Role.RELATIONSHIP_MANAGER, Role.BRANCH_MANAGER);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Worklist worklist;
    private final StaffDirectory directory;
    private final CurrentStaff current;
    private final BankZone bank;
    private final Clock clock;

    HallColleagues(Worklist worklist, StaffDirectory directory, CurrentStaff current, BankZone bank, Clock clock) {
        this.worklist = worklist;
        this.directory = directory;
        this.current = current;
        this.bank = bank;
        this.clock = clock;
    }

    /** Conflict, naming who, where somebody else has begun with the customer. */
    void requireFree(HallRow row, StaffMember me) {
        HallVisit visit = row.visit();
        String other = visit.isWithAnother(me.username()) ? visit.withWhom() : other(row, me);
        if (other != null) {
            throw taken(row, other);
        }
    }

    /** Whoever has the customer hands over, nobody does it for another but the manager. */
    void requireMayHandOver(HallRow row, StaffMember me) {
        String other = other(row, me);
        if (other != null && !me.has(Role.BRANCH_MANAGER)) {
            throw taken(row, other);
        }
    }

    /** Everybody of the hall may take over, but not a task that only the other can do. */
    void requireMayTakeOver(HallRow row, StaffMember me) {
        String other = other(row, me);
        if (other != null && row.next() != null && !worklist.mayDo(me, row.next())) {
            throw taken(row, other);
        }
    }

    /** HallColleagues of the branch to whom a visit may be handed: those who can do what is next, by name. */
    List<StaffMember> candidates(HallRow row) {
        Task next = row.next();
        String me = current.name();
        List<Role> roles = next == null ? HALL : List.of(next.role(), Role.BRANCH_MANAGER);
        Map<String, StaffMember> found = roles.stream()
                .flatMap(role -> directory.byRole(role, row.visit().branchNo()).stream())
                .filter(person -> !person.username().equals(me))
                .filter(person -> next == null || worklist.mayDo(person, next))
                .collect(Collectors.toMap(StaffMember::username, Function.identity(), (one, same) -> one));
        return found.values().stream()
                .sorted(Comparator.comparing(StaffMember::username))
                .toList();
    }

    StaffMember choose(HallRow row, String username) {
        List<StaffMember> candidates = candidates(row);
        return candidates.stream()
                .filter(person -> person.username().equals(username.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "to",
                        username,
                        say(
                                "lobby.problem.colleague",
                                username,
                                candidates.stream().map(StaffMember::username).toList())));
    }

    private static @Nullable String other(HallRow row, StaffMember me) {
        String who = row.withWhom();
        return who == null || who.equals(me.username()) ? null : who;
    }

    private Problem taken(HallRow row, String who) {
        Instant known =
                who.equals(row.withWhom()) ? row.withSince() : row.visit().withSince();
        Instant since = known == null ? clock.instant() : known;
        String name = directory.find(who).map(StaffMember::displayName).orElse(who);
        return new Problem(
                Problem.Kind.CONFLICT,
                "with",
                who,
                say("lobby.problem.taken", name, TIME.format(since.atZone(bank.zone()))),
                Map.of("by", who, "since", since.toString()));
    }
}
