package io.journeyloop.accountant;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.Journeys;
import io.journeyloop.support.Api;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.BankZone;
import io.journeyloop.time.JourneyClock;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A small history is lived: a hundred days, customers who go on, leave, refuse, come back, and events that are told late.
 * Then every figure is counted anew from the raw facts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AccountantContract {

    private static final List<String> JOURNEYS = List.of("honeymoon", "patience", "half-held");
    private static final List<String> HAPPENS =
            List.of("app.activated", "quickpay.bound", "deposit.first", "product.second", "contact.responded");
    private static final int DAYS = 100;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Journeys journeys;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private BankZone zone;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    private final Random chance = new Random(7);
    private final List<CustomerId> here = new ArrayList<>();

    @BeforeAll
    void live() {
        Models.deploy(camunda, "patience");
        Models.deploy(camunda, "half-held");
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; day < 60 && i < 2; i++) {
                CustomerId one = customers
                        .inBranch(chance.nextInt(4) == 0 ? "002" : "001")
                        .id();
                here.add(one);
                journeys.enter(one, "honeymoon", Map.of());
                journeys.enter(
                        one,
                        "patience",
                        Map.of("how", List.of("none", "task", "own").get(chance.nextInt(3))));
            }
            // Late enough to lie in the period of which effects are told.
            for (int i = 0; day >= 60 && i < 4; i++) {
                journeys.enter(customers.inBranch(i == 0 ? "002" : "001").id(), "half-held", Map.of());
            }
            due.advance(Duration.ofHours(1).plusMinutes(chance.nextInt(90)));
            for (int i = 0; i < 6; i++) {
                happens(HAPPENS.get(chance.nextInt(HAPPENS.size())), Duration.ofHours(chance.nextInt(900)));
            }
            whoeverIsFollowedUpComesBackMoreOften();
            happens("test.passed", Duration.ofMinutes(chance.nextInt(200)));
            happens("test.passed", Duration.ZERO);
            if (chance.nextInt(3) == 0) {
                happens(chance.nextBoolean() ? "contact.refused" : "account.closed", Duration.ZERO);
                happens("test.end", Duration.ZERO);
                journeys.openOf(here).stream()
                        .filter(one -> one.key().equals("patience"))
                        .findFirst()
                        .ifPresent(one -> journeys.exit(one.id(), "test"));
            }
            due.advance(Duration.ofHours(22));
        }
    }

    /** Nine of ten who are followed up, one of ten who are not. */
    private void whoeverIsFollowedUpComesBackMoreOften() {
        jdbc.query(
                "SELECT i.customer_id, b.arm FROM breakpoint b JOIN journey_instance i ON i.id = b.instance_id"
                        + " WHERE b.touchpoint = 'wait_back' AND b.closed_at IS NULL AND b.detected_at >= ? ORDER BY b.id",
                row -> {
                    if (chance.nextInt(10) < (row.getString(2).equals("TREATED") ? 9 : 1)) {
                        told(new CustomerId(row.getLong(1)), "test.back", clock.instant());
                    }
                },
                LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(1)), ZoneOffset.UTC));
    }

    @Test
    @DisplayName("every figure of map, waves and board is what the raw facts say")
    void theBooksBalance() throws Exception {
        Accountant accountant = asked();
        try (Connection books = database.getConnection()) {
            Books raw = new Books(books);
            assertThat(raw.breaks).extracting(Books.Break::status).contains("TAKEN_BACK", "RECOVERED", "LOST", "OPEN");
            assertThat(raw.assigned).extracting(Books.Assigned::decision).contains("left", "treat", "holdout");
            Ledger ledger = accountant.against(raw);
            assertThat(ledger.differences()).isEmpty();
            assertThat(ledger.figures()).isGreaterThan(1_000);
            assertThat(raw.breaks)
                    .filteredOn(one -> one.touchpoint().equals("wait_back"))
                    .extracting(Books.Break::arm)
                    .contains("TREATED", "HELD_BACK");
            assertThat(raw.assigned).anyMatch(raw::tried).anyMatch(one -> raw.stopped(one) != null);
        }
    }

    @Test
    @DisplayName("and it finds one fact too many, one breakpoint's end and one conversion")
    void theAccountantSeesWhatIsWrong() throws Exception {
        Accountant accountant = asked();
        jdbc.update(
                "INSERT INTO touchpoint_event (instance_id, version_id, touchpoint, kind, occurred_at, entered_at, folded)"
                        + " SELECT instance_id, version_id, touchpoint, kind, occurred_at, entered_at, TRUE FROM touchpoint_event"
                        + " WHERE kind = 'ENTERED' AND touchpoint = 'wait_none' ORDER BY id LIMIT 1");
        try (Connection books = database.getConnection()) {
            assertThat(accountant.against(new Books(books)).differences())
                    .anyMatch(one -> one.startsWith("patience wait_none entered"));
        }
        Map<String, Object> first = jdbc.queryForMap(
                "SELECT id, status FROM breakpoint WHERE touchpoint = 'wait_none' AND status <> 'TAKEN_BACK' ORDER BY id"
                        + " LIMIT 1");
        jdbc.update("UPDATE breakpoint SET status = 'TAKEN_BACK' WHERE id = ?", first.get("id"));
        try (Connection books = database.getConnection()) {
            assertThat(accountant.against(new Books(books)).differences())
                    .anyMatch(one -> one.startsWith("patience breaking wait_none chart point"))
                    .anyMatch(one -> one.startsWith("patience wait_none breakpoints"));
        }
        jdbc.update("UPDATE breakpoint SET status = ? WHERE id = ?", first.get("status"), first.get("id"));
        theEffectIsThatOfTheArms(accountant);
        whoWasTriedIsNotSuppressed(accountant);
        jdbc.update(
                "DELETE FROM touchpoint_event WHERE id = (SELECT id FROM (SELECT MAX(id) AS id FROM touchpoint_event) last)");
    }

    @Test
    @DisplayName("and a number that was kept wrong")
    void theAccountantSeesAKeptNumberThatIsWrong() throws Exception {
        String one = " WHERE branch_no = '' AND journey_key = 'patience' AND status = 'LOST'";
        assertThat(jdbc.update("UPDATE breakpoint_count SET n = n + 1" + one)).isPositive();
        Accountant accountant = asked();
        jdbc.update("UPDATE breakpoint_count SET n = n - 1" + one);
        try (Connection books = database.getConnection()) {
            assertThat(accountant.against(new Books(books)).differences())
                    .isNotEmpty()
                    .allMatch(difference -> difference.startsWith("patience board null lost"));
        }
    }

    /** Without those whom following up brought back nothing may be said of it. */
    private void theEffectIsThatOfTheArms(Accountant accountant) throws Exception {
        String theirs = " WHERE touchpoint = 'wait_back' AND arm = 'TREATED' AND status = ";
        jdbc.update("UPDATE breakpoint SET status = 'LOST'" + theirs + "'RECOVERED'");
        try (Connection books = database.getConnection()) {
            assertThat(accountant.against(new Books(books)).differences())
                    .contains("half-held breaking wait_back verdict: counted undetermined, told \"better\"");
        }
        jdbc.update("UPDATE breakpoint SET status = 'RECOVERED'" + theirs + "'LOST'");
    }

    /** Somebody tried before policy stopped it: attempted, and no longer suppressed, whatever the wave's row says. */
    private void whoWasTriedIsNotSuppressed(Accountant accountant) throws Exception {
        Long stopped = jdbc.queryForObject(
                "SELECT MAX(c.id) FROM contact c JOIN wave_assignment w ON w.id = c.assignment_id"
                        + " WHERE c.state = 'SUPPRESSED' AND c.outcome IS NULL AND w.arm = 'treat'",
                Long.class);
        jdbc.update("UPDATE contact SET outcome = 'no-answer' WHERE id = ?", stopped);
        try (Connection books = database.getConnection()) {
            assertThat(accountant.against(new Books(books)).differences())
                    .anyMatch(one -> one.startsWith("honeymoon wave_") && one.contains(" suppressed "))
                    .anyMatch(one -> one.startsWith("honeymoon wave_") && one.contains(" attempted"));
        }
        jdbc.update("UPDATE contact SET outcome = NULL WHERE id = ?", stopped);
    }

    private Accountant asked() {
        Api api = new Api(port);
        return new Accountant(path -> api.get(path, "cx1").body(), zone.zone()).ask(JOURNEYS, List.of("001", "002"));
    }

    /** Happened a while ago and is told now. */
    private void happens(String type, Duration ago) {
        CustomerId customer = here.get(chance.nextInt(here.size()));
        told(customer, type, clock.instant().minus(ago));
    }

    private void told(CustomerId customer, String type, Instant at) {
        customerEvents.record(
                List.of(new NewCustomerEvent(UUID.randomUUID().toString(), customer, type, at, null, null, Map.of())));
    }
}
