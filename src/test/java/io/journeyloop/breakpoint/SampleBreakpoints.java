package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Arm;
import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.time.Instant;

/** Breakpoints of each status as they are stored, and the times of their lives. */
final class SampleBreakpoints {

    static final Instant ENTERED = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant DETECTED = Instant.parse("2026-03-02T09:01:00Z");
    static final Instant STARTED = Instant.parse("2026-03-02T10:00:00Z");
    static final Instant CLOSED = Instant.parse("2026-03-03T10:00:00Z");
    static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    static final StepContext BY = new StepContext(NOW, "rm1", "branch");

    private SampleBreakpoints() {}

    /** As such a one is stored: what is followed up or over had a follow-up by the process p1. */
    static Breakpoint in(Status status) {
        boolean open = status == Status.OPEN;
        boolean closed = !open && status != Status.RECONNECTING;
        return with(
                new BreakpointId(7),
                status,
                Kind.WAITING,
                open ? null : new BreakpointReconnection(STARTED, "p1"),
                closed ? CLOSED : null,
                Arm.TREATED);
    }

    static Breakpoint unstored(Breakpoint one) {
        return with(null, one.status(), one.kind(), one.reconnection(), one.closedAt(), one.arm());
    }

    static Breakpoint with(
            BreakpointId id, Status status, Kind kind, BreakpointReconnection begun, Instant closedAt, Arm arm) {
        return new Breakpoint(
                id,
                new InstanceId(11),
                new CustomerId(12L),
                new BreakpointPlace("back", new VersionId(3), "wait_branch", new BranchNo("001")),
                kind,
                false,
                status,
                new BreakpointTimes(ENTERED, DETECTED, DUE, closedAt),
                begun,
                "rm3",
                arm,
                new BigDecimal("5000"));
    }
}
