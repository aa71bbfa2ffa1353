package io.journeyloop.contact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can become of a contact, the states from which it can, and where its wave's contact stands by it.
 * {@link Contact} has a method for each; {@link ContactWriter} stores it.
 */
enum ContactTransition {
    /** The policy names a later minute. */
    WAIT(null, ContactState.WAITING),
    /** Out by a digital channel. */
    SEND(WaveStep.SENT, ContactState.WAITING),
    /** To a person of the bank. It counts as an attempt once somebody has finished the task. */
    HAND_OVER(WaveStep.HANDED, ContactState.WAITING),
    SUPPRESS(WaveStep.SUPPRESSED, ContactState.WAITING),
    /** The journey went another way before the contact was made. */
    CANCEL(WaveStep.CANCELLED, ContactState.WAITING, ContactState.TASK_CREATED),
    /** Something keeps an open call off the worklist for the time being. */
    HOLD(null, ContactState.TASK_CREATED),
    /** Nothing keeps an open call off the worklist any more. */
    GIVE_BACK(null, ContactState.TASK_CREATED),
    /** An open call is off the worklist for good. */
    TAKE_OFF(WaveStep.SUPPRESSED, ContactState.TASK_CREATED),
    /** The journey of a call that was held or taken off has gone on. */
    END(WaveStep.SUPPRESSED, ContactState.TASK_CREATED, ContactState.TAKEN_OFF),
    /** Nobody made the call before its window ended. */
    EXPIRE(WaveStep.EXPIRED, ContactState.TASK_CREATED),
    /** Staff have tried, whatever came of it. */
    FINISH(WaveStep.DONE, ContactState.TASK_CREATED, ContactState.TAKEN_OFF),
    /** Its gateway could not deliver it. */
    FAIL(WaveStep.FAILED, ContactState.SENT),
    /** What had been given up arrived after all. */
    ARRIVE(WaveStep.SENT, ContactState.FAILED),
    /** What had failed was sent once more. */
    RESEND(WaveStep.SENT, ContactState.FAILED),
    /** The customer said something to it, be it that the gateway had given it up. */
    ANSWER(null, ContactState.SENT, ContactState.TASK_CREATED, ContactState.FAILED);

    private final @Nullable WaveStep step;
    private final Set<ContactState> from;

    ContactTransition(@Nullable WaveStep step, ContactState... from) {
        this.step = step;
        this.from = EnumSet.copyOf(List.of(from));
    }

    @Nullable
    WaveStep step() {
        return step;
    }

    boolean isFrom(ContactState state) {
        return from.contains(state);
    }
}
