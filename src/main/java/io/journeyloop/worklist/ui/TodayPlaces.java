package io.journeyloop.worklist.ui;

import io.journeyloop.staff.Branch;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the signed-in person may choose between. */
@Component
class TodayPlaces {

    /** The roles that models give tasks to. */
    private static final List<Role> DOERS = List.of(
            Role.TELLER,
            Role.LOBBY_MANAGER,
            Role.RELATIONSHIP_MANAGER,
            Role.BRANCH_MANAGER,
            Role.REMOTE_AGENT,
            Role.CX_MANAGER);

    private final Branches branches;
    private final CurrentStaff current;

    TodayPlaces(Branches branches, CurrentStaff current) {
        this.branches = branches;
        this.current = current;
    }

    /** The branches to choose from; none for people who have but one. */
    List<Branch> branches() {
        return current.find().filter(StaffMember::bankScope).isPresent() ? branches.all() : List.of();
    }

    /** The roles to choose from; none for people who see but their own work. */
    List<Role> roles() {
        return current.find()
                        .filter(member -> member.bankScope() || member.has(Role.BRANCH_MANAGER))
                        .isPresent()
                ? DOERS
                : List.of();
    }
}
