package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.time.OpenHours;
import io.journeyloop.worklist.TaskHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Staff call customers in the hours of the contact policy, by the clock of the customer's branch. */
@Component
public class CallHours implements TaskHours {

    private final ContactHours hours;
    private final Branches branches;

    CallHours(ContactHours hours, Branches branches) {
        this.hours = hours;
        this.branches = branches;
    }

    @Override
    public @Nullable OpenHours of(@Nullable String channel, BranchNo branchNo) {
        return Channel.PHONE.slug().equals(channel) ? inBranch(branchNo) : null;
    }

    /** When customers of that branch may be called. */
    public OpenHours inBranch(BranchNo branchNo) {
        return OpenHours.daily(branches.zone(branchNo), hours.from(), hours.until());
    }
}
