package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.support.HeldOpen;
import io.journeyloop.support.Models;
import io.journeyloop.support.People;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A journey instance comes to its wait in one transaction while the event that it waits for is told in another. Each looks for the
 * other before it commits; without the instance's row as their common lock each would look past the other, and the
 * customer would stand at the wait for ever.
 */
@Timeout(90)
abstract class RememberedRaceContract {

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Engine engine;

    @Autowired
    private Journeys journeys;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private DueWorks due;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private CustomerSaves saves;

    private CustomerId customer;
    private InstanceId instance;

    @BeforeEach
    void anInstanceBeforeItsWait() {
        Models.deploy(camunda, "early-event");
        customer = People.customer(saves, "000");
        instance = journeys.enter(customer, "early-event", Map.of());
        due.advance(Duration.ofMinutes(1));
    }

    @Test
    void anEventToldWhileTheInstanceComesToItsWaitWaitsForItAndMovesIt() throws Exception {
        HeldOpen.Second event = new HeldOpen(transactions, jdbc).run(this::comeToTheWait, this::tellTheEvent);

        assertThat(event).isEqualTo(HeldOpen.Second.WAITED);
        assertMoved();
    }

    @Test
    void anInstanceThatComesToItsWaitWhileTheEventIsToldWaitsForItAndMoves() throws Exception {
        HeldOpen.Second arrival = new HeldOpen(transactions, jdbc).run(this::tellTheEvent, this::comeToTheWait);

        assertThat(arrival).isEqualTo(HeldOpen.Second.WAITED);
        assertMoved();
    }

    private void assertMoved() {
        assertThat(engine.activeElements(Long.toString(instance.value()))).containsExactly("gw_either");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM journey_remembered WHERE instance_id = ?",
                        Integer.class,
                        instance.value()))
                .isZero();
    }

    /** The timer's job by itself, so that it runs in the transaction of whoever calls. */
    private Object comeToTheWait() {
        String job = camunda.getManagementService()
                .createJobQuery()
                .processInstanceId(camunda.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(Long.toString(instance.value()))
                        .singleResult()
                        .getId())
                .singleResult()
                .getId();
        transactions.executeWithoutResult(
                joined -> camunda.getManagementService().executeJob(job));
        return job;
    }

    private Object tellTheEvent() {
        return customerEvents.record(List.of(new NewCustomerEvent(
                UUID.randomUUID().toString(), customer, "test.early", clock.instant(), null, null, Map.of())));
    }
}
