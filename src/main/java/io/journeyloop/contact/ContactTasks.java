package io.journeyloop.contact;

import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.worklist.TaskFinished;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a contact that became a task the task's outcome. */
@Component
class ContactTasks {

    private final ContactMapper contacts;
    private final ContactAnswers answers;

    ContactTasks(ContactMapper contacts, ContactAnswers answers) {
        this.contacts = contacts;
        this.answers = answers;
    }

    @EventListener
    void finished(TaskFinished event) {
        Optional.ofNullable(contacts.latestTask(
                        event.task().instanceId(), event.task().processKey()))
                .ifPresent(contact -> answers.finished(contact, event.outcome(), event.at()));
    }
}
