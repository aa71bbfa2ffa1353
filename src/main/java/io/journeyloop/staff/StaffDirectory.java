package io.journeyloop.staff;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.persistence.AccountRow;
import io.journeyloop.staff.persistence.StaffMapper;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the bank and their accounts. */
@Service
public class StaffDirectory {

    public static final int SHORTEST_PASSWORD = 10;
    public static final int LONGEST_PASSWORD = 64;
    private static final int LONGEST_NAME = 120;
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,62}");

    private final StaffMapper accounts;
    private final Branches branches;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;

    StaffDirectory(StaffMapper accounts, Branches branches, PasswordEncoder passwords, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.branches = branches;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person of that user name, in whatever case it was typed. */
    public Optional<StaffMember> find(String username) {
        return account(username).map(AccountRow::member);
    }

    /** The person of that user name, if the account is in use. */
    public Optional<StaffMember> active(String username) {
        return account(username).filter(AccountRow::active).map(AccountRow::member);
    }

    /** Those of them that there are, by user name. */
    public Map<String, StaffMember> byUsernames(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : accounts.byUsernames(usernames).stream()
                        .collect(Collectors.toMap(AccountRow::username, AccountRow::member));
    }

    /** Whether that is still what the account says: it is not locked, and has the same branch and roles. */
    public boolean stillHolds(StaffMember signedIn) {
        return active(signedIn.username())
                .filter(now -> now.roles().equals(signedIn.roles()) && Objects.equals(now.branch(), signedIn.branch()))
                .isPresent();
    }

    /** Everybody, by user name. */
    public List<StaffMember> all() {
        return accounts.all().stream().map(AccountRow::member).toList();
    }

    /**
     * Active people with that role, by user name.
     *
     * @param branch only those of that branch; null for the whole bank
     */
    public List<StaffMember> byRole(Role role, @Nullable BranchNo branch) {
        return accounts.byRole(role.slug(), branch).stream()
                .map(AccountRow::member)
                .toList();
    }

    /** Whether there is any account at all. */
    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    /**
     * Makes an account.
     *
     * @throws Problem (invalid, conflict) naming the field
     */
    @PreAuthorize(Roles.IS_ADMIN)
    @Transactional
    public StaffMember add(NewStaff wanted) {
        return create(wanted);
    }

    /** Makes an account where nobody is there yet to be asked; only for the first one and the demo. */
    StaffMember create(NewStaff wanted) {
        check(wanted);
        insert(wanted, passwords.encode(wanted.password()));
        audit.record("staff-added", "staff", wanted.username(), Map.of("roles", String.join(",", slugs(wanted))));
        return new StaffMember(
                wanted.username(), wanted.displayName(), BranchNo.orNull(wanted.branch()), wanted.roles());
    }

    void insert(NewStaff wanted, @Nullable String hash) {
        accounts.insert(wanted.username(), wanted.displayName(), wanted.branch(), hash, clock.instant());
        accounts.insertRoles(wanted.username(), slugs(wanted));
    }

    Optional<AccountRow> account(String username) {
        return Optional.ofNullable(accounts.find(username.strip().toLowerCase(Locale.ROOT)));
    }

    private static List<String> slugs(NewStaff wanted) {
        return wanted.roles().stream().map(Role::slug).sorted().toList();
    }

    private void check(NewStaff wanted) {
        if (!USERNAME.matcher(wanted.username()).matches()) {
            throw Problem.invalid("username", wanted.username(), say("staff.problem.username"));
        }
        if (wanted.password().length() < SHORTEST_PASSWORD || wanted.password().length() > LONGEST_PASSWORD) {
            throw Problem.invalid("password", null, say("staff.problem.password", SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        checkPerson(wanted.displayName(), wanted.branch(), wanted.roles());
        if (accounts.find(wanted.username()) != null) {
            throw Problem.conflict("username", wanted.username(), say("staff.problem.username-taken"));
        }
    }

    /** Whether somebody may be called so, stand there and have these roles. */
    void checkPerson(String displayName, @Nullable String branch, Set<Role> roles) {
        if (displayName.isBlank() || displayName.length() > LONGEST_NAME) {
            throw Problem.invalid("displayName", displayName.length(), say("staff.problem.display-name", LONGEST_NAME));
        }
        if (roles.isEmpty()) {
            throw Problem.invalid("roles", "", say("staff.problem.roles"));
        }
        if (branch == null && !roles.stream().allMatch(Role::bankScope)) {
            throw Problem.invalid("branch", null, say("staff.problem.branch-missing"));
        }
        if (branch != null && branches.find(branch).isEmpty()) {
            throw Problem.invalid("branch", branch, say("staff.problem.branch-unknown", branch));
        }
    }
}
