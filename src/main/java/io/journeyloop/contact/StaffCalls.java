package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.contact.persistence.ContactMapper.Call;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts that were given to staff and are not done yet: decided again whenever something changes for their customer.
 * What is not lawful any more goes off the worklist at once, and comes back where it is lawful again within its window.
 */
@Component
@Transactional
class StaffCalls {

    /** How long whoever gets a call back has for it at least, in hours in which one may call. */
    private static final Duration AGAIN = Duration.ofDays(1);

    private final ContactMapper contacts;
    private final ContactWriter writer;
    private final ContactDecisions decisions;
    private final InternalTasks internalTasks;
    private final CallHours hours;
    private final ContactReads reads;
    private final Clock clock;

    StaffCalls(
            ContactMapper contacts,
            ContactWriter writer,
            ContactDecisions decisions,
            InternalTasks internalTasks,
            CallHours hours,
            ContactReads reads,
            Clock clock) {
        this.contacts = contacts;
        this.writer = writer;
        this.decisions = decisions;
        this.internalTasks = internalTasks;
        this.hours = hours;
        this.reads = reads;
        this.clock = clock;
    }

    /** A task came to be; where it is the doing of a contact, the two are one from now on. */
    void opened(Task task) {
        Instant now = clock.instant();
        Contact contact = reads.handed(task, now);
        if (contact != null) {
            writer.link(contact, task.id());
            internalTasks.expires(task.id(), contact.windowEnd());
            review(new Call(contact.id(), contact.customerId(), task.id(), task.branchNo()), now);
        }
    }

    /** Decides the open calls of those customers again. */
    void review(Collection<CustomerId> customers) {
        if (!customers.isEmpty()) {
            Instant now = clock.instant();
            contacts.calls(customers).forEach(call -> review(call, now));
        }
    }

    /** Somebody may have ended the call at the same moment: then there is nothing to decide any more. */
    private void review(Call call, Instant now) {
        Contact contact = contacts.find(call.contactId());
        Channel channel = contact == null ? null : contact.channel();
        if (contact == null || channel == null || contact.purpose() == ContactPurpose.SERVICE) {
            return;
        }
        Suppression why = decisions.forbids(contact, channel, now);
        if (why == contact.reason()) {
            return;
        }
        if (why == null) {
            if (writer.saveIfUnchanged(contact.giveBack())) {
                internalTasks.giveBack(
                        call.taskId(), hours.inBranch(call.branchNo()).plus(now, AGAIN));
            }
        } else if (internalTasks.hold(call.taskId())) {
            writer.saveIfUnchanged(why == Suppression.PAUSED ? contact.hold(why) : contact.takeOff(why, now));
        }
    }

    /** The journey of a call that was taken off is told now. */
    void ended(Contact contact) {
        writer.save(contact.end(clock.instant()));
    }

    /**
     * The journey went on without the task: a call that nobody made uses up no cap. At the end of its window it expired;
     * before, the journey went another way.
     */
    void gone(TaskId taskId) {
        Instant now = clock.instant();
        ofTask(taskId)
                .filter(contact -> contact.outcome() == null)
                .ifPresent(contact -> writer.save(contact.endUndone(now)));
        writer.unlink(taskId);
    }

    Optional<Contact> ofTask(TaskId taskId) {
        return Optional.ofNullable(contacts.ofTask(taskId));
    }

    void unlink(TaskId taskId) {
        writer.unlink(taskId);
    }
}
