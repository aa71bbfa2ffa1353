package io.journeyloop.contact;

import io.journeyloop.customer.ConsentsChanged;
import io.journeyloop.worklist.TaskCancelled;
import io.journeyloop.worklist.TaskFinished;
import io.journeyloop.worklist.TaskOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells contacts that became tasks what happens to those. */
@Component
class ContactTasks {

    private final StaffCalls calls;
    private final ContactAnswers answers;

    ContactTasks(StaffCalls calls, ContactAnswers answers) {
        this.calls = calls;
        this.answers = answers;
    }

    @EventListener
    void opened(TaskOpened event) {
        calls.opened(event.task());
    }

    @EventListener
    void finished(TaskFinished event) {
        calls.ofTask(event.task().id()).ifPresent(contact -> {
            calls.unlink(event.task().id());
            answers.finished(contact, event.outcome(), event.at());
        });
    }

    @EventListener
    void gone(TaskCancelled event) {
        calls.gone(event.id());
    }

    @EventListener
    void changed(ConsentsChanged event) {
        calls.review(event.customerIds());
    }
}
