package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.InstanceVisibility;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.time.BankZone;
import io.journeyloop.worklist.persistence.TaskFilter;
import io.journeyloop.worklist.persistence.TaskFilter.Found;
import io.journeyloop.worklist.persistence.TaskFilter.Key;
import io.journeyloop.worklist.persistence.TaskRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which tasks a person sees and may do. Lists, counts and single tasks ask the same rules. */
@Component
class TaskAccessPolicy {

    private final InstanceVisibility discretion;
    private final BankZone bank;
    private final WorklistSettings settings;
    private final Clock clock;

    TaskAccessPolicy(InstanceVisibility discretion, BankZone bank, WorklistSettings settings, Clock clock) {
        this.settings = settings;
        this.discretion = discretion;
        this.bank = bank;
        this.clock = clock;
    }

    /** Whether the person may look at the task. */
    boolean sees(StaffMember member, Task task) {
        return (member.servesCustomers() && member.sees(task.branchNo()))
                || (task.queue().bankWide() && member.has(task.role()))
                || member.username().equals(task.assignee());
    }

    /** The journey instances that are kept from the person; asked once for all views. */
    List<InstanceId> hidden(StaffMember member) {
        return List.copyOf(discretion.hidden(member.username()));
    }

    /** Whether the journey instance it belongs to is kept from the person. */
    boolean isKeptFrom(StaffMember member, Task task) {
        return discretion.hidden(member.username()).contains(task.instanceId());
    }

    /** Whether the person may take and finish it: by role, or as the manager who answers for it. */
    boolean mayDo(StaffMember member, Task task) {
        return sees(member, task) && (member.has(task.role()) || leads(member));
    }

    /** Whether the person hands out work. */
    boolean leads(StaffMember member) {
        return member.has(Role.BRANCH_MANAGER) || member.has(Role.CX_MANAGER);
    }

    /**
     * What a view holds for a person.
     *
     * @param found narrows to what a search found; null does not
     * @param hidden what is {@link #hidden} from the person
     * @throws Problem (forbidden) for a branch the person does not see
     */
    TaskFilter filter(StaffMember member, TaskQuery query, @Nullable Found found, List<InstanceId> hidden) {
        @Nullable String branch = query.branch();
        if (branch != null && !member.sees(branch)) {
            throw Problem.forbidden(say("worklist.problem.branch", branch));
        }
        return switch (query.view()) {
            case TODAY ->
                new TaskFilter(ownKeys(member, query), member.username(), endOfDay(), false, null, found, hidden);
            case OVERDUE ->
                new TaskFilter(ownKeys(member, query), member.username(), clock.instant(), true, null, found, hidden);
            case MINE -> open(List.of(mine(member, query)), found, hidden);
            case EXPIRING ->
                new TaskFilter(
                        allKeys(member, query),
                        null,
                        null,
                        false,
                        clock.instant().plus(settings.expiring()),
                        found,
                        hidden);
            case BRANCH -> open(List.of(Key.of(slug(query.role()), home(member, branch))), found, hidden);
            case ALL -> open(member.servesCustomers() ? allKeys(member, query) : ownKeys(member, query), found, hidden);
        };
    }

    private static TaskFilter open(List<Key> keys, @Nullable Found found, List<InstanceId> hidden) {
        return new TaskFilter(keys, null, null, false, null, found, hidden);
    }

    private static Key mine(StaffMember member, TaskQuery query) {
        return new Key(slug(query.role()), query.branch(), member.username());
    }

    /** The person's own roles, or the one asked for, each in the queues it is done from. */
    private static List<Key> ownKeys(StaffMember member, TaskQuery query) {
        Set<Role> roles = query.role() == null ? member.roles() : Set.of(query.role());
        List<Key> keys = new ArrayList<>();
        for (Role role : roles) {
            if (member.bankScope()) {
                keys.add(Key.of(role.slug(), query.branch()));
            } else {
                keys.add(Key.of(role.slug(), home(member, query.branch())));
                addBankWide(keys, member, role, query.branch());
            }
        }
        return keys.isEmpty() ? List.of(nothing()) : keys;
    }

    private static List<Key> allKeys(StaffMember member, TaskQuery query) {
        if (member.bankScope()) {
            return List.of(Key.of(slug(query.role()), query.branch()));
        }
        List<Key> keys = new ArrayList<>();
        keys.add(Key.of(slug(query.role()), home(member, query.branch())));
        Set<Role> roles = query.role() == null ? member.roles() : Set.of(query.role());
        roles.forEach(role -> addBankWide(keys, member, role, query.branch()));
        return keys;
    }

    private static void addBankWide(List<Key> keys, StaffMember member, Role role, @Nullable String branch) {
        if (branch == null && member.has(role)) {
            keys.add(Key.of(role.slug(), TaskRow.BANK));
        }
    }

    private static Key nothing() {
        return Key.of("", "");
    }

    private static String home(StaffMember member, @Nullable String branch) {
        if (branch != null) {
            return branch;
        }
        return (member.branch() == null ? Branches.HEAD_OFFICE : member.branch()).value();
    }

    private Instant endOfDay() {
        return bank.startOf(bank.day(clock.instant()).plusDays(1));
    }

    private static @Nullable String slug(@Nullable Role role) {
        return role == null ? null : role.slug();
    }
}
