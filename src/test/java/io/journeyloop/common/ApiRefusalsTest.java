package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.FullStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever refuses a call of the API, the answer has our type, the field and value, and the next step. */
@FullStack
class ApiRefusalsTest {

    @LocalServerPort
    int port;

    @Test
    void anUnknownAddress() throws Exception {
        JsonNode answer = refused(404, call("GET", "/api/v1/nothing", "en", null, null));

        assertThat(answer.get("type").asString()).isEqualTo("urn:journeyloop:problem:not-found");
        assertThat(answer.get("field").asString()).isEqualTo("path");
        assertThat(answer.get("value").asString()).isEqualTo("/api/v1/nothing");
        assertThat(answer.get("detail").asString()).isEqualTo("There is nothing at /api/v1/nothing.");
        assertThat(answer.get("next").asString()).contains("/v3/api-docs");
    }

    @Test
    void aMethodThatTheAddressDoesNotKnow() throws Exception {
        HttpResponse<String> response = call("DELETE", "/api/v1/branches", "en", null, null);
        JsonNode answer = refused(405, response);

        assertThat(answer.get("type").asString()).isEqualTo("urn:journeyloop:problem:method-not-allowed");
        assertThat(answer.get("value").asString()).isEqualTo("DELETE");
        assertThat(answer.get("next").asString()).contains("GET");
        assertThat(response.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void aFormOfAnswerThatThereIsNot() throws Exception {
        HttpRequest.Builder request = request("/api/v1/journeys", "en").header("Accept", "image/png");
        JsonNode answer = refused(406, send(request.GET()));

        assertThat(answer.get("field").asString()).isEqualTo("Accept");
        assertThat(answer.get("value").asString()).isEqualTo("image/png");
        assertThat(answer.get("next").asString()).contains("application/json");
    }

    @Test
    void aBodyOfAnotherKind() throws Exception {
        JsonNode answer = refused(415, call("POST", "/api/v1/events", "en", "text/html", "<p>"));

        assertThat(answer.get("type").asString()).isEqualTo("urn:journeyloop:problem:unsupported-media-type");
        assertThat(answer.get("field").asString()).isEqualTo("Content-Type");
        assertThat(answer.get("value").asString()).startsWith("text/html");
        assertThat(answer.get("next").asString()).contains("application/json");
    }

    @Test
    void aBodyThatIsNoJson() throws Exception {
        JsonNode answer = refused(400, call("POST", "/api/v1/events", "zh-CN", "application/json", "[{"));

        assertThat(answer.get("type").asString()).isEqualTo("urn:journeyloop:problem:bad-request");
        assertThat(answer.get("detail").asString()).isEqualTo("请求体无法按要求的 JSON 格式读取。");
        assertThat(answer.get("next").asString()).contains("/v3/api-docs").contains("请");
    }

    @Test
    void aFieldOfAnotherForm() throws Exception {
        JsonNode answer = refused(
                400,
                call("POST", "/api/v1/complaints", "en", "application/json", "{\"narrative\":{\"not\":\"a text\"}}"));

        assertThat(answer.get("field").asString()).isEqualTo("narrative");
        assertThat(answer.get("detail").asString()).contains("narrative");
    }

    @Test
    void noBodyAtAll() throws Exception {
        JsonNode answer = refused(400, call("POST", "/api/v1/complaints", "en", "application/json", ""));

        assertThat(answer.get("next").asString()).isNotBlank();
    }

    @Test
    void aParameterOfAnotherForm() throws Exception {
        JsonNode wrong = refused(400, call("GET", "/api/v1/tasks?page=first", "zh", null, null));

        assertThat(wrong.get("field").asString()).isEqualTo("page");
        assertThat(wrong.get("value").asString()).isEqualTo("first");
        assertThat(wrong.get("detail").asString()).isEqualTo("“page”无法读取。");
    }

    @Test
    void aParameterThatIsMissing() {
        ApiProblem missing = SpringRefusals.of(
                new MissingServletRequestParameterException("name", "String"),
                HttpStatus.BAD_REQUEST,
                new MockHttpServletRequest());

        assertThat(missing.members(Languages.ENGLISH))
                .containsEntry("field", "name")
                .containsEntry("detail", "“name” is missing.")
                .containsKey("next");
    }

    @Test
    void moreThanIsTaken() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/customers:import");
        ApiProblem large =
                SpringRefusals.of(new MaxUploadSizeExceededException(1), HttpStatus.CONTENT_TOO_LARGE, request);

        assertThat(large.members(Languages.CHINESE))
                .containsEntry("type", "urn:journeyloop:problem:too-large")
                .containsEntry("status", 413)
                .containsEntry("next", "请分成几个较小的部分发送。");
    }

    @Test
    void aCallThatTheServerItselfRefuses() throws Exception {
        JsonNode answer = refused(400, call("GET", "/api/v1/customers/a;b=c", "zh-CN", null, null));

        assertThat(answer.get("type").asString()).isEqualTo("urn:journeyloop:problem:bad-request");
        assertThat(answer.get("next").asString()).contains("/v3/api-docs");
    }

    @Test
    void whoeverMayNotComeIn() throws Exception {
        HttpRequest.Builder stranger = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/tasks"))
                .header("Accept-Language", "zh-CN");
        JsonNode nobody = refused(401, send(stranger.GET()));

        assertThat(nobody.get("type").asString()).isEqualTo("urn:journeyloop:problem:unauthenticated");
        assertThat(nobody.get("detail").asString()).isEqualTo("账号不存在，或用户名与密码不匹配。");
    }

    @Test
    void englishWhereNoLanguageIsNamedAndTheFirstOfOursElse() throws Exception {
        assertThat(detail(call("GET", "/api/v1/nothing", null, null, null))).startsWith("There is nothing");
        assertThat(detail(call("GET", "/api/v1/nothing", "fr", null, null))).startsWith("There is nothing");
        assertThat(detail(call("GET", "/api/v1/nothing", "fr, zh-TW;q=0.8", null, null)))
                .startsWith("地址");
        assertThat(call("GET", "/api/v1/nothing", "zh", null, null).headers().firstValue("Content-Language"))
                .contains("zh-CN");
    }

    private static String detail(HttpResponse<String> response) {
        return refused(404, response).get("detail").asString();
    }

    private static JsonNode refused(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode answer = JsonMapper.builder().build().readTree(response.body());
        assertThat(answer.get("type").asString()).startsWith("urn:journeyloop:problem:");
        assertThat(answer.get("status").asInt()).isEqualTo(status);
        assertThat(answer.get("next").asString()).isNotBlank();
        return answer;
    }

    private HttpResponse<String> call(String method, String path, String language, String type, String body)
            throws Exception {
        HttpRequest.Builder request = request(path, language);
        if (type != null) {
            request.header("Content-Type", type);
        }
        return send(request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path, String language) {
        String account = Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + account);
        return language == null ? request : request.header("Accept-Language", language);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
