package io.journeyloop.contact;

import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.Models;
import io.journeyloop.time.JourneyClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer who may be contacted, and a journey that contacts. */
abstract class ContactSetUp {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    ProcessEngine camunda;

    @Autowired
    Engine engine;

    @Autowired
    Journeys journeys;

    @Autowired
    Contacts contacts;

    @Autowired
    CustomerSaves customers;

    @Autowired
    DueWorks due;

    @Autowired
    JourneyClock clock;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    CustomerId customer;

    @BeforeEach
    void tomorrowNoon() {
        Models.deploy(camunda, "one-contact");
        Models.deploy(camunda, "low-contact");
        Models.deploy(camunda, "two-steps");
        Noon.ofTheNextDay(due, clock);
        customer = newCustomer("13800001234");
    }

    Contact of(InstanceId instance) {
        return contacts.find(new ContactId(jdbc.queryForObject(
                        "SELECT id FROM contact WHERE instance_id = ?", Long.class, instance.value())))
                .orElseThrow();
    }

    InstanceId enter(String purpose, String channels, String window) {
        return journeys.enter(customer, "one-contact", context(purpose, channels, window, false));
    }

    static Map<String, Object> context(String purpose, String channels, String window, boolean broken) {
        Map<String, Object> context =
                new java.util.HashMap<>(Map.of("purpose", purpose, "channels", channels, "window", window));
        context.put("broken", broken);
        return context;
    }

    Object outcome(InstanceId instance) {
        return engine.variable(Long.toString(instance.value()), ProcessVariables.CONTACT_OUTCOME.name());
    }

    Instant tomorrowAt(int hour) {
        return clock.instant()
                .atZone(SHANGHAI)
                .toLocalDate()
                .plusDays(1)
                .atTime(hour, 0)
                .atZone(SHANGHAI)
                .toInstant();
    }

    CustomerId newCustomer(String phone) {
        String no = "C" + UUID.randomUUID().toString().substring(0, 12);
        CustomerDraft draft = new CustomerDraft(
                no,
                PersonalDetails.of("Test", phone, 40),
                new BranchNo("001"),
                null,
                null,
                null,
                null,
                Map.of(),
                Set.of(io.journeyloop.customer.Purpose.values()));
        return customers.save(List.of(draft), "test").ids().get(no);
    }
}
