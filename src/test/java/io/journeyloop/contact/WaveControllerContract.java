package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.journeyloop.contact.persistence.WaveMapper;
import io.journeyloop.contact.persistence.WaveMapper.DrawnGroup;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.Journeys;
import io.journeyloop.support.Api;
import io.journeyloop.support.Models;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The waves of a journey as another system reads them; nine customers, counted by hand. Branch 001: four are treated
 * (A to D), a minor (E), one who refused SMS (F), one held out (G). Branch 002: one treated (H), one held out (I). A and
 * B respond; A, G and H reach the goal. Before they were drawn, A had activated the app and I had added WeCom.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WaveControllerContract {

    private static final String PATH = "/api/v1/journeys/one-wave/waves";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Journeys journeys;

    @Autowired
    private WaveCustomers people;

    @Autowired
    private Consents consents;

    @Autowired
    private WaveMapper mapper;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void walk() {
        Models.deploy(camunda, "one-wave");
        List<CustomerId> treated = List.of(
                customer("001", 40, false),
                customer("001", 40, false),
                customer("001", 40, false),
                customer("001", 40, false),
                customer("001", 12, false),
                customer("001", 40, false),
                customer("002", 40, false));
        List<CustomerId> held = List.of(customer("001", 40, true), customer("002", 40, true));
        consents.refuse(treated.get(5), "sms", null, "test");
        happens(treated.get(0), "app.activated");
        happens(held.get(1), "wecom.added");
        treated.forEach(this::enter);
        held.forEach(this::enter);
        due.advance(Duration.ofHours(1));
        happens(treated.get(0), "contact.responded");
        happens(treated.get(1), "contact.responded");
        due.advance(Duration.ofHours(1));
        happens(treated.get(0), "test.goal");
        happens(treated.get(6), "test.goal");
        happens(held.get(0), "test.goal");
    }

    @Test
    @DisplayName("the bank: 7 assigned, 6 eligible, 1 refused, 5 attempted, 2 responded, 2 of 7 against 1 of 2")
    void theWholeBanksFunnel() {
        JsonNode wave = wave("cx1", "");
        counts(wave, 7, 6, 5, 2, 2, 2);
        assertThat(wave.at("/id").asString()).isEqualTo("wave_one");
        assertThat(wave.at("/name").asString()).isEqualTo("The only wave");
        assertThat(wave.at("/suppressed/refused").asInt()).isEqualTo(1);
        assertThat(wave.at("/suppressed").size()).isEqualTo(1);
        assertThat(wave.at("/holdout/n").asInt()).isEqualTo(2);
        assertThat(wave.at("/holdout/converted").asInt()).isEqualTo(1);
        assertThat(wave.at("/uplift/value").asDouble()).isCloseTo(2 / 7.0 - 1 / 2.0, within(1e-9));
        assertThat(wave.at("/uplift/low").asDouble()).isCloseTo(-0.6680, within(1e-4));
        assertThat(wave.at("/uplift/high").asDouble()).isCloseTo(0.3249, within(1e-4));
        assertThat(wave.at("/uplift/verdict").asString()).isEqualTo("undetermined");
        assertThat(wave.at("/uplift/needed").asInt()).isGreaterThanOrEqualTo(30);
        assertThat(wave.at("/sampleRatio/p").asDouble()).isCloseTo(0.8676, within(1e-4));
    }

    @Test
    @DisplayName("a branch: 001 has 6 assigned and 1 held out, 002 has 1 and 1")
    void aBranchManagerSeesTheOwnBranchAlone() {
        JsonNode own = wave("manager1", "");
        counts(own, 6, 5, 4, 2, 2, 1);
        assertThat(own.at("/holdout/n").asInt()).isEqualTo(1);
        counts(wave("manager2", ""), 1, 1, 1, 0, 0, 1);
        counts(wave("cx1", "?branch=002"), 1, 1, 1, 0, 0, 1);
        assertThat(wave("manager2", "").at("/suppressed").size()).isZero();
        assertThat(get("manager1", PATH + "?branch=002").status()).isEqualTo(403);
    }

    @Test
    @DisplayName(
            "by the cheapest channel when drawn: A by app, I by WeCom, the other seven by SMS, one of them held out")
    void bothArmsByTheChannelThatReachedThemWhenDrawn() {
        List<DrawnGroup> drawn = mapper.draws(
                "one-wave", null, clock.instant().plus(Duration.ofDays(1)), null, ContactableChannels.REACHABLE);
        assertThat(drawn)
                .extracting(one -> one.channel() + " " + one.branchNo() + " " + one.arm() + " " + one.n())
                .containsExactlyInAnyOrder(
                        "app 001 treat 1",
                        "sms 001 treat 5",
                        "sms 001 holdout 1",
                        "sms 002 treat 1",
                        "wecom 002 holdout 1");
    }

    /** The next day, so that whole days are counted beforehand; the numbers of all branches are nobody's branch. */
    @Test
    void whoeverBelongsToNoBranchSeesNoFiguresAndNoBranchIsAll() {
        jdbc.update("INSERT INTO staff_account (username, display_name, branch_no, password_hash, active, created_at)"
                + " SELECT 'nowhere1', 'Nowhere', NULL, password_hash, TRUE, created_at FROM staff_account"
                + " WHERE username = 'manager1'");
        jdbc.update("INSERT INTO staff_role (username, role_slug) VALUES ('nowhere1', 'branch-manager')");
        Duration day = Duration.ofDays(1);
        due.advance(day);
        try {
            counts(wave("nowhere1", ""), 0, 0, 0, 0, 0, 0);
            counts(wave("cx1", "?branch="), 0, 0, 0, 0, 0, 0);
            counts(wave("cx1", "?branch=*"), 0, 0, 0, 0, 0, 0);
            assertThat(get("manager1", PATH + "?branch=*").status()).isEqualTo(403);
            assertThat(wave("cx1", "").at("/assigned").asInt()).isEqualTo(7);
        } finally {
            clock.fix(clock.instant().minus(day));
        }
    }

    @Test
    void theInstantOfTheDrawDecidesThePeriod() {
        counts(wave("cx1", "?from=2026-03-02T09:00:00%2B08:00"), 7, 6, 5, 2, 2, 2);
        counts(wave("cx1", "?from=2026-03-02T09:00:01%2B08:00"), 0, 0, 0, 0, 0, 0);
        counts(wave("cx1", "?to=2026-03-02T09:00:00%2B08:00"), 0, 0, 0, 0, 0, 0);
        assertThat(wave("cx1", "?to=2026-03-02T09:00:00%2B08:00")
                        .at("/uplift/value")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "cx1, 200",
        "owner1, 200",
        "admin, 200",
        "manager1, 200",
        "teller1, 403",
        "lobby1, 403",
        "rm1, 403",
        "remote1, 403",
        "nobody, 401",
        ", 401"
    })
    void whoMaySeeFigures(String user, int status) {
        assertThat(get(user, PATH).status()).isEqualTo(status);
    }

    @Test
    void anUnknownJourneyIsNamed() {
        Api.Answer answer = get("cx1", "/api/v1/journeys/nonesuch/waves");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("nonesuch", "next");
        assertThat(get("cx1", PATH + "?from=yesterday").status()).isEqualTo(400);
    }

    private static void counts(
            JsonNode wave, int assigned, int eligible, int attempted, int reached, int responded, int converted) {
        assertThat(List.of(
                        wave.at("/assigned").asInt(),
                        wave.at("/eligible").asInt(),
                        wave.at("/attempted").asInt(),
                        wave.at("/reached").asInt(),
                        wave.at("/responded").asInt(),
                        wave.at("/converted").asInt()))
                .containsExactly(assigned, eligible, attempted, reached, responded, converted);
    }

    private JsonNode wave(String user, String query) {
        Api.Answer answer = get(user, PATH + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode waves = answer.json().get("waves");
        assertThat(waves.size()).isEqualTo(1);
        return waves.get(0);
    }

    private Api.Answer get(String user, String path) {
        return new Api(port).get(path, user);
    }

    private void enter(CustomerId customer) {
        journeys.enter(customer, "one-wave", Map.of("channels", "sms"));
    }

    private void happens(CustomerId customer, String type) {
        people.happens(customer, type);
    }

    private CustomerId customer(String branch, int age, boolean heldOut) {
        return people.drawn(branch, age, heldOut);
    }
}
