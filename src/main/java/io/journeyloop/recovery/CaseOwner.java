package io.journeyloop.recovery;

import io.journeyloop.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who cares for a case.
 *
 * @param role a role's slug
 * @param name the person, or null while it is anybody of the role
 */
public record CaseOwner(String role, @Nullable String name) {

    CaseOwner withRole(String other) {
        return new CaseOwner(other, name);
    }

    CaseOwner named(String username) {
        return new CaseOwner(role, username);
    }

    /** Nobody in particular any more. */
    CaseOwner unnamed() {
        return new CaseOwner(role, null);
    }

    /** Whose superior is who: tellers and relationship managers answer to the branch manager, who to the CX manager. */
    String superior() {
        return Role.BRANCH_MANAGER.slug().equals(role) || Role.CX_MANAGER.slug().equals(role)
                ? Role.CX_MANAGER.slug()
                : Role.BRANCH_MANAGER.slug();
    }
}
