package io.journeyloop.staff;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person of the bank.
 *
 * @param username lower case, as signed in with
 * @param branch the branch's number; null for people who belong to none
 */
public record StaffMember(String username, String displayName, @Nullable BranchNo branch, Set<Role> roles)
        implements Serializable {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /** Whether this person sees the customers of every branch. */
    public boolean bankScope() {
        return roles.stream().anyMatch(Role::bankScope);
    }

    /** Whether this person may see what belongs to that branch. */
    public boolean sees(BranchNo branchNo) {
        return bankScope() || branchNo.equals(branch);
    }

    /** The same of a branch that somebody names so. */
    public boolean sees(String named) {
        return bankScope() || named.equals(BranchNo.text(branch));
    }

    /** Whether single customers, their tasks, cases and breakpoints are this person's business. */
    public boolean servesCustomers() {
        return roles.stream().anyMatch(Role::servesCustomers);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
