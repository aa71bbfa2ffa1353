package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.contact.persistence.ContactMapper.Call;
import io.journeyloop.contact.persistence.WaveMapper;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final WaveMapper waves;
    private final ContactSituations situations;
    private final ContactPolicy policy;
    private final InternalTasks internalTasks;
    private final CallHours hours;
    private final ContactRules rules;
    private final Clock clock;

    StaffCalls(
            ContactMapper contacts,
            WaveMapper waves,
            ContactSituations situations,
            ContactPolicy policy,
            InternalTasks internalTasks,
            CallHours hours,
            ContactRules rules,
            Clock clock) {
        this.contacts = contacts;
        this.waves = waves;
        this.situations = situations;
        this.policy = policy;
        this.internalTasks = internalTasks;
        this.hours = hours;
        this.rules = rules;
        this.clock = clock;
    }

    /** A task came to be; where it is the doing of a contact, the two are one from now on. */
    void opened(Task task) {
        Instant now = clock.instant();
        Contact contact =
                contacts.undone(task.instanceId(), task.processKey(), task.touchpoint(), now, rules.reachedOutcomes());
        if (contact != null) {
            contacts.link(contact.id(), task.id());
            internalTasks.expires(task.id(), contact.windowEnd());
            review(new Call(contact.id(), contact.customerId(), task.id(), task.branchNo()), now);
        }
    }

    /** Decides the open calls of those customers again. */
    void review(Collection<Long> customers) {
        if (!customers.isEmpty()) {
            Instant now = clock.instant();
            contacts.calls(customers).forEach(call -> review(call, now));
        }
    }

    private void review(Call call, Instant now) {
        Contact contact = contacts.find(call.contactId());
        Channel channel = contact == null ? null : contact.channel();
        if (contact == null || channel == null || contact.purpose() == ContactPurpose.SERVICE) {
            return;
        }
        Suppression why = policy.forbids(situations.question(contact, now), channel);
        if (why == contact.reason()) {
            return;
        }
        if (why == null) {
            contacts.hold(contact.id(), null);
            internalTasks.giveBack(
                    call.taskId(), hours.inBranch(call.branchNo()).plus(now, AGAIN));
            return;
        }
        if (!internalTasks.hold(call.taskId())) {
            return;
        }
        if (why == Suppression.PAUSED) {
            contacts.hold(contact.id(), why);
        } else {
            close(contact.takenOff(why, now), why);
        }
    }

    /** The journey of a call that was taken off is told now. */
    void ended(Contact contact) {
        Suppression why = Objects.requireNonNull(contact.reason());
        close(contact.suppressed(why, clock.instant()), why);
    }

    /**
     * A call that nobody may make any more is no contact: its reason is the contact's and the wave's. Where staff had tried
     * before, the wave keeps that.
     */
    private void close(Contact contact, Suppression why) {
        contacts.close(contact);
        if (contact.outcome() != null) {
            return;
        }
        waves(contact, WaveStep.SUPPRESSED);
        if (contact.assignmentId() != null) {
            waves.suppressed(contact.assignmentId(), why.slug());
        }
    }

    /**
     * The journey went on without the task: a call that nobody made uses up no cap. At the end of its window it expired;
     * before, the journey went another way.
     */
    void gone(String taskId) {
        Instant now = clock.instant();
        ofTask(taskId).filter(contact -> contact.outcome() == null).ifPresent(contact -> {
            if (contact.reason() == null) {
                contacts.close(contact.cancelled(now));
                waves(contact, now.isBefore(contact.windowEnd()) ? WaveStep.CANCELLED : WaveStep.EXPIRED);
            } else {
                ended(contact);
            }
        });
        contacts.unlink(taskId);
    }

    Optional<Contact> ofTask(String taskId) {
        return Optional.ofNullable(contacts.ofTask(taskId));
    }

    void unlink(String taskId) {
        contacts.unlink(taskId);
    }

    private void waves(Contact contact, WaveStep step) {
        @Nullable Long assignment = contact.assignmentId();
        if (assignment != null) {
            waves.step(assignment, step);
        }
    }
}
