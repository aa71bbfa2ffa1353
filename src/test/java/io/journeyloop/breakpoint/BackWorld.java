package io.journeyloop.breakpoint;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Known customers on the test model "back": greeted, then waiting as {@code how} says. */
abstract class BackWorld {

    @Autowired
    ProcessEngine camunda;

    @Autowired
    Engine engine;

    @Autowired
    Journeys journeys;

    @Autowired
    Breakpoints breakpoints;

    @Autowired
    InternalBreakpoints internal;

    @Autowired
    BreakpointActions actions;

    @Autowired
    BreakpointAssignments assignments;

    @Autowired
    Worklist worklist;

    @Autowired
    InternalTasks internalTasks;

    @Autowired
    TestCustomers customers;

    @Autowired
    CustomerEvents customerEvents;

    @Autowired
    CurrentStaff staff;

    @Autowired
    StaffDirectory directory;

    @Autowired
    DueWorks due;

    @Autowired
    JourneyClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void deployBack() {
        Models.deploy(camunda, "back");
    }

    /** Stands at the first task, which nobody has taken. */
    InstanceId arrived(Customer customer, String how) {
        return journeys.enter(customer.id(), "back", Map.of("how", how));
    }

    /** Was greeted, and waits. */
    InstanceId waiting(Customer customer, String how) {
        InstanceId instance = arrived(customer, how);
        Task greet = internalTasks.openOf(instance).getFirst();
        as("rm1", () -> worklist.complete(greet.id(), "greeted", Map.of()));
        return instance;
    }

    /** Ran out of an hour's patience. */
    Breakpoint broken(Customer customer, String how) {
        InstanceId instance = waiting(customer, how);
        due.advance(Duration.ofHours(1));
        return internal.of(instance).getLast();
    }

    Breakpoint now(Breakpoint one) {
        return internal.of(one.instanceId()).stream()
                .filter(it -> it.id().equals(one.id()))
                .findFirst()
                .orElseThrow();
    }

    int pass(InstanceId instance) {
        return engine.correlate(Long.toString(instance.value()), "back.passed", Map.of());
    }

    List<String> elements(InstanceId instance) {
        return engine.activeElements(Long.toString(instance.value()));
    }

    void tell(Customer customer, String type, Map<String, String> attributes) {
        customerEvents.record(List.of(new NewCustomerEvent(
                UUID.randomUUID().toString(), customer.id(), type, clock.instant(), null, null, attributes)));
    }

    <T> T as(String username, Supplier<T> work) {
        return staff.as(directory.find(username).orElseThrow(), work);
    }

    List<String> steps(BreakpointId id) {
        return jdbc.queryForList(
                "SELECT CONCAT(kind, ' ', person, ' ', COALESCE(channel, '-')) FROM breakpoint_step"
                        + " WHERE breakpoint_id = ? ORDER BY id",
                String.class,
                id.value());
    }

    /** Moves the clock, which never goes back. */
    void goTo(Instant at) {
        due.advance(Duration.between(clock.instant(), at));
    }
}
