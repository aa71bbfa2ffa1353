package io.journeyloop.worklist.process;

import io.journeyloop.engine.Engine;
import io.journeyloop.journey.JourneyMoved;
import io.journeyloop.worklist.TaskLedger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the open tasks of a journey instance that moves to another version ask what that version asks. */
@Component
class MovedTasks {

    private final ProcessEngine camunda;
    private final TaskReader reader;
    private final TaskLedger ledger;
    private final Engine engine;

    MovedTasks(ProcessEngine camunda, TaskReader reader, TaskLedger ledger, Engine engine) {
        this.camunda = camunda;
        this.reader = reader;
        this.ledger = ledger;
        this.engine = engine;
    }

    /** Within one command of the engine, where a task found is the engine's own and knows where it stands. */
    @EventListener
    void follow(JourneyMoved moved) {
        engine.together(() -> camunda.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(moved.instanceId().businessKey())
                .processDefinitionId(moved.toDefinitionId())
                .list()
                .forEach(task -> ledger.asksAnew(reader.read((DelegateTask) task))));
    }
}
