package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.journey.TouchpointEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Transition} together: what may change of a breakpoint, and what that leaves behind. */
final class TransitionDraft {

    private final Breakpoint before;
    private final List<Step> steps = new ArrayList<>();
    private final List<TouchpointEvent> events = new ArrayList<>();
    private @Nullable BreakpointId id;
    private Kind kind;
    private boolean seenLeaving;
    private Status status;
    private BreakpointTimes times;
    private @Nullable BreakpointReconnection reconnection;
    private @Nullable String owner;

    TransitionDraft(Breakpoint before) {
        this.before = before;
        this.id = before.isStored() ? before.id() : null;
        this.kind = before.kind();
        this.seenLeaving = before.seenLeaving();
        this.status = before.status();
        this.times = before.times();
        this.reconnection = before.reconnection();
        this.owner = before.owner();
    }

    TransitionDraft number(BreakpointId given) {
        id = given;
        return this;
    }

    TransitionDraft seenLeaving() {
        kind = Kind.ABANDONED;
        seenLeaving = true;
        return this;
    }

    TransitionDraft reconnection(@Nullable BreakpointReconnection begun) {
        reconnection = begun;
        return this;
    }

    TransitionDraft status(Status now) {
        status = now;
        return this;
    }

    TransitionDraft closed(Status as, Instant at) {
        status = as;
        times = times.closed(at);
        return this;
    }

    TransitionDraft owner(@Nullable String username) {
        owner = username;
        return this;
    }

    TransitionDraft step(Step.Kind what, StepContext by) {
        return step(what, by, null);
    }

    TransitionDraft step(Step.Kind what, StepContext by, @Nullable String note) {
        steps.add(new Step(id, what, by.at(), by.person(), by.channel(), note));
        return this;
    }

    TransitionDraft event(TouchpointEvent.Kind what, Instant at) {
        events.add(new TouchpointEvent(
                before.instanceId(), before.versionId(), before.touchpoint(), what, at, before.enteredAt()));
        return this;
    }

    /** Takes off the figures what had been counted of it. */
    TransitionDraft undone(Instant at) {
        event(TouchpointEvent.Kind.BREAK_UNDONE, at);
        if (before.status() == Status.LOST) {
            event(TouchpointEvent.Kind.LOST_UNDONE, at);
        } else if (before.status() == Status.ELSEWHERE) {
            event(TouchpointEvent.Kind.ELSEWHERE_UNDONE, at);
        }
        return before.reconnection() == null ? this : event(TouchpointEvent.Kind.RECONNECT_UNDONE, at);
    }

    Transition made() {
        return new Transition(before, after(), List.copyOf(steps), List.copyOf(events));
    }

    /** Of one that isn't stored yet. */
    Transition first() {
        return new Transition(null, after(), List.copyOf(steps), List.copyOf(events));
    }

    private Breakpoint after() {
        return new Breakpoint(
                id,
                before.instanceId(),
                before.customerId(),
                before.place(),
                kind,
                seenLeaving,
                status,
                times,
                reconnection,
                owner,
                before.arm(),
                before.aum());
    }
}
