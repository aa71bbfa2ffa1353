package io.journeyloop.recovery;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened or moved on; published in the change's transaction.
 *
 * @param what the log entry's key: opened, triaged, contacted, remedy, approved, carried-out, closed, reopened,
 *     recovered, unconfirmed, withdrawn, escalated, extended …
 */
public record CaseChanged(
        String caseNo, @Nullable CustomerId customerId, BranchNo branchNo, CaseState state, String what, Instant at) {}
