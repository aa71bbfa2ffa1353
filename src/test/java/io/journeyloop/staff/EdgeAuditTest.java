package io.journeyloop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Customer;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looking at a customer, being refused and failing to sign in leave a trace, and not a flood. */
@FullStack
class EdgeAuditTest {

    @Autowired
    private JourneyClock clock;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void api() {
        api = new Api(port);
    }

    @Test
    void lookingAtACustomerIsNotedOnceAQuarterOfAnHour() {
        Customer customer = customers.inBranch("001");
        for (int i = 0; i < 3; i++) {
            assertThat(api.get("/api/v1/customers/" + customer.customerNo(), "teller1")
                            .status())
                    .isEqualTo(200);
        }
        api.get("/api/v1/customers/" + customer.customerNo(), "manager1");
        assertThat(noted("customer-viewed", customer.customerNo())).containsExactlyInAnyOrder("teller1", "manager1");
    }

    @Test
    void askingForAnothersCustomerIsNotedAndAskingForNobodyIsNot() {
        Customer theirs = customers.inBranch("002");
        api.get("/api/v1/customers/" + theirs.customerNo(), "teller1");
        api.get("/api/v1/customers/" + theirs.customerNo(), "teller1");
        api.get("/api/v1/customers/Z-NONE", "teller1");
        assertThat(noted("access-denied", theirs.customerNo())).containsExactly("teller1");
        assertThat(noted("access-denied", "Z-NONE")).isEmpty();
        assertThat(noted("customer-viewed", theirs.customerNo())).isEmpty();
    }

    @Test
    void aRoleThatIsMissingIsNoted() {
        clock.advance(Audit.QUARTER);
        assertThat(api.get("/api/v1/staff", "lobby1").status()).isEqualTo(403);
        assertThat(noted("access-denied", "/api/v1/staff")).containsExactly("lobby1");
    }

    @Test
    void wrongPasswordsAreNotedForTheAccountAndNeverTheNameThatNoAccountHas() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(signIn("lobby1", "wrong" + i)).isEqualTo(401);
        }
        assertThat(signIn("my-secret-password", "x")).isEqualTo(401);
        assertThat(noted("sign-in-failed", "lobby1")).hasSize(1);
        assertThat(signIn("lobby1", "wrong")).isEqualTo(401);
        assertThat(noted("sign-in-paused", "lobby1")).hasSize(1);
        assertThat(signIn("lobby1", "demo")).isEqualTo(429);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE subject_id LIKE '%secret%' OR details LIKE '%secret%'",
                        Integer.class))
                .isZero();
    }

    @Test
    void theSameUserNameSixTimesAtOnceIsMadeOnceAndRefusedAsTaken() throws Exception {
        String body = "{\"username\":\"atonce1\",\"displayName\":\"At Once\",\"branch\":\"001\","
                + "\"roles\":[\"teller\"],\"password\":\"a-long-enough-one\"}";
        Callable<Integer> add = () -> api.post("/api/v1/staff", "admin", body).status();
        try (ExecutorService six = Executors.newFixedThreadPool(6)) {
            List<Integer> statuses = six
                    .invokeAll(Stream.generate(() -> add).limit(6).toList())
                    .stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409);
        }
    }

    private List<String> noted(String action, String subject) {
        return jdbc.queryForList(
                "SELECT who FROM audit_entry WHERE action_slug = ? AND subject_id = ?", String.class, action, subject);
    }

    private int signIn(String person, String password) throws IOException, InterruptedException {
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/journeys"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8)))
                .build();
        return HttpClient.newHttpClient()
                .send(call, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
