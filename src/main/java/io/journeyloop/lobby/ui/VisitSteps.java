package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.Component;
import io.journeyloop.customer.Customer;
import io.journeyloop.lobby.HallVisit;
import io.journeyloop.lobby.ReceiveRequest;
import io.journeyloop.lobby.Reception;
import io.journeyloop.lobby.Visits;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskScreens;
import io.journeyloop.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** The next steps that the reader can take with a customer. */
@org.springframework.stereotype.Component
class VisitSteps {

    private final Reception reception;
    private final Visits visits;
    private final MatchFields matches;
    private final TaskScreens tasks;
    private final Worklist worklist;
    private final CurrentStaff current;

    VisitSteps(
            Reception reception,
            Visits visits,
            MatchFields matches,
            TaskScreens tasks,
            Worklist worklist,
            CurrentStaff current) {
        this.reception = reception;
        this.visits = visits;
        this.matches = matches;
        this.tasks = tasks;
        this.worklist = worklist;
        this.current = current;
    }

    /** The customer who was expected is here. */
    void receive(Customer customer) {
        reception.receive(ReceiveRequest.customer(customer.customerNo()));
    }

    /** @param journey null where one is under way or there is but one to begin */
    void begin(HallVisit visit, @Nullable String journey) {
        visits.begin(visit.id(), journey);
    }

    void attend(HallVisit visit) {
        visits.attend(visit.id());
    }

    boolean isReader(@Nullable String username) {
        return current.name().equals(username);
    }

    boolean mayDo(Task task) {
        return worklist.mayDo(task);
    }

    /** The task itself, to be finished here. */
    Component task(Task task, Runnable done) {
        return tasks.nextTask(task.id(), done);
    }

    /** Asks who the customer is. */
    Component match(HallVisit visit, Runnable matched) {
        return matches.of(visit.id(), matched);
    }
}
