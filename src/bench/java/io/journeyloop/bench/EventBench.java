package io.journeyloop.bench;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.LaunchRequest;
import io.journeyloop.journey.Launches;
import io.journeyloop.staff.BranchNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A batch of 5,000 events, as the intake takes it, against one insert an event; both kept once by their id. */
final class EventBench {

    private static final int EVENTS = 5000;

    /** A wait for an event, then a task for staff: what most events set going. */
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="bench" targetNamespace="bench">
              <message id="message_activated" name="app.activated"/>
              <process id="bench-wait" name="Waits" isExecutable="true" camunda:historyTimeToLive="P30D">
                <extensionElements><camunda:properties>
                  <camunda:property name="journey.stages" value="use:Use"/>
                </camunda:properties></extensionElements>
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="wait_activated"/>
                <receiveTask id="wait_activated" name="App activated" messageRef="message_activated">
                  <extensionElements><camunda:properties>
                    <camunda:property name="touchpoint.stage" value="use"/>
                    <camunda:property name="touchpoint.channel" value="app"/>
                    <camunda:property name="touchpoint.patience" value="P14D"/>
                    <camunda:property name="touchpoint.reconnect" value="none"/>
                  </camunda:properties></extensionElements>
                </receiveTask>
                <sequenceFlow id="f2" sourceRef="wait_activated" targetRef="task_greet"/>
                <userTask id="task_greet" name="Greet">
                  <extensionElements><camunda:properties>
                    <camunda:property name="touchpoint.stage" value="use"/>
                    <camunda:property name="touchpoint.channel" value="branch"/>
                    <camunda:property name="touchpoint.patience" value="P14D"/>
                    <camunda:property name="touchpoint.reconnect" value="none"/>
                    <camunda:property name="task.role" value="relationship-manager"/>
                    <camunda:property name="task.outcomes" value="done"/>
                    <camunda:property name="task.due" value="P2D"/>
                  </camunda:properties></extensionElements>
                </userTask>
                <sequenceFlow id="f3" sourceRef="task_greet" targetRef="end"/>
                <endEvent id="end" name="Done"/>
              </process>
            </definitions>
            """;

    private EventBench() {}

    static void run(World world, Report report) {
        List<String> numbers = world.customers("EVENT", 1000);
        List<CustomerId> customers =
                List.copyOf(world.get(Customers.class).idsByNo(numbers).values());
        CustomerEvents customerEvents = world.get(CustomerEvents.class);
        customerEvents.record(events("warm", customers, EVENTS));
        long ours = World.time(() -> customerEvents.record(events("ours", customers, EVENTS)));
        JdbcTemplate sql = world.sql();
        sql.execute("CREATE TABLE IF NOT EXISTS bench_event (id VARCHAR(100) PRIMARY KEY, customer_id BIGINT,"
                + " event_type VARCHAR(100), occurred_at DATETIME(3), KEY (customer_id, event_type))");
        TransactionTemplate transaction = world.get(TransactionTemplate.class);
        long plain = World.time(() -> events("plain", customers, EVENTS)
                .forEach(event -> transaction.executeWithoutResult(status -> sql.update(
                        "INSERT IGNORE INTO bench_event VALUES (?, ?, ?, '2026-03-02')",
                        event.eventId(),
                        event.customerId().value(),
                        event.type()))));
        report.compare("5,000 events: checked, kept once, told to waiting journeys", "raw SQL, one insert each", plain, ours);
        long again = World.time(() -> customerEvents.record(events("ours", customers, EVENTS)));
        report.growth("the same 5,000 events sent again", "first time, second time", ours, again);
        sql.execute("DROP TABLE bench_event");
        moving(world, report);
    }

    /** Events that move journeys on: taken, and then told in groups. */
    private static void moving(World world, Report report) {
        deploy(world);
        enter(world, "MWARM", 1000);
        List<CustomerId> customers = enter(world, "MOVE", EVENTS);
        CustomerEvents customerEvents = world.get(CustomerEvents.class);
        List<NewCustomerEvent> alone = moved("alone", ids(world, "MWARM", 200));
        DueWork telling = world.get(DueWorks.class).all().stream()
                .filter(work -> work.name().equals("events"))
                .findFirst()
                .orElseThrow();
        long[] single = new long[1];
        long singleStatements = world.statements(() -> single[0] = World.time(() -> alone.forEach(
                event -> customerEvents.record(List.of(event)))));
        long[] taking = new long[1];
        List<NewCustomerEvent> many = moved("many", customers);
        long takingStatements =
                world.statements(() -> taking[0] = World.time(() -> world.get(TransactionTemplate.class)
                        .executeWithoutResult(status -> customerEvents.take(many))));
        long[] told = new long[1];
        long[] toldStatements = new long[1];
        world.digests(
                () -> toldStatements[0] = world.statements(() -> told[0] = World.time(() -> {
                    while (telling.run(World.START) > 0) {
                        // Until all is told.
                    }
                })),
                EVENTS);
        report.compare(
                "an event that moves a journey, told in groups",
                "the same, one transaction each",
                single[0] / alone.size(),
                told[0] / EVENTS);
        report.statements(
                "an event that moves a journey (the first column: each in a transaction)",
                (double) singleStatements / alone.size(),
                (double) (toldStatements[0] + takingStatements) / EVENTS);
        report.compare("5,000 of them taken", "told", told[0], taking[0]);
    }

    private static void deploy(World world) {
        world.get(ProcessEngine.class)
                .getRepositoryService()
                .createDeployment()
                .name("bench")
                .addString("bench-wait.bpmn", MODEL)
                .deploy();
    }

    private static List<CustomerId> enter(World world, String prefix, int count) {
        List<String> numbers = world.customers(prefix, count);
        world.get(Launches.class).launch("bench-wait", new LaunchRequest(null, numbers, null, null, null));
        world.get(DueWorks.class).runAll();
        return ids(world, prefix, count);
    }

    private static List<CustomerId> ids(World world, String prefix, int count) {
        return List.copyOf(world.get(Customers.class)
                .idsByNo(IntStream.range(0, count).mapToObj(i -> prefix + i).toList())
                .values());
    }

    private static List<NewCustomerEvent> moved(String prefix, List<CustomerId> customers) {
        return customers.stream()
                .map(customer -> new NewCustomerEvent(
                        prefix + "-" + customer, customer, "app.activated", World.START, "app", new BranchNo("001"), Map.of()))
                .toList();
    }

    private static List<NewCustomerEvent> events(String prefix, List<CustomerId> customers, int count) {
        List<NewCustomerEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(new NewCustomerEvent(
                    prefix + "-" + i,
                    customers.get(i % customers.size()),
                    "card.used",
                    World.START,
                    "app",
                    new BranchNo("001"),
                    Map.of("amountBand", "low")));
        }
        return events;
    }
}
