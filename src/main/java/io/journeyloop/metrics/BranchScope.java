package io.journeyloop.metrics;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which branch's figures the asker gets. */
@Component
class BranchScope {

    private final CurrentStaff staff;
    private final Branches branches;

    BranchScope(CurrentStaff staff, Branches branches) {
        this.staff = staff;
        this.branches = branches;
    }

    /**
     * The branch to count.
     *
     * @param asked a branch number, or null
     * @return null for the whole bank, which only people of bank scope get
     * @throws Problem if there is no such branch, or it is not the asker's
     */
    @Nullable
    String branch(@Nullable String asked) {
        if (asked != null && branches.find(asked).isEmpty()) {
            throw Problem.notFound("branch", asked, say("metrics.problem.branch", asked));
        }
        Optional<StaffMember> member = staff.find();
        if (asked == null) {
            return member.filter(one -> !one.bankScope()).map(BranchScope::own).orElse(null);
        }
        staff.requireSees(asked);
        return asked;
    }

    /**
     * As {@link #branch}, for the customers behind a figure.
     *
     * @throws Problem (forbidden) too for owners of processes and administrators
     */
    @Nullable
    String branchOfCustomers(@Nullable String asked) {
        staff.requireCustomerWork();
        return branch(asked);
    }

    private static String own(StaffMember member) {
        String own = BranchNo.text(member.branch());
        if (own == null) {
            throw Problem.forbidden(say("staff.problem.no-branch"));
        }
        return own;
    }
}
