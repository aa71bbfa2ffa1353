package io.journeyloop.intake;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as another system calls it, over HTTP with a name and a password. */
final class Api {

    record Answer(int status, JsonNode body) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Api(int port) {
        this.port = port;
    }

    Answer post(String person, String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(
                person,
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Answer csv(String person, String query, String text) throws IOException, InterruptedException {
        return post(person, "/api/v1/customers:import" + query, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    Answer json(String person, String path, Object body) throws IOException, InterruptedException {
        return post(person, path, "application/json", JSON.writeValueAsBytes(body));
    }

    Answer put(String person, String path, String body) throws IOException, InterruptedException {
        return send(
                person,
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer get(String person, String path) throws IOException, InterruptedException {
        return send(person, path, HttpRequest.newBuilder().GET());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String person, String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                request.uri(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Basic " + credentials)
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(answer.statusCode(), JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()));
    }
}
