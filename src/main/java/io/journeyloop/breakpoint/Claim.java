package io.journeyloop.breakpoint;

import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who goes on with a customer now. It is no recovery: that comes by passing the touchpoint alone.
 *
 * @param breakpointId the breakpoint it was taken at; it holds for all of the customer's
 * @param person a user name, or {@value Step#CUSTOMER}
 * @param name what people call that person; the word itself for the customer
 * @param branchNo where that person works; null for the customer and for people of no branch
 * @param since when that person took it or got it handed over
 * @param until when it lapses unless something happens
 */
public record Claim(
        BreakpointId breakpointId,
        ReturnChannel returnChannel,
        String person,
        String name,
        @Nullable BranchNo branchNo,
        Instant since,
        Instant until) {

    public boolean byCustomer() {
        return person.equals(Step.CUSTOMER);
    }
}
