package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to reach one customer, as decided and as it went.
 *
 * @param touchpoint the element of the journey it belongs to; a wave's call activity for contacts of a wave
 * @param executionId the engine's execution that waits for it, where one does
 * @param assignmentId the wave assignment it serves, where it is a wave's
 * @param priority the journey's; the higher goes first where the policy lets only one through
 * @param channels those allowed, comma list in order
 * @param channel the one chosen; for a waiting contact the one it waits for
 * @param reason why it was suppressed, or what it waits for
 * @param dueAt the next minute at which the policy is to be asked
 * @param settledAt when it left, was given to staff, was suppressed or cancelled
 * @param outcome what came of it: the task's outcome, or what a digital contact's answer said
 */
public record Contact(
        long id,
        long customerId,
        @Nullable Long instanceId,
        @Nullable Integer versionId,
        @Nullable String journeyKey,
        @Nullable String processKey,
        @Nullable String touchpoint,
        @Nullable String executionId,
        @Nullable Long assignmentId,
        ContactPurpose purpose,
        int priority,
        String channels,
        @Nullable Channel channel,
        @Nullable String script,
        @Nullable String scriptVersion,
        @Nullable String offer,
        @Nullable String parameters,
        ContactState state,
        @Nullable Suppression reason,
        Instant plannedAt,
        Instant dueAt,
        Instant windowEnd,
        @Nullable Instant settledAt,
        @Nullable String outcome,
        @Nullable Instant outcomeAt,
        @Nullable Instant convertedAt) {

    /** What the process learns: {@code sent}, {@code task-created} or {@code suppressed:<reason>}. */
    public String processOutcome() {
        return reason != null && state == ContactState.SUPPRESSED ? state.slug() + ":" + reason.slug() : state.slug();
    }

    /** What is kept of the parameters: they may hold a link that lets in, so nothing once the contact is settled. */
    public @Nullable String storedParameters() {
        return isWaiting() ? parameters : null;
    }

    boolean isWaiting() {
        return state == ContactState.WAITING;
    }

    /** Without the parameters: logs must not show a link. */
    @Override
    public String toString() {
        return "Contact[" + id + " " + state + "]";
    }

    /** Asked again at {@code at}. */
    Contact waitingFor(Channel by, Instant at, Suppression because) {
        return with(ContactState.WAITING, by, because, at, null, scriptVersion);
    }

    /** Out at {@code at} by that channel, with the script as it stood then. */
    Contact sentBy(Channel by, Instant at, @Nullable String version) {
        return with(by.digital() ? ContactState.SENT : ContactState.TASK_CREATED, by, null, dueAt, at, version);
    }

    /** Given to staff and not lawful any more. */
    Contact takenOff(Suppression because, Instant at) {
        return with(ContactState.TAKEN_OFF, channel, because, at, at, scriptVersion);
    }

    /** Its gateway could not deliver it. */
    Contact failed() {
        return inState(ContactState.SENT, ContactState.FAILED, settledAt);
    }

    /** What had failed is out after all, since {@code at}. */
    Contact resent(Instant at) {
        return inState(ContactState.FAILED, ContactState.SENT, at);
    }

    /** The same wish once more, by the same channel alone. */
    Contact askedAgain() {
        return copy(
                id,
                Objects.requireNonNull(channel).slug(),
                ContactState.WAITING,
                channel,
                null,
                dueAt,
                null,
                scriptVersion);
    }

    private Contact inState(ContactState from, ContactState to, @Nullable Instant newSettledAt) {
        if (state != from) {
            throw new IllegalStateException("Contact " + id + " is " + state + ", not " + from);
        }
        return with(to, channel, reason, dueAt, newSettledAt, scriptVersion);
    }

    Contact suppressed(Suppression because, Instant at) {
        return with(ContactState.SUPPRESSED, null, because, dueAt, at, scriptVersion);
    }

    Contact cancelled(Instant at) {
        return with(ContactState.CANCELLED, channel, reason, dueAt, at, scriptVersion);
    }

    Contact withId(long newId) {
        return copy(newId, channels, state, channel, reason, dueAt, settledAt, scriptVersion);
    }

    private Contact with(
            ContactState newState,
            @Nullable Channel newChannel,
            @Nullable Suppression newReason,
            Instant newDueAt,
            @Nullable Instant newSettledAt,
            @Nullable String newScriptVersion) {
        return copy(id, channels, newState, newChannel, newReason, newDueAt, newSettledAt, newScriptVersion);
    }

    private Contact copy(
            long newId,
            String newChannels,
            ContactState newState,
            @Nullable Channel newChannel,
            @Nullable Suppression newReason,
            Instant newDueAt,
            @Nullable Instant newSettledAt,
            @Nullable String newScriptVersion) {
        return new Contact(
                newId,
                customerId,
                instanceId,
                versionId,
                journeyKey,
                processKey,
                touchpoint,
                executionId,
                assignmentId,
                purpose,
                priority,
                newChannels,
                newChannel,
                script,
                newScriptVersion,
                offer,
                parameters,
                newState,
                newReason,
                plannedAt,
                newDueAt,
                windowEnd,
                newSettledAt,
                outcome,
                outcomeAt,
                convertedAt);
    }
}
