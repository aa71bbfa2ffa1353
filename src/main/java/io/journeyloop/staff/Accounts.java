package io.journeyloop.staff;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.persistence.AccountRow;
import io.journeyloop.staff.persistence.StaffMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts as administrators keep them. Passwords are made by chance and handed out once, where they are made;
 * only their hash is stored. Nobody locks the own account or gives up the own administrator's role, so that there is
 * always somebody to undo it.
 */
@Service
@PreAuthorize(Roles.IS_ADMIN)
public class Accounts {

    private static final int LARGEST_PAGE = 200;

    private final StaffMapper accounts;
    private final StaffDirectory directory;
    private final CurrentStaff current;
    private final PasswordEncoder passwords;
    private final Audit audit;

    Accounts(
            StaffMapper accounts,
            StaffDirectory directory,
            CurrentStaff current,
            PasswordEncoder passwords,
            Audit audit) {
        this.accounts = accounts;
        this.directory = directory;
        this.current = current;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** By user name. */
    @Transactional(readOnly = true)
    public Paged<Account> page(AccountQuery wanted, int page, int size) {
        int first = Math.max(page, 0);
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        return new Paged<>(accounts.page(wanted, (long) first * rows, rows), accounts.matching(wanted), first, rows)
                .map(AccountRow::account);
    }

    /**
     * One account.
     *
     * @throws Problem (not found)
     */
    public Account get(String username) {
        return directory
                .account(username)
                .map(AccountRow::account)
                .orElseThrow(() -> Problem.notFound("username", username, say("staff.problem.account", username)));
    }

    /**
     * Makes an account.
     *
     * @return its first password, never to be had again
     * @throws Problem (invalid, conflict) naming the field
     */
    @Transactional
    public String add(StaffMember wanted) {
        String password = Passwords.make();
        directory.add(new NewStaff(
                wanted.username(), wanted.displayName(), BranchNo.text(wanted.branch()), wanted.roles(), password));
        return password;
    }

    /**
     * Changes name, branch and roles; another branch or other roles end the person's sessions.
     *
     * @throws Problem (not found, invalid) naming the field; (conflict) where the own administrator's role would go
     */
    @Transactional
    public Account change(StaffMember wanted) {
        Account before = get(wanted.username());
        directory.checkPerson(wanted.displayName(), BranchNo.text(wanted.branch()), wanted.roles());
        if (isOwn(before) && !wanted.has(Role.ADMIN)) {
            throw Problem.conflict("roles", null, say("staff.problem.own-role"));
        }
        String username = before.person().username();
        accounts.update(username, wanted.displayName(), BranchNo.text(wanted.branch()));
        accounts.deleteRoles(username);
        accounts.insertRoles(username, slugs(wanted.roles()));
        audit.record("staff-changed", "staff", username, changes(before.person(), wanted));
        return get(username);
    }

    /**
     * Lets nobody sign in with this account any more, and ends its sessions.
     *
     * @throws Problem (not found); (conflict) for one's own account
     */
    @Transactional
    public Account lock(String username) {
        Account account = get(username);
        if (isOwn(account)) {
            throw Problem.conflict("username", account.person().username(), say("staff.problem.own-account"));
        }
        return activate(account, false, "staff-locked");
    }

    /** Lets the person sign in again. */
    @Transactional
    public Account unlock(String username) {
        return activate(get(username), true, "staff-unlocked");
    }

    /**
     * Replaces the password by a new one.
     *
     * @return the new one, never to be had again
     */
    @Transactional
    public String newPassword(String username) {
        String owner = get(username).person().username();
        String password = Passwords.make();
        accounts.setPassword(owner, passwords.encode(password));
        audit.record("staff-password", "staff", owner, Map.of());
        return password;
    }

    private Account activate(Account account, boolean active, String action) {
        String username = account.person().username();
        if (account.active() != active) {
            accounts.setActive(username, active);
            audit.record(action, "staff", username, Map.of());
        }
        return get(username);
    }

    private boolean isOwn(Account account) {
        return account.person().username().equals(current.name());
    }

    private static Map<String, String> changes(StaffMember before, StaffMember after) {
        return Map.of(
                "roles", String.join(",", slugs(after.roles())),
                "rolesBefore", String.join(",", slugs(before.roles())),
                "branch", orNone(after.branch()),
                "branchBefore", orNone(before.branch()));
    }

    private static String orNone(@Nullable BranchNo branch) {
        return branch == null ? "" : branch.value();
    }

    private static List<String> slugs(Set<Role> roles) {
        return roles.stream().map(Role::slug).sorted().toList();
    }
}
