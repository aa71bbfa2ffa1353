package io.journeyloop.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.support.FullStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worklist as another system meets it. */
@FullStack
class TaskControllerTest {

    private static final List<String> EVERYBODY =
            List.of("teller1", "lobby1", "rm1", "manager1", "teller2", "manager2", "remote1", "cx1", "owner1", "admin");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    private final HttpClient http = HttpClient.newHttpClient();
    private InstanceId instance;
    private TaskId serve = new TaskId("none");

    @BeforeEach
    void somebodyComes() {
        CounterWork counter = new CounterWork(beans);
        instance = counter.enter("001");
        serve = counter.task(instance, "task_serve");
    }

    @AfterEach
    void clear() {
        new CounterWork(beans).clear();
    }

    @Test
    void a_row_has_what_the_contract_names_and_no_whole_name() throws Exception {
        JsonNode page = json("rm1", "?view=today");
        JsonNode row = page.get("rows").get(0);
        assertThat(page.get("total").asInt()).isEqualTo(1);
        assertThat(page.get("page").asInt()).isZero();
        assertThat(row.get("customerName").asString()).isEqualTo("测*");
        assertThat(row.get("name").asString()).isEqualTo("Serve the customer");
        assertThat(row.get("journey").asString()).isEqualTo("counter");
        assertThat(row.get("touchpoint").asString()).isEqualTo("task_serve");
        assertThat(row.get("role").asString()).isEqualTo("relationship-manager");
        assertThat(row.get("dueAt").asString()).isEqualTo("2026-03-02T03:00:00Z");
        assertThat(row.get("outcomes").toString()).isEqualTo("[\"served\",\"left\"]");
        assertThat(row.get("form").get(0).get("required").asBoolean()).isTrue();
        assertThat(page.toString()).doesNotContain("测试客户", "13800001234");
        assertThat(json("rm1", "/counts").get("today").asInt()).isEqualTo(1);
    }

    @Test
    void a_task_has_all_its_fields_flat_whatever_is_known() throws Exception {
        assertThat(json("rm1", "/" + serve).propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "customerNo",
                        "customerName",
                        "journey",
                        "touchpoint",
                        "element",
                        "role",
                        "branch",
                        "assignee",
                        "state",
                        "createdAt",
                        "dueAt",
                        "legalDueAt",
                        "callableFrom",
                        "callableUntil",
                        "expiresAt",
                        "outcomes",
                        "script",
                        "offer",
                        "form",
                        "why",
                        "outcome",
                        "finishedBy",
                        "finishedAt",
                        "scriptVersion",
                        "draft");
    }

    @Test
    void a_task_is_taken_finished_and_then_gone() throws Exception {
        assertThat(post("rm1", serve, "claim", "").statusCode()).isEqualTo(200);
        HttpResponse<String> late = post("manager1", serve, "claim", "");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("\"assignee\":\"rm1\"", "\"next\"");
        HttpResponse<String> wrong = post("rm1", serve, "complete", "{\"outcome\":\"served\",\"form\":{}}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"field\":\"need\"");
        String right = "{\"outcome\":\"served\",\"form\":{\"need\":\"savings\",\"note\":\"x\"}}";
        assertThat(post("rm1", serve, "complete", right).statusCode()).isEqualTo(200);
        assertThat(post("rm1", serve, "complete", right).statusCode()).isEqualTo(409);
        assertThat(json("rm1", "/" + serve).get("state").asString()).isEqualTo("done");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  |          | teller1 lobby1 rm1 manager1 remote1 cx1
                    POST | claim    | rm1 manager1 cx1
                    POST | complete | rm1 manager1 cx1
                    POST | assign   | manager1 cx1
                    """)
    void each_role_does_what_it_may_and_no_more(String method, @Nullable String deed, String allowed) throws Exception {
        for (String person : EVERYBODY) {
            CounterWork counter = new CounterWork(beans);
            TaskId task = counter.task(counter.enter("001"), "task_serve");
            String body = "{\"outcome\":\"left\",\"assignee\":\"rm1\"}";
            int status = method.equals("GET")
                    ? get(person, "/" + task).statusCode()
                    : post(person, task, String.valueOf(deed), body).statusCode();
            boolean roleAsked = "assign".equals(deed) && !person.startsWith("manager");
            int refused = List.of("teller2", "manager2").contains(person) && !roleAsked ? 404 : 403;
            assertThat(status)
                    .as("%s %s %s", person, method, deed)
                    .isEqualTo(List.of(allowed.split(" ", -1)).contains(person) ? 200 : refused);
        }
    }

    @ParameterizedTest
    @CsvSource({"?view=tomorrow,400", "?sort=colour,400", "?role=king,422", "?branch=002,403", "/nothing,404"})
    void a_wrong_question_is_told_why(String query, int status) throws Exception {
        HttpResponse<String> answer = get("rm1", query);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"next\"");
    }

    private JsonNode json(String person, String path) throws Exception {
        return JsonMapper.shared().readTree(get(person, path).body());
    }

    private HttpResponse<String> get(String person, String path) throws Exception {
        return send(person, path, HttpRequest.newBuilder().GET());
    }

    private HttpResponse<String> post(String person, TaskId task, String deed, String body) throws Exception {
        return send(
                person,
                "/" + task + "/" + deed,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(String person, String path, HttpRequest.Builder request) throws Exception {
        String basic = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        return http.send(
                request.uri(URI.create("http://localhost:" + port + "/api/v1/tasks" + path))
                        .header("Authorization", "Basic " + basic)
                        .header("Accept-Language", "en")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
