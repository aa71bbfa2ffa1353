package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.journey.TouchpointEvent;
import java.time.Instant;

/** The ways in which a breakpoint is over. */
sealed interface ClosingTransitions permits Breakpoint {

    Breakpoint self();

    /** The customer has passed the touchpoint; that may have been earlier than it was told. */
    default Transition recover(Instant passedAt, StepContext by) {
        Instant detectedAt = self().detectedAt();
        Instant at = passedAt.isBefore(detectedAt) ? detectedAt : passedAt;
        StepContext whoHadToAct = self().kind() == Kind.ABANDONED ? by.by(Step.CUSTOMER) : by;
        return self().open()
                .closed(Status.RECOVERED, at)
                .step(Step.Kind.RECOVERED, whoHadToAct)
                .event(TouchpointEvent.Kind.RECOVERED, at)
                .made();
    }

    /** The customer came on by another way. */
    default Transition continueElsewhere(StepContext by) {
        return close(Status.ELSEWHERE, Step.Kind.ELSEWHERE, TouchpointEvent.Kind.ELSEWHERE, by);
    }

    /** The journey ended without. */
    default Transition lose(StepContext by) {
        return close(Status.LOST, Step.Kind.LOST, TouchpointEvent.Kind.LOST, by);
    }

    /** The touchpoint was passed in time, which is told only now; what had been counted is taken off the figures. */
    default Transition takeBack(StepContext by) {
        Status status = self().status();
        self().require(
                        self().isOpen() || status == Status.LOST || status == Status.ELSEWHERE,
                        say("breakpoint.problem.closed"));
        return new TransitionDraft(self())
                .undone(by.at())
                .closed(Status.TAKEN_BACK, by.at())
                .step(Step.Kind.TAKEN_BACK, by)
                .made();
    }

    private Transition close(Status as, Step.Kind step, TouchpointEvent.Kind event, StepContext by) {
        return self().open()
                .closed(as, by.at())
                .step(step, by)
                .event(event, by.at())
                .made();
    }
}
