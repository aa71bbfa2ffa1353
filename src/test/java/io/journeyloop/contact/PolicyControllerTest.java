package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.Channel;
import io.journeyloop.customer.Customer;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.support.Api;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the policy says when asked, and what customers say about being contacted, from outside. */
@FullStack
class PolicyControllerTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @LocalServerPort
    private int port;

    @Autowired
    private Contacts contacts;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Api api;
    private Customer customer;
    private LocalDate today;

    @BeforeEach
    void noonOfTheNextDay() {
        api = new Api(port);
        today = clock.instant().atZone(SHANGHAI).toLocalDate().plusDays(1);
        due.advance(Duration.between(clock.instant(), at(today, 12)));
        customer = customers.inBranch("001");
    }

    @Test
    void thePolicyInForce() {
        Answer policy = api.get("/api/v1/policy", "teller1");
        assertThat(policy.status()).isEqualTo(200);
        assertThat(policy.json().at("/hours/from").asString()).isEqualTo("09:00");
        assertThat(policy.json().at("/hours/until").asString()).isEqualTo("20:00");
        assertThat(policy.json().at("/caps/day").asInt()).isEqualTo(1);
        assertThat(policy.json().at("/caps/week").asInt()).isEqualTo(3);
        assertThat(policy.json().at("/caps/month").asInt()).isEqualTo(8);
        assertThat(policy.json().at("/refusal").asString()).isEqualTo("P6M");
        assertThat(policy.json().at("/surveyCooldown").asString()).isEqualTo("P30D");
        assertThat(api.get("/api/v1/policy", null).status()).isEqualTo(401);
    }

    @Test
    void nowLaterAndNeverWithTheirReasonAndCounts() {
        Answer now = decide("sms", null);
        assertThat(now.json().get("answer").asString()).isEqualTo("now");
        assertThat(now.json().get("rule").isNull()).isTrue();
        assertThat(now.json().at("/counts/day").asInt()).isZero();

        Answer night = decide("sms", at(today, 20));
        assertThat(night.json().get("answer").asString()).isEqualTo("later");
        assertThat(night.json().get("rule").asString()).isEqualTo("quiet-hours");
        assertThat(night.json().get("because").asString()).isEqualTo("outside contact hours");
        assertThat(Instant.parse(night.json().get("at").asString())).isEqualTo(at(today.plusDays(1), 9));
        assertThat(decide("app", at(today, 20)).json().get("rule").asString()).isEqualTo("no-channel");

        contacts.request(new ContactRequest(
                customer.id(), ContactPurpose.MARKETING, List.of(Channel.SMS), null, null, null, Map.of(), null));
        Answer capped = decide("sms", null);
        assertThat(capped.json().get("rule").asString()).isEqualTo("frequency-cap");
        assertThat(Instant.parse(capped.json().get("at").asString())).isEqualTo(at(today.plusDays(1), 9));
        assertThat(capped.json().at("/counts/day").asInt()).isEqualTo(1);
        assertThat(capped.json().at("/counts/week").asInt()).isEqualTo(1);
        assertThat(capped.json().at("/counts/month").asInt()).isEqualTo(1);
        Answer nextWeek = decide("sms", at(today.plusDays(7), 10));
        assertThat(nextWeek.json().get("answer").asString()).isEqualTo("now");
        assertThat(nextWeek.json().at("/counts/day").asInt()).isZero();
        assertThat(nextWeek.json().at("/counts/week").asInt()).isZero();
        assertThat(nextWeek.json().at("/counts/month").asInt()).isEqualTo(1);

        tell("{\"granted\":false}", 200);
        Answer never = decide("sms", null);
        assertThat(never.json().get("answer").asString()).isEqualTo("never");
        assertThat(never.json().get("rule").asString()).isEqualTo("no-consent");
        assertThat(never.json().get("because").asString()).isEqualTo("no consent");
    }

    @Test
    void askingRecordsNothing() {
        long before = rows();
        decide("sms", at(today, 20));
        decide("phone", null);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"manager2, 404", "manager1, 200", "cx1, 200"})
    void anotherBranchsCustomerIsNobody(String who, int status) {
        assertThat(api.post("/api/v1/policy:decide", who, question("sms", null)).status())
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"purpose\":\"marketing\"} | customerNo",
                "{\"customerNo\":\"NO\"} | purpose",
                "{\"customerNo\":\"NO\",\"purpose\":\"fun\"} | purpose",
                "{\"customerNo\":\"NO\",\"purpose\":\"survey\",\"channel\":\"fax\"} | channels",
                "{\"customerNo\":\"NO\",\"purpose\":\"survey\",\"at\":\"2026-02-30T10:00:00Z\"} | at",
                "{\"customerNo\":\"NO\",\"purpose\":\"survey\",\"offer\":\"gold\"} | offer",
            })
    void wrongQuestionsNameTheField(String question, String field) {
        Answer refused = api.post(
                "/api/v1/policy:decide", "manager1", question.replace("\"NO\"", "\"" + customer.customerNo() + "\""));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().get("field").asString()).isEqualTo(field);
    }

    @Test
    void aRefusalToldByACallHoldsAtOnceAndOnlyANewerConsentWithItsSourceEndsIt() {
        assertThat(tell("{\"granted\":false,\"purpose\":\"marketing\",\"channel\":\"sms\"}", 200)
                        .json()
                        .get("applied")
                        .asBoolean())
                .isTrue();
        assertThat(decide("sms", null).json().get("rule").asString()).isEqualTo("refused");
        assertThat(decide("phone", null).json().get("answer").asString()).isEqualTo("now");

        Answer old = tell(
                "{\"granted\":true,\"purpose\":\"marketing\",\"channel\":\"sms\",\"source\":\"form 7\",\"at\":\""
                        + clock.instant().minusSeconds(3600) + "\"}",
                200);
        assertThat(old.json().get("applied").asBoolean())
                .as(
                        "%s",
                        jdbc.queryForList(
                                "SELECT * FROM consent_record WHERE customer_id = ?",
                                customer.id().value()))
                .isFalse();
        assertThat(decide("sms", null).json().get("rule").asString()).isEqualTo("refused");

        clock.advance(Duration.ofMinutes(5));
        Answer newer = tell(
                "{\"granted\":true,\"purpose\":\"marketing\",\"channel\":\"sms\",\"source\":\"form 8\",\"at\":\""
                        + clock.instant() + "\"}",
                200);
        assertThat(newer.json().get("applied").asBoolean()).isTrue();
        assertThat(decide("sms", null).json().get("answer").asString()).isEqualTo("now");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE subject_id = ? AND action_slug IN"
                                + " ('consent-refused', 'consent-granted')",
                        Long.class,
                        customer.customerNo()))
                .isEqualTo(3);
    }

    @Test
    void aConsentNeedsItsDateAndSourceAndNobodyTellsTheFuture() {
        assertThat(field("{}")).isEqualTo("granted");
        assertThat(field("{\"granted\":true}")).isEqualTo("purpose");
        assertThat(field("{\"granted\":true,\"purpose\":\"research\"}")).isEqualTo("source");
        assertThat(field("{\"granted\":true,\"purpose\":\"research\",\"source\":\"form\"}"))
                .isEqualTo("at");
        assertThat(field("{\"granted\":false,\"purpose\":\"spying\"}")).isEqualTo("purpose");
        assertThat(field("{\"granted\":false,\"at\":\"" + clock.instant().plusSeconds(60) + "\"}"))
                .isEqualTo("at");
        assertThat(field("{\"granted\":false,\"source\":\"" + "x".repeat(61) + "\"}"))
                .isEqualTo("source");
    }

    @ParameterizedTest
    @CsvSource({"teller1, 200", "rm1, 200", "cx1, 200", "manager2, 404", "admin, 403", "owner1, 403"})
    void whoSpeaksToTheCustomerNotesWhatWasSaid(String who, int status) {
        assertThat(api.post(path(), who, "{\"granted\":false,\"purpose\":\"personalisation\"}")
                        .status())
                .isEqualTo(status);
    }

    private String field(String body) {
        return tell(body, 422).json().get("field").asString();
    }

    private Answer tell(String body, int status) {
        Answer answer = api.post(path(), "rm1", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private String path() {
        return "/api/v1/customers/" + customer.customerNo() + "/consents";
    }

    private Answer decide(String channel, Instant at) {
        Answer answer = api.post("/api/v1/policy:decide", "manager1", question(channel, at));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private String question(String channel, Instant at) {
        return "{\"customerNo\":\"" + customer.customerNo() + "\",\"purpose\":\"marketing\",\"channel\":\"" + channel
                + "\"" + (at == null ? "" : ",\"at\":\"" + at + "\"") + "}";
    }

    private long rows() {
        return jdbc.queryForObject(
                "SELECT (SELECT COUNT(*) FROM contact) + (SELECT COUNT(*) FROM outbox) + (SELECT COUNT(*) FROM"
                        + " contact_lock) + (SELECT COUNT(*) FROM audit_entry)",
                Long.class);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SHANGHAI).toInstant();
    }
}
