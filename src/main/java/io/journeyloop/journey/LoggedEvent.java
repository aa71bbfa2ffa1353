package io.journeyloop.journey;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint event with the journey instance it belongs to, as it stands in the log.
 *
 * @param id ascending, but not in the order of commits
 * @param enteredAt the cohort it counts in
 * @param stratum the kind of customer when the journey was entered: value tier and lifecycle stage, e.g.
 *     {@code wealth/new}; empty where the customer was not known
 */
public record LoggedEvent(
        long id,
        InstanceId instanceId,
        @Nullable CustomerId customerId,
        BranchNo branchNo,
        VersionId versionId,
        String journeyKey,
        String touchpoint,
        TouchpointEvent.Kind kind,
        Instant at,
        Instant enteredAt,
        String stratum) {}
