package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.contact.persistence.ContactWrites;
import io.journeyloop.contact.persistence.NewId;
import io.journeyloop.customer.CustomerGroup;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.worklist.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The only one who stores what becomes of contacts, in the caller's transaction: each change where the contact still
 * stands as it was read, with its message, its wave's step and, once settled, the event. What moves a group at once is
 * one statement that says itself from which states.
 */
@Component
class ContactWriter {

    private final ContactWrites table;
    private final ContactReads reads;
    private final CustomerGroup group;
    private final ContactEffects effects;
    private final ApplicationEventPublisher events;

    ContactWriter(
            ContactWrites table,
            ContactReads reads,
            CustomerGroup group,
            ContactEffects effects,
            ApplicationEventPublisher events) {
        this.group = group;
        this.table = table;
        this.reads = reads;
        this.effects = effects;
        this.events = events;
    }

    /** Stores a new one as it was decided; what comes back has its number. */
    Contact add(ContactChange decided) {
        NewId key = new NewId();
        table.insert(key, decided.after());
        return followed(decided.numbered(new ContactId(key.id())));
    }

    /** @throws Problem CONFLICT where the contact has changed since it was read */
    Contact save(ContactChange change) {
        if (!saveIfUnchanged(change)) {
            throw Problem.conflict("state", change.before().state().slug(), say("contact.problem.state"));
        }
        return change.after();
    }

    /** As {@link #save}; false where the contact has changed since it was read, and nothing follows. */
    boolean saveIfUnchanged(ContactChange change) {
        int stored =
                switch (change.transition()) {
                    case FINISH, ANSWER -> table.answer(change.after());
                    default -> table.update(change.after(), change.before().state());
                };
        if (stored > 0) {
            followed(change);
        }
        return stored > 0;
    }

    private Contact followed(ContactChange change) {
        Contact after = change.after();
        if (after.instanceId() != null) {
            reads.changed(after.instanceId());
        }
        group.changed(after.customerId());
        effects.follow(change);
        if (change.isSettling()) {
            events.publishEvent(new ContactSettled(
                    after.id(),
                    after.customerId(),
                    after.instanceId(),
                    after.channel(),
                    after.purpose(),
                    after.processOutcome(),
                    Objects.requireNonNull(after.settledAt())));
        }
        return after;
    }

    /** One that went first won't go out now: those of a lower priority that made room for it are asked again. */
    void wake(CustomerId customerId, int priority, Instant now) {
        table.wake(customerId, priority, now);
        group.changed(customerId);
    }

    /** Contacts of the customer that something paused are asked again. */
    void wakePaused(CustomerId customerId, Instant now) {
        table.wakePaused(customerId, now);
        group.changed(customerId);
    }

    /** One that waits could not be decided and is asked again then. */
    void postpone(ContactId id, Instant dueAt) {
        table.postpone(id, dueAt);
        group.reread();
    }

    /** The journey of one that was taken off could not go on and is told again then. */
    void putOff(ContactId id, Instant dueAt) {
        table.putOff(id, dueAt);
        group.reread();
    }

    /** A contact that was given to staff and its task are one from now on. */
    void link(Contact contact, TaskId taskId) {
        table.link(contact.id(), taskId);
        group.changed(contact.customerId());
    }

    void unlink(TaskId taskId) {
        table.unlink(taskId);
        group.reread();
    }

    /** Credits a conversion to those contacts of the assignments that had gone out before it. */
    void convert(Collection<Long> assignmentIds, Instant at) {
        table.setConverted(assignmentIds, at);
        group.reread();
    }
}
