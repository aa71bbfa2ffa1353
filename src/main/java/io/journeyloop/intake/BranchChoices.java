package io.journeyloop.intake;

import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which branches a file of the signed-in person may name. */
@Component
class BranchChoices {

    private final Branches branches;
    private final CurrentStaff staff;

    BranchChoices(Branches branches, CurrentStaff staff) {
        this.branches = branches;
        this.staff = staff;
    }

    /** @param asked the branch of lines that name none, or null */
    BranchChoice of(@Nullable String asked) {
        return BranchChoice.of(branches.all(), staff.get(), asked);
    }
}
