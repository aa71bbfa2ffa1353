package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many customers entering a journey, in the background, and the only way that changes: a method for each
 * {@link LaunchTransition} looks at whether the state allows it and answers with the launch before and after, which
 * {@link LaunchWriter} stores. Each throws a CONFLICT where the state does not allow it.
 *
 * @param id null for a rehearsed one
 * @param target what was asked for: a segment, a list, or a number of customers
 * @param total customers in all; entered and refused ones among them
 * @param refused by reason
 * @param approvedBy who let it begin where the bank asks for a second person, else null
 */
public record Launch(
        @Nullable LaunchId id,
        String journey,
        VersionId versionId,
        String target,
        State state,
        int total,
        int entered,
        Map<String, Integer> refused,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String approvedBy) {

    /** How a launch stands. */
    public enum State {
        /** Waits for a second person. */
        SUBMITTED,
        RUNNING,
        PAUSED,
        STOPPED,
        COMPLETED,
        FAILED;

        private static final Set<State> UNDER_WAY = EnumSet.of(SUBMITTED, RUNNING, PAUSED);

        /** How one begins, where the bank asks for a second person or not. */
        static State first(boolean secondPerson) {
            return secondPerson ? SUBMITTED : RUNNING;
        }

        boolean isUnderWay() {
            return UNDER_WAY.contains(this);
        }

        /** The word in the API. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of one that is stored. */
    @Override
    public LaunchId id() {
        return Objects.requireNonNull(id, "rehearsed only");
    }

    public int refusedInAll() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** @throws Problem FORBIDDEN for whoever asked for it */
    LaunchChange approve(String who) {
        if (requestedBy.equals(who)) {
            throw Problem.forbidden(say("journey.problem.launch-own"));
        }
        return change(LaunchTransition.APPROVE, State.RUNNING, null, who);
    }

    /** Halts it; whoever has entered stays. */
    LaunchChange pause() {
        return change(LaunchTransition.PAUSE, State.PAUSED, null, approvedBy);
    }

    LaunchChange resume() {
        return change(LaunchTransition.RESUME, State.RUNNING, null, approvedBy);
    }

    /** Ends it for good; whoever has entered stays. */
    LaunchChange stop(Instant now) {
        return change(LaunchTransition.STOP, State.STOPPED, now, approvedBy);
    }

    /** Everybody has entered or was refused. */
    LaunchChange complete(Instant now) {
        return change(LaunchTransition.COMPLETE, State.COMPLETED, now, approvedBy);
    }

    /** What one is told who wants what its state does not allow. */
    Problem wrongState() {
        return Problem.conflict(
                "state",
                state.slug(),
                say("journey.problem.launch-state", new Message("journey.launch." + state.slug(), List.of())));
    }

    private LaunchChange change(
            LaunchTransition transition, State then, @Nullable Instant endedAt, @Nullable String approver) {
        if (!transition.isFrom(state)) {
            throw wrongState();
        }
        Launch after = new Launch(
                id,
                journey,
                versionId,
                target,
                then,
                total,
                entered,
                refused,
                requestedBy,
                createdAt,
                endedAt,
                approver);
        return new LaunchChange(this, after, transition);
    }
}
