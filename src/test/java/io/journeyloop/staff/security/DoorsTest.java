package io.journeyloop.staff.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.FullStack;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the doors let in, and what they say to whom. */
@FullStack
class DoorsTest {

    static {
        // The tests play a browser.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
    }

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void aPageOfAnotherSiteChangesNothingWithARememberedPassword(String header, String value) throws Exception {
        for (String path : List.of(
                "/api/v1/customers:import",
                "/api/v1/events",
                "/api/v1/cases/C1/withdraw",
                "/engine-rest/deployment/create")) {
            HttpResponse<String> answer = send(call(path, "admin")
                    .header(header, value)
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("")));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("another site");
        }
        assertThat(send(call("/api/v1/branches", "admin").header(header, value).GET())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void ourOwnPagesAndProgramsChangeThings() throws Exception {
        for (List<String> header : List.of(
                List.of("Sec-Fetch-Site", "same-origin"),
                List.of("Origin", "http://localhost:" + port),
                List.of("X-Program", "curl"))) {
            HttpResponse<String> answer = send(call("/api/v1/events", "admin")
                    .header(header.get(0), header.get(1))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("[]")));
            assertThat(answer.statusCode()).as(header.toString()).isEqualTo(200);
        }
    }

    @Test
    void aBrowserIsNotAskedForAPasswordItWouldKeep() throws Exception {
        HttpResponse<String> program = send(call("/api/v1/branches", null).GET());
        HttpResponse<String> browser = send(call("/api/v1/branches", null)
                .header("User-Agent", "Mozilla/5.0")
                .GET());
        HttpResponse<String> fetch = send(
                call("/api/v1/branches", null).header("Sec-Fetch-Site", "none").GET());

        assertThat(List.of(program.statusCode(), browser.statusCode(), fetch.statusCode()))
                .containsOnly(401);
        assertThat(program.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(browser.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(fetch.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/customers/C0001"})
    void theHostThatACallNamesDecidesNoRedirect(String path) throws Exception {
        String head = answer("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
        assertThat(head).startsWith("HTTP/1.1 302").contains("Location: /login").doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/today", "/api/v1/branches", "/s/unknown", "/r/unknown", "/nosuch", "/actuator/health"
            })
    void everyAnswerTellsTheBrowserWhatNotToDo(String path) throws Exception {
        HttpResponse<String> answer = send(call(path, null).GET());
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'", "default-src"));
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()"));
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/s/x, 413", "/r/x, 413", "/login, 413", "/nosuch, 413", "/api/v1/events, 401", "/engine-rest/x, 401"})
    void aLargeBodyOfSomebodyUnknownIsNotRead(String path, int status) throws Exception {
        assertThat(sendOnlyTheBeginning(path, "Content-Length: 60000000")).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @CsvSource({"/s/x, 411", "/r/x, 411", "/login, 411"})
    void norIsOneWhoseLengthNobodySays(String path, int status) throws Exception {
        assertThat(sendOnlyTheBeginning(path, "Transfer-Encoding: chunked")).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void norAForm(String method) throws Exception {
        String head = method + " /api/v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000000\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=";
        assertThat(firstLine(head)).startsWith("HTTP/1.1 401");
    }

    @Test
    void halfSentCallsHoldUpNobody() throws Exception {
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket("localhost", port);
                held.add(socket);
                String path = i % 2 == 0 ? "/login" : "/api/v1/events";
                socket.getOutputStream()
                        .write(("POST " + path
                                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: 900\r\n\r\n{")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            long started = System.nanoTime();
            assertThat(send(call("/actuator/health", null).GET()).statusCode()).isEqualTo(200);
            assertThat((System.nanoTime() - started) / 1_000_000).isLessThan(3_000);
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    private String sendOnlyTheBeginning(String path, String length) throws IOException {
        return firstLine("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + length
                + "\r\n\r\n");
    }

    private String firstLine(String head) throws IOException {
        return answer(head).substring(0, 40);
    }

    /** The first part of an answer to what was sent as it stands. */
    private String answer(String sent) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            byte[] first = new byte[4096];
            return new String(first, 0, Math.max(0, answer.read(first)), StandardCharsets.US_ASCII);
        }
    }

    private HttpRequest.Builder call(String path, @Nullable String person) {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return person == null
                ? call
                : call.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws Exception {
        return http.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }
}
