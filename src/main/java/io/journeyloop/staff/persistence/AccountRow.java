package io.journeyloop.staff.persistence;

import io.journeyloop.staff.Account;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.staff.StaffPrincipal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An account as stored.
 *
 * @param roles slugs, comma-separated; a slug of a later release that this one does not know gives nothing
 */
public record AccountRow(
        String username,
        String displayName,
        @Nullable BranchNo branchNo,
        String passwordHash,
        boolean active,
        @Nullable String roles) {

    public StaffMember member() {
        Set<Role> known = roles == null
                ? Set.of()
                : Arrays.stream(roles.split(",", -1))
                        .map(Role::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
        return new StaffMember(username, displayName, branchNo, known);
    }

    public Account account() {
        return new Account(member(), active);
    }

    public StaffPrincipal principal() {
        return new StaffPrincipal(member(), passwordHash, active);
    }
}
