package io.journeyloop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the running product as another system or a customer's telephone would. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;

    public Api(int port) {
        this.root = "http://localhost:" + port;
    }

    /** An answer with its body as text and, where it is JSON, as a tree. */
    public record Answer(int status, String body, HttpResponse<String> raw) {
        public JsonNode json() {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        }

        /** What a call that went well answered. */
        public JsonNode ok() {
            assertThat(status).as(body).isEqualTo(200);
            return json();
        }
    }

    public Answer get(String path, @Nullable String user) {
        return send(request(path, user).GET());
    }

    public Answer get(String path, @Nullable String user, String language) {
        return send(request(path, user).header("Accept-Language", language).GET());
    }

    public Answer post(String path, @Nullable String user, String json) {
        return send(request(path, user)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    public Answer json(String path, @Nullable String user, Object body) {
        return post(path, user, JSON.writeValueAsString(body));
    }

    public Answer put(String path, @Nullable String user, String json) {
        return send(request(path, user)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    public Answer importCustomers(String query, @Nullable String user, String csv) {
        return upload("/api/v1/customers:import" + query, user, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file as it is. */
    public Answer upload(String path, @Nullable String user, String type, byte[] body) {
        return send(
                request(path, user).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** As {@link #upload(String, String, String, byte[])}, to be answered in that language. */
    public Answer upload(String path, @Nullable String user, String type, byte[] body, String language) {
        return send(request(path, user)
                .header("Content-Type", type)
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Answer form(String path, String encoded, String language) {
        return send(request(path, null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(encoded, StandardCharsets.UTF_8)));
    }

    public Answer page(String path, String language) {
        return send(request(path, null).header("Accept-Language", language).GET());
    }

    /** For the query of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, @Nullable String user) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path));
        return user == null
                ? request
                : request.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
