package io.journeyloop.contact;

import io.journeyloop.contact.WaveFigures.Wave;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.support.Models;
import io.journeyloop.time.JourneyClock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers of a journey with waves, and what is told of them. */
abstract class WaveSetUp {

    @Autowired
    ProcessEngine camunda;

    @Autowired
    Journeys journeys;

    @Autowired
    WaveCustomers people;

    @Autowired
    WaveStaff staff;

    @Autowired
    Contacts contacts;

    @Autowired
    Consents consents;

    @Autowired
    DueWorks due;

    @Autowired
    JourneyClock clock;

    @Autowired
    JdbcTemplate jdbc;

    Instant began = Instant.EPOCH;

    @BeforeEach
    void tomorrowNoon() {
        Models.deploy(camunda, "one-wave");
        Models.deploy(camunda, "two-steps");
        began = Noon.ofTheNextDay(due, clock);
    }

    <T> T as(String person, Supplier<T> work) {
        return staff.as(person, work);
    }

    String step(CustomerId customer) {
        return jdbc.queryForObject(
                "SELECT contact_state FROM wave_assignment WHERE customer_id = ? ORDER BY id DESC LIMIT 1",
                String.class,
                customer.value());
    }

    Wave wave() {
        return staff.waves("one-wave", began).getFirst();
    }

    InstanceId enter(CustomerId customer) {
        return journeys.enter(customer, "one-wave", Map.of("channels", "sms"));
    }

    void happens(CustomerId customer, String type) {
        people.happens(customer, type);
    }

    void happens(CustomerId customer, String type, @Nullable String channel) {
        people.happened(customer, type, channel, clock.instant());
    }

    void happened(CustomerId customer, String type, Instant at) {
        people.happened(customer, type, null, at);
    }

    CustomerId treated(int age) {
        return people.drawn("001", age, false);
    }

    CustomerId heldOut() {
        return people.drawn("001", 40, true);
    }
}
