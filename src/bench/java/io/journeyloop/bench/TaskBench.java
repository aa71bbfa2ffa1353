package io.journeyloop.bench;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.Journeys;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskQuery;
import io.journeyloop.worklist.TaskView;
import io.journeyloop.worklist.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;

/** One customer at a time: enters a journey of one task for staff, whom somebody serves. Medians of five rounds, in turn. */
final class TaskBench {

    private static final int CUSTOMERS = 200;
    private static final int ROUNDS = 5;
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="bench-task" targetNamespace="bench">
              <process id="bench-serve" name="Serve" isExecutable="true" camunda:historyTimeToLive="P30D">
                <extensionElements><camunda:properties>
                  <camunda:property name="journey.stages" value="serve:Serve"/>
                  <camunda:property name="journey.reentry" value="after-exit"/>
                </camunda:properties></extensionElements>
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="task_serve"/>
                <userTask id="task_serve" name="Serve">
                  <extensionElements><camunda:properties>
                    <camunda:property name="touchpoint.stage" value="serve"/>
                    <camunda:property name="touchpoint.channel" value="branch"/>
                    <camunda:property name="touchpoint.patience" value="P14D"/>
                    <camunda:property name="touchpoint.reconnect" value="none"/>
                    <camunda:property name="task.role" value="relationship-manager"/>
                    <camunda:property name="task.outcomes" value="done"/>
                    <camunda:property name="task.due" value="P2D"/>
                  </camunda:properties></extensionElements>
                </userTask>
                <sequenceFlow id="f2" sourceRef="task_serve" targetRef="end"/>
                <endEvent id="end" name="Done"/>
              </process>
            </definitions>
            """;

    private TaskBench() {}

    static void run(World world, Report report) {
        ProcessEngine plain = PlainEngine.begin(world.plainSchema());
        plain.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "plain-task.bpmn",
                        Bpmn.createExecutableProcess("plain-task")
                                .startEvent()
                                .userTask("serve")
                                .camundaCandidateGroups("relationship-manager-001")
                                .endEvent()
                                .done())
                .deploy();
        world.get(ProcessEngine.class)
                .getRepositoryService()
                .createDeployment()
                .name("bench")
                .addString("bench-serve.bpmn", MODEL)
                .deploy();
        List<CustomerId> customers = List.copyOf(world.get(Customers.class)
                .idsByNo(world.customers("SERVE", CUSTOMERS))
                .values());
        long[][] measured = new long[4][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long[] took = new long[2];
            long plainStatements = world.statements(() -> took[0] = World.time(() -> servePlain(plain)));
            long statements = world.statements(() -> took[1] = World.time(() -> serve(world, customers)));
            if (round >= 0) {
                measured[0][round] = took[0];
                measured[1][round] = took[1];
                measured[2][round] = plainStatements;
                measured[3][round] = statements;
            }
        }
        plain.close();
        report.compare(
                CUSTOMERS + " customers enter and are served, one by one",
                "plain engine: start, query, complete, without map, counters, worklist or audit",
                World.middle(measured[0]),
                World.middle(measured[1]));
        report.statements(
                "a customer who enters and is served",
                (double) World.middle(measured[2]) / CUSTOMERS,
                (double) World.middle(measured[3]) / CUSTOMERS);
    }

    private static void servePlain(ProcessEngine plain) {
        for (int i = 0; i < CUSTOMERS; i++) {
            plain.getRuntimeService().startProcessInstanceByKey("plain-task");
        }
        List<Task> open = plain.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("serve")
                .taskCandidateGroup("relationship-manager-001")
                .list();
        open.forEach(task -> plain.getTaskService().complete(task.getId(), Map.of("outcome", "done")));
    }

    private static void serve(World world, List<CustomerId> customers) {
        customers.forEach(one -> world.get(Journeys.class).enter(one, "bench-serve", Map.of()));
        world.signIn("rm");
        Worklist worklist = world.get(Worklist.class);
        List<TaskId> open = new ArrayList<>();
        worklist.page(TaskQuery.of(TaskView.ALL)).rows().forEach(row -> open.add(row.id()));
        while (!open.isEmpty()) {
            open.forEach(id -> worklist.complete(id, "done", Map.of()));
            open.clear();
            worklist.page(TaskQuery.of(TaskView.ALL)).rows().forEach(row -> open.add(row.id()));
        }
        world.signIn("cx");
    }
}
