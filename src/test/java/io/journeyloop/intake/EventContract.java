package io.journeyloop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.Customers;
import io.journeyloop.support.Api;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the events' door promises to another system, on whichever database. */
abstract class EventContract {

    private static final String AT = "2026-03-02T08:00:00+08:00";

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerEvents customerEvents;

    private Api api = new Api(0);

    @BeforeEach
    void connect() throws Exception {
        api = new Api(port);
        api.importCustomers("", "cx1", "customerNo\nE1\nE2\n");
    }

    @Test
    void eachEventCountsOnceHoweverOftenSent() throws Exception {
        List<Map<String, Object>> two = List.of(event("a1", "E1"), event("a2", "E1"));
        assertThat(send(two).path("accepted").asInt()).isEqualTo(2);
        List<Map<String, Object>> more = List.of(event("a2", "E1"), event("a3", "E1"), event("a3", "E1"));
        JsonNode answer = send(more);
        assertThat(answer.path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.path("duplicates").asInt()).isEqualTo(2);
    }

    @Test
    void whatCantBeTakenIsSaidByEventAndStopsNobody() throws Exception {
        List<Object> sent = new ArrayList<>();
        sent.add(event("b1", "E1"));
        sent.add(event("b2", "nobody"));
        sent.add(Map.of("id", "b3", "customerNo", "E1", "type", "Not A Type", "occurredAt", AT));
        sent.add(Map.of("id", "b4", "customerNo", "E1", "type", "login", "occurredAt", "yesterday"));
        sent.add(Map.of("id", "b5", "customerNo", "E1", "type", "login", "occurredAt", "2036-01-01T00:00:00Z"));
        sent.add(Map.of("customerNo", "E1", "type", "login", "occurredAt", AT));
        sent.add(Map.of());
        JsonNode answer = api.json("/api/v1/events", "cx1", sent).json();
        assertThat(answer.path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.path("kept").asInt()).isEqualTo(1);
        assertThat(answer.path("rejected").valueStream().map(one -> one.path("index")
                        .asInt()))
                .containsExactly(2, 3, 4, 5, 6);
        assertThat(answer.path("rejected").get(0).path("id").asString()).isEqualTo("b3");
    }

    @Test
    void fiveThousandAreTakenAndOneMoreIsTooMany() throws Exception {
        List<Map<String, Object>> many = IntStream.range(0, 5000)
                .mapToObj(n -> event("c" + n, n % 2 == 0 ? "E1" : "E2"))
                .toList();
        assertThat(send(many).path("accepted").asInt()).isEqualTo(5000);
        List<Map<String, Object>> tooMany = new ArrayList<>(many);
        tooMany.add(event("c5000", "E1"));
        Api.Answer refused = api.json("/api/v1/events", "admin", tooMany);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().path("limit").asInt()).isEqualTo(5000);
        assertThat(refused.json().path("detail").asString()).contains("5,000");
    }

    @Test
    void whatCantBeKeptIsRefusedByItsNameAndDigitsStayAsSent() throws Exception {
        String body = "[" + raw("g1", AT, "\"n\":12345678.9,\"k\":1.50,\"b\":true,\"t\":\"x\",\"z\":null") + ","
                + raw("g2", AT, "\"huge\":1e999") + "," + raw("g3", AT, "\"deep\":{\"a\":1}") + ","
                + raw("g4", AT, "\"many\":[1]") + "," + raw("g5", "0001-01-01T00:00:00Z", "") + ","
                + raw("g6", "-5000-01-01T00:00:00Z", "") + "," + raw("g7", "2026-02-29T10:00:00Z", "") + ","
                + raw("g8", "2026-03-02 08:00:00+08:00", "") + "," + raw("g9", "2026-03-02T08:00:00", "") + ","
                + raw("g\\u0007", AT, "") + "," + raw("g".repeat(81), AT, "") + ","
                + raw("g10", AT, "").replace("\"E1\"", "\"../E1\"") + "]";
        JsonNode answer = api.upload("/api/v1/events", "cx1", "application/json", body.getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(answer.path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.path("rejected").valueStream().map(one -> one.path("index")
                        .asInt()))
                .containsExactly(1, 2, 3, 4, 5, 6, 8, 9, 10, 11);
        assertThat(answer.path("rejected").get(0).path("reason").asString()).contains("huge");
        assertThat(answer.path("rejected").get(1).path("reason").asString()).contains("deep");
        assertThat(answer.path("rejected").get(2).path("reason").asString()).contains("many");
        assertThat(answer.path("rejected").get(5).path("reason").asString()).contains("no such day");
        assertThat(customerEvents.of(customers.find("E1").orElseThrow().id(), 5000).stream()
                        .filter(one -> one.eventId().equals("g1"))
                        .findFirst()
                        .orElseThrow()
                        .attributes())
                .isEqualTo(Map.of("n", "12345678.9", "k", "1.50", "b", "true", "t", "x"));
    }

    /** What follows the limit is never read: not even that it is broken. */
    @Test
    void oneEventTooManyEndsTheReading() throws Exception {
        String body = "["
                + IntStream.rangeClosed(0, 5000)
                        .mapToObj(n -> raw("h" + n, AT, ""))
                        .collect(Collectors.joining(",")) + ", this is no JSON at all";
        Api.Answer refused =
                api.upload("/api/v1/events", "cx1", "application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(api.upload("/api/v1/events", "cx1", "application/json", "[{]".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(api.upload("/api/v1/events", "cx1", "application/json", new byte[0])
                        .status())
                .isEqualTo(400);
    }

    private static String raw(String id, String at, String attributes) {
        return "{\"id\":\"" + id + "\",\"customerNo\":\"E1\",\"type\":\"login\",\"occurredAt\":\"" + at
                + "\",\"attributes\":{" + attributes + "}}";
    }

    @Test
    void twoSendersOfTheSameEventsAtOnceAgreeOnWhoWasFirst() throws Exception {
        List<Map<String, Object>> same =
                IntStream.range(0, 1500).mapToObj(n -> event("d" + n, "E2")).toList();
        int accepted = 0;
        int duplicates = 0;
        Callable<JsonNode> sender = () -> send(same);
        try (var senders = Executors.newFixedThreadPool(2)) {
            for (var answer : senders.invokeAll(Collections.nCopies(2, sender))) {
                accepted += answer.get().path("accepted").asInt();
                duplicates += answer.get().path("duplicates").asInt();
                assertThat(answer.get().path("rejected").size()).isZero();
            }
        }
        assertThat(accepted).isEqualTo(1500);
        assertThat(duplicates).isEqualTo(1500);
    }

    @Test
    void whatAnEventTellsIsKeptWithTheFact() throws Exception {
        send(List.of(Map.of(
                "id",
                "f1",
                "customerNo",
                "E1",
                "type",
                "deposit.first",
                "occurredAt",
                AT,
                "channel",
                "app",
                "branch",
                "001",
                "attributes",
                Map.of("amountBand", "10k", "count", 2))));
        var fact = customerEvents.of(customers.find("E1").orElseThrow().id(), 5000).stream()
                .filter(one -> one.eventId().equals("f1"))
                .findFirst()
                .orElseThrow();
        assertThat(fact.attributes()).containsEntry("count", "2").containsEntry("amountBand", "10k");
        assertThat(fact.occurredAt()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(fact.channel()).isEqualTo("app");
    }

    @Test
    void othersMayNotSendEventsAndABodyThatIsNoListIsRefused() throws Exception {
        for (String person : new String[] {"teller1", "rm1", "manager1", "remote1"}) {
            assertThat(api.json("/api/v1/events", person, List.of()).status())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(api.json("/api/v1/events", "cx1", Map.of("id", "x")).status())
                .isEqualTo(400);
    }

    private JsonNode send(List<Map<String, Object>> events) throws Exception {
        Api.Answer answer = api.json("/api/v1/events", "cx1", events);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, Object> event(String id, String customerNo) {
        return Map.of("id", id, "customerNo", customerNo, "type", "login", "occurredAt", AT);
    }
}
