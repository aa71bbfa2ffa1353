package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Channel;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to reach one customer, as decided and as it went, and the only way it changes: a method for each
 * {@link ContactTransition} looks at whether the state allows it and answers with the contact before and after, which
 * {@link ContactWriter} stores. Each throws a CONFLICT where the state does not allow it.
 *
 * @param id null until it is stored
 * @param customerId null where the customer isn't known
 * @param origin null outside journeys
 * @param channel the one chosen; for a waiting contact the one it waits for
 * @param reason why it was suppressed, what it waits for, or what keeps it off the worklist
 * @param scriptVersion the script as it stood when the contact left
 * @param result null where nothing has come of it yet
 */
public record Contact(
        @Nullable ContactId id,
        @Nullable CustomerId customerId,
        @Nullable ContactOrigin origin,
        ContactPlan plan,
        ContactState state,
        @Nullable Channel channel,
        @Nullable Suppression reason,
        @Nullable String scriptVersion,
        ContactTimes times,
        @Nullable ContactResult result) {

    /** One that is not decided yet. */
    static Contact wanted(
            @Nullable CustomerId customerId, @Nullable ContactOrigin origin, ContactPlan plan, ContactTimes times) {
        return new Contact(null, customerId, origin, plan, ContactState.WAITING, null, null, null, times, null);
    }

    /** Of one that is stored. */
    @Override
    public ContactId id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    boolean isStored() {
        return id != null;
    }

    public ContactPurpose purpose() {
        return plan.purpose();
    }

    public @Nullable InstanceId instanceId() {
        return origin == null ? null : origin.instanceId();
    }

    public @Nullable VersionId versionId() {
        return origin == null ? null : origin.versionId();
    }

    public @Nullable String processKey() {
        return origin == null ? null : origin.processKey();
    }

    public @Nullable Long assignmentId() {
        return origin == null ? null : origin.assignmentId();
    }

    public Instant dueAt() {
        return times.dueAt();
    }

    public Instant windowEnd() {
        return times.windowEnd();
    }

    public @Nullable Instant settledAt() {
        return times.settledAt();
    }

    public @Nullable String outcome() {
        return result == null ? null : result.outcome();
    }

    /** What the process learns: {@code sent}, {@code task-created} or {@code suppressed:<reason>}. */
    public String processOutcome() {
        return reason != null && state == ContactState.SUPPRESSED ? state.slug() + ":" + reason.slug() : state.slug();
    }

    /** What is kept of the parameters: they may hold a link that lets in, so nothing once the contact is settled. */
    public @Nullable String storedParameters() {
        return isWaiting() ? plan.parameters() : null;
    }

    boolean isWaiting() {
        return state == ContactState.WAITING;
    }

    /** Asked again at {@code at}. */
    ContactChange waitFor(Channel by, Instant at, Suppression because) {
        return change(
                ContactTransition.WAIT,
                with(ContactState.WAITING, by, because, times.due(at).settled(null)));
    }

    /** Out by that channel, or to a person of the bank who speaks to the customer, with the script as it stands. */
    ContactChange leaveBy(Channel by, Instant at, @Nullable String version) {
        ContactState then = by.digital() ? ContactState.SENT : ContactState.TASK_CREATED;
        Contact left = new Contact(id, customerId, origin, plan, then, by, null, version, times.settled(at), result);
        return change(by.digital() ? ContactTransition.SEND : ContactTransition.HAND_OVER, left);
    }

    ContactChange suppress(Suppression because, Instant at) {
        return change(ContactTransition.SUPPRESS, with(ContactState.SUPPRESSED, null, because, times.settled(at)));
    }

    ContactChange cancel(Instant at) {
        return change(ContactTransition.CANCEL, with(ContactState.CANCELLED, channel, reason, times.settled(at)));
    }

    /** The journey goes another way: what waited until its window ended was stopped by what it waited for. */
    ContactChange giveUp(Instant at) {
        return reason == null || at.isBefore(windowEnd()) ? cancel(at) : suppress(reason, at);
    }

    ContactChange hold(Suppression because) {
        return change(ContactTransition.HOLD, with(state, channel, because, times));
    }

    ContactChange giveBack() {
        return change(ContactTransition.GIVE_BACK, with(state, channel, null, times));
    }

    /** Given to staff and not lawful any more; its journey is to be told from that moment on. */
    ContactChange takeOff(Suppression because, Instant at) {
        return change(
                ContactTransition.TAKE_OFF,
                with(ContactState.TAKEN_OFF, channel, because, times.due(at).settled(at)));
    }

    /** Held or taken off, and its journey has gone on: the reason is the contact's. */
    ContactChange end(Instant at) {
        require(ContactTransition.END, reason != null);
        return change(ContactTransition.END, with(ContactState.SUPPRESSED, channel, reason, times.settled(at)));
    }

    /** Nobody made the call before its window ended. */
    ContactChange expire(Instant at) {
        return change(ContactTransition.EXPIRE, with(ContactState.CANCELLED, channel, reason, times.settled(at)));
    }

    /** The journey went on without the call, for whichever reason there is. */
    ContactChange endUndone(Instant at) {
        if (reason != null) {
            return end(at);
        }
        return at.isBefore(windowEnd()) ? cancel(at) : expire(at);
    }

    /** Staff have tried. */
    ContactChange finish(String outcome, Instant at) {
        return change(ContactTransition.FINISH, with(outcome, at));
    }

    /** The customer said something to it. */
    ContactChange answer(String outcome, Instant at) {
        return change(ContactTransition.ANSWER, with(outcome, at));
    }

    ContactChange fail() {
        return change(ContactTransition.FAIL, with(ContactState.FAILED, channel, reason, times));
    }

    /** What had been given up is a contact like any other, of the time at which it left. */
    ContactChange arrive() {
        return change(ContactTransition.ARRIVE, with(ContactState.SENT, channel, reason, times));
    }

    /** What had failed is out once more, since {@code at}. */
    ContactChange resend(Instant at) {
        return change(ContactTransition.RESEND, with(ContactState.SENT, channel, reason, times.settled(at)));
    }

    /** The same wish once more, by the same channel alone: what the policy is asked before it is sent again. */
    Contact askedAgain() {
        ContactPlan again = plan.by(Objects.requireNonNull(channel).slug());
        ContactTimes open = times.settled(null);
        return new Contact(
                id, customerId, origin, again, ContactState.WAITING, channel, null, scriptVersion, open, result);
    }

    Contact withId(ContactId newId) {
        return new Contact(newId, customerId, origin, plan, state, channel, reason, scriptVersion, times, result);
    }

    /** Without the parameters: logs must not show a link. */
    @Override
    public String toString() {
        return "Contact[" + id + " " + state + "]";
    }

    private ContactChange change(ContactTransition transition, Contact after) {
        require(transition, true);
        return new ContactChange(this, after, transition);
    }

    private void require(ContactTransition transition, boolean also) {
        if (!also || !transition.isFrom(state)) {
            throw Problem.conflict("state", state.slug(), say("contact.problem.state"));
        }
    }

    private Contact with(ContactState then, @Nullable Channel by, @Nullable Suppression because, ContactTimes at) {
        return new Contact(id, customerId, origin, plan, then, by, because, scriptVersion, at, result);
    }

    private Contact with(String outcome, Instant at) {
        ContactResult told = new ContactResult(outcome, at, result == null ? null : result.convertedAt());
        return new Contact(id, customerId, origin, plan, state, channel, reason, scriptVersion, times, told);
    }
}
