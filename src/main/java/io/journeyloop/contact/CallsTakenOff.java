package io.journeyloop.contact;

import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.EngineTasks;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.worklist.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets journeys go on whose call was taken off the worklist for good. The task has left the list before, in the
 * transaction that forbade it; here its process is told, in a transaction of its own, by the outcome that the model names
 * for it ({@code task.takenOff}). A model that names none keeps the task away from people until it goes on by itself.
 */
@Component
class CallsTakenOff implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(CallsTakenOff.class);
    private static final int GROUP = 50;
    private static final Duration RETRY = Duration.ofMinutes(15);

    private final ContactMapper mapper;
    private final StaffCalls calls;
    private final ContactWriter writer;
    private final EngineTasks tasks;
    private final JourneyModels models;
    private final TransactionTemplate transaction;

    CallsTakenOff(
            ContactMapper mapper,
            StaffCalls calls,
            ContactWriter writer,
            EngineTasks tasks,
            JourneyModels models,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.calls = calls;
        this.writer = writer;
        this.tasks = tasks;
        this.models = models;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "calls-taken-off";
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public int run(Instant now) {
        List<ContactId> due = mapper.takenOff(now, GROUP);
        int done = 0;
        for (ContactId id : due) {
            try {
                done += Objects.requireNonNull(transaction.execute(status -> end(id)));
            } catch (RuntimeException failed) {
                log.warn("The journey of contact {} could not go on; asked again in {}", id, RETRY, failed);
                transaction.executeWithoutResult(status -> writer.putOff(id, now.plus(RETRY)));
            }
        }
        return done;
    }

    private int end(ContactId id) {
        TaskId task = mapper.claimTakenOff(id);
        Contact contact = task == null ? null : mapper.find(id);
        if (task == null || contact == null) {
            return 0;
        }
        calls.ended(contact);
        writer.unlink(task);
        outcome(task)
                .ifPresent(outcome -> tasks.complete(
                        task.value(),
                        Map.ofEntries(
                                ProcessVariables.OUTCOME.with(outcome),
                                ProcessVariables.CONTACT_OUTCOME.with(ContactState.SUPPRESSED.slug() + ":"
                                        + Objects.requireNonNull(contact.reason())
                                                .slug()))));
        return 1;
    }

    private Optional<String> outcome(TaskId task) {
        return tasks.place(task.value())
                .map(known -> models.element(known.definitionId(), known.element()))
                .map(spec -> spec.property(JourneyLanguage.TAKEN_OFF));
    }
}
