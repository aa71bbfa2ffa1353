package io.journeyloop.breakpoint.persistence;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.customer.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A delta as it waits to be folded. */
public record BreakpointDeltaRow(
        long id,
        String branchNo,
        String journeyKey,
        String touchpoint,
        Status status,
        Kind kind,
        boolean heldBack,
        @Nullable String owner,
        LocalDate day,
        @Nullable CustomerId customerId,
        int n) {

    public BreakpointDelta delta() {
        return new BreakpointDelta(
                new BreakpointDelta.Such(
                        branchNo, journeyKey, touchpoint, status, kind, heldBack, owner, day, customerId),
                n);
    }

    @Override
    public String toString() {
        return "BreakpointDeltaRow[id=" + id + "]";
    }
}
