package io.journeyloop.journey;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.support.Models;
import io.journeyloop.support.People;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer, and the journey of two steps for whoever enters it. */
abstract class TwoStepsSetUp {

    @Autowired
    ProcessEngine camunda;

    @Autowired
    Engine engine;

    @Autowired
    Journeys journeys;

    @Autowired
    TouchpointLog log;

    @Autowired
    DueWorks due;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    private CustomerSaves saves;

    CustomerId customer;

    @BeforeEach
    void aCustomerAndAJourney() {
        Models.deploy(camunda, "two-steps");
        customer = customers(1).getFirst();
    }

    List<CustomerId> customers(int count) {
        return People.customers(saves, "000", count);
    }

    /** What the log holds of that journey instance. */
    List<LoggedEvent> events(InstanceId id) {
        return log.after(0, 10_000).stream()
                .filter(event -> event.instanceId().equals(id))
                .toList();
    }

    Instant at(InstanceId id, String touchpoint, Kind kind) {
        return events(id).stream()
                .filter(one -> one.touchpoint().equals(touchpoint) && one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .at();
    }
}
