package io.journeyloop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.Customers;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.support.Api;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.People;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What becomes of events that come before their customer, on whichever database. */
abstract class LeadEventContract {

    private static final Instant NOW = CleanSlate.START;

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerSaves saves;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private Journeys journeys;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
        clock.fix(NOW);
        jdbc.update("DELETE FROM lead_event");
    }

    @Test
    void theyWaitAndJoinTheirCustomerInOrderAndOnceWhenTheNumberIsImported() throws Exception {
        JsonNode told = send(
                event("l3", "L1", "app.activated", NOW.minusSeconds(60)),
                event("l1", "L1", "visit.booked", NOW.minusSeconds(3600)),
                event("l2", "L1", "account.opened", NOW.minusSeconds(1800)));
        assertThat(told.path("accepted").asInt()).isEqualTo(3);
        assertThat(told.path("kept").asInt()).isEqualTo(3);
        assertThat(told.path("rejected").size()).isZero();
        assertThat(send(event("l2", "L1", "account.opened", NOW.minusSeconds(1800)))
                        .path("duplicates")
                        .asInt())
                .isEqualTo(1);
        assertThat(waiting()).isEqualTo("{\"events\":3,\"customers\":1,\"stuck\":0}");

        JsonNode imported = api.importCustomers("", "cx1", "customerNo,openedAt\nL1,2026-03-02T08:10:00+08:00\n")
                .json();

        assertThat(imported.path("eventsJoined").asInt()).isEqualTo(3);
        assertThat(ids("L1")).containsExactly("l1", "l2", "l3");
        assertThat(customerEvents.of(customer("L1"), 10))
                .extracting(CustomerEvent::occurredAt)
                .containsExactly(NOW.minusSeconds(60), NOW.minusSeconds(1800), NOW.minusSeconds(3600));
        assertThat(journeys.ofCustomer(customer("L1")))
                .singleElement()
                .returns("honeymoon", JourneyInstance::key)
                .returns(NOW.minusSeconds(1800), JourneyInstance::enteredAt);
        assertThat(waiting()).isEqualTo("{\"events\":0,\"customers\":0,\"stuck\":0}");
        JsonNode again = send(event("l2", "L1", "account.opened", NOW.minusSeconds(1800)));
        assertThat(again.path("accepted").asInt()).isZero();
        assertThat(again.path("duplicates").asInt()).isEqualTo(1);
        api.importCustomers("", "cx1", "customerNo,openedAt\nL1,2026-03-02T08:10:00+08:00\n");
        assertThat(ids("L1")).containsExactly("l1", "l2", "l3");
    }

    /** Whatever makes the customer: what waits is looked at again by itself. */
    @Test
    void theyJoinACustomerMadeByOtherWaysToo() throws Exception {
        send(event("m1", "L2", "app.activated", NOW.minusSeconds(60)));
        saves.save(List.of(People.draft("L2", "001", Set.of())), "core");
        assertThat(ids("L2")).isEmpty();

        clock.fix(NOW.plus(Duration.ofMinutes(2)));
        due.runAll();

        assertThat(ids("L2")).containsExactly("m1");
        assertThat(customerEvents.of(customer("L2"), 10).getFirst().occurredAt())
                .isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void aKnownEventIsKnownUnderAnUnknownNumberToo() throws Exception {
        api.importCustomers("", "cx1", "customerNo\nL3\n");
        send(event("n1", "L3", "login", NOW));
        JsonNode told = send(event("n1", "L3-new", "login", NOW));
        assertThat(told.path("duplicates").asInt()).isEqualTo(1);
        assertThat(told.path("kept").asInt()).isZero();
    }

    @Test
    void ofOneNumberAHundredAreKeptAndTheOtherIsRefusedByName() throws Exception {
        List<Map<String, Object>> many = IntStream.range(0, 101)
                .mapToObj(n -> event("o" + n, "L4", "login", NOW))
                .toList();
        JsonNode told = api.json("/api/v1/events", "cx1", many).json();
        assertThat(told.path("kept").asInt()).isEqualTo(100);
        assertThat(told.path("rejected").size()).isEqualTo(1);
        assertThat(told.path("rejected").get(0).path("index").asInt()).isEqualTo(100);
        assertThat(told.path("rejected").get(0).path("reason").asString())
                .contains("L4")
                .contains("import the customer first");
    }

    @Test
    void afterNinetyDaysTheyAreForgotten() throws Exception {
        send(event("p1", "L5", "login", NOW));
        due.advance(Duration.ofDays(89));
        assertThat(waiting()).isEqualTo("{\"events\":1,\"customers\":1,\"stuck\":0}");
        due.advance(Duration.ofDays(2));
        assertThat(waiting()).isEqualTo("{\"events\":0,\"customers\":0,\"stuck\":0}");
        api.importCustomers("", "cx1", "customerNo\nL5\n");
        assertThat(ids("L5")).isEmpty();
    }

    /** Events and the file that makes their customers come at the same moment: nothing is lost and nothing is twice. */
    @Test
    void theirCustomersMayComeAtTheSameMoment() throws Exception {
        List<Map<String, Object>> events = new ArrayList<>();
        StringBuilder file = new StringBuilder("customerNo\n");
        for (int n = 0; n < 200; n++) {
            file.append("LR").append(n).append('\n');
            for (int k = 0; k < 5; k++) {
                events.add(event("r" + n + "-" + k, "LR" + n, "login", NOW.minusSeconds(100 - k)));
            }
        }
        Callable<Object> sender = () -> api.json("/api/v1/events", "cx1", events);
        Callable<Object> importer = () -> api.importCustomers("", "cx1", file.toString());
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(sender, importer))) {
                done.get();
            }
        }
        clock.fix(NOW.plus(Duration.ofMinutes(2)));
        due.runAll();

        assertThat(waiting()).isEqualTo("{\"events\":0,\"customers\":0,\"stuck\":0}");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM customer_event WHERE event_id LIKE 'r%-%'", Integer.class))
                .isEqualTo(1000);
    }

    @Test
    void howManyWaitIsForThoseWhoSendEvents() throws Exception {
        assertThat(api.get("/api/v1/events/waiting", "teller1").status()).isEqualTo(403);
    }

    /** In the order in which they were recorded. */
    private List<String> ids(String number) {
        return jdbc.queryForList(
                "SELECT event_id FROM customer_event WHERE customer_id = ? ORDER BY occurred_at, id",
                String.class,
                customer(number).value());
    }

    private CustomerId customer(String number) {
        return customers.find(number).orElseThrow().id();
    }

    private String waiting() throws Exception {
        return api.get("/api/v1/events/waiting", "cx1").json().toString();
    }

    @SafeVarargs
    private JsonNode send(Map<String, Object>... events) throws Exception {
        Api.Answer answer = api.json("/api/v1/events", "cx1", List.of(events));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, Object> event(String id, String customerNo, String type, Instant at) {
        return Map.of("id", id, "customerNo", customerNo, "type", type, "occurredAt", at.toString());
    }
}
