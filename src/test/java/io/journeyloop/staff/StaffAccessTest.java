package io.journeyloop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.FullStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who comes in by which door, and who is turned away. */
@FullStack
class StaffAccessTest {

    private static final List<String> EVERYBODY = List.of(
            "teller1",
            "lobby1",
            "rm1",
            "manager1",
            "teller2",
            "manager2",
            "remote1",
            "cx1",
            "owner1",
            "owner2",
            "admin");

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  | /api/v1/branches | admin
                    POST | /api/v1/branches | admin
                    GET  | /api/v1/staff    | admin
                    POST | /api/v1/staff    | admin
                    GET  | /api/v1/audit    | admin cx1 manager1 manager2
                    GET  | /v3/api-docs     | teller1 lobby1 rm1 manager1 teller2 manager2 remote1 cx1 owner1 owner2 admin
                    """)
    void each_role_gets_what_it_may_and_no_more(String method, String path, String allowed) throws Exception {
        List<String> may = List.of(allowed.split(" ", -1));
        for (String person : EVERYBODY) {
            int status = call(method, path, person, "demo", "{}").statusCode();
            if (may.contains(person)) {
                assertThat(status).as("%s %s %s", person, method, path).isNotIn(401, 403);
            } else {
                assertThat(status).as("%s %s %s", person, method, path).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/branches", "/api/v1/tasks", "/api/v1/nothing", "/v3/api-docs", "/swagger-ui/index.html"})
    void nobody_comes_in_without_an_account(String path) throws Exception {
        HttpResponse<String> answer = call("GET", path, null, null, null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("Basic"));
        assertThat(answer.body()).contains("\"next\"");
    }

    @Test
    void a_wrong_password_is_refused_even_right_after_the_right_one() throws Exception {
        assertThat(call("GET", "/api/v1/branches", "admin", "demo", null).statusCode())
                .isEqualTo(200);
        assertThat(call("GET", "/api/v1/branches", "admin", "Demo", null).statusCode())
                .isEqualTo(401);
        assertThat(call("GET", "/api/v1/branches", "ADMIN", "demo", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void repeated_calls_do_not_pay_for_bcrypt_again() throws Exception {
        call("GET", "/api/v1/branches", "admin", "demo", null);
        long started = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            call("GET", "/api/v1/branches", "admin", "demo", null);
        }
        assertThat((System.nanoTime() - started) / 1_000_000).isLessThan(2_500);
    }

    @Test
    void guessing_makes_the_address_wait_for_that_account_alone() throws Exception {
        for (int i = 0; i < 10; i++) {
            call("GET", "/api/v1/audit", "owner2", "guess" + i, null);
        }
        HttpResponse<String> paused = call("GET", "/v3/api-docs", "owner2", "demo", null);
        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(paused.headers().firstValue("Retry-After")).isPresent();
        assertThat(call("GET", "/v3/api-docs", "owner1", "demo", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void health_and_the_pages_of_customers_ask_for_nothing() throws Exception {
        assertThat(call("GET", "/actuator/health", null, null, null).statusCode())
                .isEqualTo(200);
        assertThat(call("GET", "/s/unknown-token", null, null, null).statusCode())
                .isNotIn(302, 401, 403);
        assertThat(call("POST", "/s/unknown-token", null, null, "{}").statusCode())
                .isNotIn(302, 401, 403);
    }

    @Test
    void screens_send_a_stranger_to_the_sign_in() throws Exception {
        HttpResponse<String> answer = call("GET", "/today", null, null, null);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void an_administrator_adds_a_branch_and_a_person_who_then_comes_in() throws Exception {
        String branch = "{\"no\":\"077\",\"name\":\"Lake branch\",\"nameZh\":\"湖畔支行\",\"timeZone\":\"Asia/Urumqi\"}";
        assertThat(call("POST", "/api/v1/branches", "admin", "demo", branch).statusCode())
                .isEqualTo(201);
        String person = "{\"username\":\"manager77\",\"displayName\":\"叶青\",\"branch\":\"077\","
                + "\"roles\":[\"branch-manager\"],\"password\":\"a-long-enough-one\"}";
        assertThat(call("POST", "/api/v1/staff", "admin", "demo", person).statusCode())
                .isEqualTo(201);

        assertThat(call("POST", "/api/v1/staff", "admin", "demo", person).statusCode())
                .isEqualTo(409);
        HttpResponse<String> audit = call("GET", "/api/v1/audit", "manager77", "a-long-enough-one", null);
        assertThat(audit.statusCode()).isEqualTo(200);
        assertThat(audit.body()).contains("\"total\":0");
        assertThat(call("GET", "/api/v1/audit?subject=staff:manager77", "admin", "demo", null)
                        .body())
                .contains("staff-added", "\"who\":\"admin\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"displayName":"A","roles":["admin"],"password":"long enough"}                                  | username
                    {"username":"Big","displayName":"A","roles":["admin"],"password":"long enough"}                 | username
                    {"username":"a1","displayName":"A","roles":["king"],"password":"long enough"}                   | role
                    {"username":"a1","displayName":"A","roles":["teller"],"password":"long enough"}                 | branch
                    {"username":"a1","displayName":"A","roles":["teller"],"branch":"999","password":"long enough"}  | branch
                    {"username":"a1","displayName":"A","roles":["admin"],"password":"short"}                        | password
                    {"username":"a1","displayName":"A","roles":[],"password":"long enough"}                         | roles
                    """)
    void a_wrong_account_is_refused_by_field(String body, String field) throws Exception {
        HttpResponse<String> answer = call("POST", "/api/v1/staff", "admin", "demo", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").doesNotContain("long enough");
    }

    private HttpResponse<String> call(
            String method, String path, @Nullable String user, @Nullable String password, @Nullable String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json, text/html")
                .method(
                        method,
                        body == null || method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (user != null) {
            String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
