package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.Channel;
import io.journeyloop.customer.Customer;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.support.Api;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.support.TestGateway;
import io.journeyloop.time.JourneyClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The hand-over of messages as a gateway of the bank uses it. */
abstract class OutboxControllerContract {

    private static final String LINK = "https://bank.example/s/a-token-that-lets-in";

    @LocalServerPort
    private int port;

    @Autowired
    private Contacts contacts;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    private Customer customer;
    private long before;

    @BeforeEach
    void twoMessages() {
        customer = customers.inBranch("001");
        before = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM outbox", Long.class);
        ask("digital-link");
        ask(null);
    }

    @Test
    void aGatewayGetsMessagesInOrderWithTheirTextAndParameters() {
        JsonNode messages = get("?after=" + before);
        assertThat(messages.size()).isEqualTo(2);
        JsonNode first = messages.get(0);
        assertThat(first.get("customerNo").asString()).isEqualTo(customer.customerNo());
        assertThat(first.get("channel").asString()).isEqualTo("sms");
        assertThat(first.get("script").asString()).isEqualTo("digital-link");
        assertThat(first.get("scriptVersion").asString()).isNotBlank();
        assertThat(first.get("text").asString())
                .startsWith("【无名银行】您的账户已开立。")
                .contains("请点击 {link} 办理")
                .doesNotContain("拒收");
        assertThat(TestGateway.open(first.at("/parameters/link").asString())).isEqualTo(LINK);
        assertThat(first.get("state").asString()).isEqualTo("queued");
        assertThat(first.get("deliveredAt").isNull()).isTrue();
        assertThat(first.toString()).doesNotContain(String.valueOf(customer.phone()), String.valueOf(customer.name()));

        long id = first.get("id").asLong();
        assertThat(get("?after=" + id).size()).isEqualTo(1);
        assertThat(get("?limit=1&after=" + before).size()).isEqualTo(1);
        assertThat(get("?after=" + (id + 1)).size()).isZero();
    }

    @Test
    void aDeliveredMessageForgetsItsLinkAndADeliverySaidTwiceChangesNothing() {
        long id = get("?after=" + before).get(0).get("id").asLong();
        assertThat(delivered("admin", id)).isEqualTo(204);
        JsonNode sent = get("?after=" + before).get(0);
        String at = sent.get("deliveredAt").asString();
        assertThat(at).isNotBlank();
        assertThat(sent.get("parameters").size()).isZero();
        assertThat(delivered("admin", id)).isEqualTo(204);
        assertThat(get("?after=" + before).get(0).get("deliveredAt").asString()).isEqualTo(at);

        assertThat(parametersIn("outbox")).isEqualTo(1);
        assertThat(delivered("admin", id + 1)).isEqualTo(204);
        assertThat(parametersIn("outbox")).isZero();
    }

    @Test
    void whatSellsOrAsksSaysHowToRefuseAndWhatServesDoesNot() {
        due.advance(Duration.between(clock.instant(), tomorrowAtTen()));
        contacts.request(ContactRequest.message(
                customer.id(), ContactPurpose.MARKETING, List.of(Channel.SMS), "wave-grow", Map.of(), null, null));
        contacts.request(ContactRequest.message(
                customer.id(),
                ContactPurpose.SURVEY,
                List.of(Channel.SMS),
                "first-visit-survey",
                Map.of("link", LINK, "date", "2026-03-05", "branch", "001"),
                null,
                null));
        JsonNode messages = get("?after=" + before);
        assertThat(messages.get(2).get("text").asString()).isEqualTo("【无名银行】首笔存款满1000元，可享三个月加息优惠，资金可随时转出。拒收请回复R");
        assertThat(messages.get(3).get("text").asString())
                .isEqualTo("【无名银行】感谢您3月5日到滨江支行办理业务，诚邀您用一分钟评价本次服务，请点击 {link} 。拒收请回复R");
    }

    private Instant tomorrowAtTen() {
        return clock.instant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .plusDays(1)
                .with(LocalTime.of(10, 0))
                .toInstant();
    }

    @Test
    void aSettledContactKeepsNoLink() {
        assertThat(parametersIn("contact")).isZero();
        assertThat(contacts.of(customer.id(), 5)).hasSize(2).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(ContactState.SENT);
            assertThat(one.plan().parameters()).isNull();
        });
        assertThat(contacts.of(customer.id(), 1).toString()).doesNotContain(LINK);
    }

    @Test
    void whatAnAdministratorSeesOrTheDatabaseHoldsLetsNobodyIn() {
        String seen =
                new Api(port).get("/api/v1/outbox?after=" + before, "admin").body();
        assertThat(seen).contains("\"link\":\"").doesNotContain("lets-in", "/s/", base64("lets-in"));
        List<String> stored = jdbc.queryForList(
                "SELECT parameters FROM outbox WHERE customer_id = ?",
                String.class,
                customer.id().value());
        assertThat(stored).hasSize(2).allSatisfy(one -> assertThat(one).doesNotContain("lets-in"));
        assertThat(stored.getFirst()).isNotEqualTo(stored.getLast());
    }

    @Test
    void receiptsMoveAMessageByItsTransitionsAlone() {
        long id = get("?after=" + before).get(0).get("id").asLong();
        assertThat(tell(id, "resend", "")).isEqualTo(409);
        assertThat(tell(id, "failed", "{\"reason\":\"unknown-number\"}")).isEqualTo(204);
        assertThat(tell(id, "failed", "{\"reason\":\"again\"}")).isEqualTo(204);
        JsonNode dead = get("?state=failed&after=" + before);
        assertThat(dead.size()).isEqualTo(1);
        assertThat(dead.get(0).get("failure").asString()).isEqualTo("unknown-number");
        assertThat(dead.get(0).get("failedAt").asString()).isNotBlank();
        assertThat(contacts.of(customer.id(), 5))
                .extracting(Contact::state)
                .containsExactlyInAnyOrder(ContactState.SENT, ContactState.FAILED);

        assertThat(tell(id, "resend", "")).isEqualTo(204);
        JsonNode again = get("?state=queued&after=" + before).get(0);
        assertThat(again.get("attempts").asInt()).isEqualTo(2);
        assertThat(TestGateway.open(again.at("/parameters/link").asString())).isEqualTo(LINK);

        assertThat(tell(id, "opened", "")).isEqualTo(204);
        JsonNode opened = get("?state=opened&channel=sms&after=" + before).get(0);
        assertThat(opened.get("deliveredAt").asString())
                .isEqualTo(opened.get("openedAt").asString());
        assertThat(opened.get("parameters").size()).isZero();
        assertThat(tell(id, "failed", "")).isEqualTo(409);
        assertThat(tell(id, "delivered", "")).isEqualTo(204);
        assertThat(get("?state=opened&after=" + before).size()).isEqualTo(1);
        assertThat(contacts.of(customer.id(), 5))
                .filteredOn(one -> "opened".equals(one.outcome()))
                .hasSize(1);
    }

    @Test
    void whatWasGivenUpAndArrivesAfterAllIsAContact() {
        long id = get("?after=" + before).get(0).get("id").asLong();
        assertThat(tell(id, "failed", "")).isEqualTo(204);
        assertThat(tell(id, "delivered", "")).isEqualTo(204);
        assertThat(contacts.of(customer.id(), 5)).extracting(Contact::state).containsOnly(ContactState.SENT);
    }

    @ParameterizedTest
    @CsvSource({"cx1, 403", "owner1, 403", "manager1, 403", "rm1, 403", "nobody, 401"})
    void onlyAnAdministratorsAccountHandsOver(String user, int status) {
        assertThat(new Api(port).get("/api/v1/outbox", user).status()).isEqualTo(status);
        assertThat(delivered(user, before + 1)).isEqualTo(status);
        assertThat(parametersIn("outbox")).isEqualTo(2);
    }

    @Test
    void refusalsNameTheValue() {
        assertThat(new Api(port).get("/api/v1/outbox?limit=0", "admin").status())
                .isEqualTo(422);
        assertThat(new Api(port).get("/api/v1/outbox?limit=1001", "admin").body())
                .contains("1001");
        assertThat(delivered("admin", 999_999_999)).isEqualTo(404);
        assertThat(new Api(port).get("/api/v1/outbox?state=lost", "admin").status())
                .isEqualTo(422);
        assertThat(new Api(port).get("/api/v1/outbox?channel=fax", "admin").status())
                .isEqualTo(422);
        assertThat(tell(before + 1, "failed", "{\"reason\":\"No such number 13800001234\"}"))
                .isEqualTo(422);
    }

    private void ask(String script) {
        contacts.request(ContactRequest.message(
                customer.id(), ContactPurpose.SERVICE, List.of(Channel.SMS), script, Map.of("link", LINK), null, null));
    }

    private long parametersIn(String table) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM " + table + " WHERE customer_id = ? AND parameters IS NOT NULL",
                Long.class,
                customer.id().value());
    }

    private JsonNode get(String query) {
        Api.Answer answer = new Api(port).get("/api/v1/outbox" + query, "admin");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private int tell(long id, String what, String body) {
        return new Api(port)
                .post("/api/v1/outbox/" + id + "/" + what, "admin", body)
                .status();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private int delivered(String user, long id) {
        return new Api(port)
                .post("/api/v1/outbox/" + id + "/delivered", user, "")
                .status();
    }
}
