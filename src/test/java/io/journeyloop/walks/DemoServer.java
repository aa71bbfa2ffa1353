package io.journeyloop.walks;

import io.journeyloop.support.RealMySql;
import io.journeyloop.support.TestGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged product in a process of its own, with a small demo world in a folder of its own. */
final class DemoServer implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("journeyloop.jar", "target/journeyloop.jar"));
    static final String DATABASE = "journeyloop.mv.db";
    private static final Duration START = Duration.ofMinutes(4);
    private static final List<String> SMALL_WORLD = List.of(
            "--journeyloop.demo.history=P3D",
            "--journeyloop.demo.prospects=80",
            "--journeyloop.demo.clients=20",
            "--journeyloop.demo.new-clients=5",
            "--journeyloop.demo.visits=3");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Path data;
    private final int port;
    private final List<String> more;
    private Process process;

    private DemoServer(Path data, int port, List<String> more) {
        this.data = data;
        this.port = port;
        this.more = more;
        this.process = launch();
    }

    /** Starts it on a finished small world of its own. */
    static DemoServer start() {
        return start(FinishedWorld.of(JAR));
    }

    /** @param world a finished world's database file; null: it makes its own and is up when that is finished */
    static DemoServer start(@Nullable Path world) {
        return start(world, List.of());
    }

    /** On a MySQL, where it makes a small world of its own and is up when that is finished. */
    static DemoServer startOn(RealMySql.Schema schema) {
        return start(
                null,
                List.of(
                        "--spring.datasource.url=" + schema.url(),
                        "--spring.datasource.username=" + schema.user(),
                        "--spring.datasource.password=" + schema.password()));
    }

    private static DemoServer start(@Nullable Path world, List<String> more) {
        try (ServerSocket free = new ServerSocket(0)) {
            Path data = Files.createTempDirectory("journeyloop-walk");
            if (world != null) {
                Files.copy(world, data.resolve(DATABASE));
            }
            int port = free.getLocalPort();
            free.close();
            DemoServer server = new DemoServer(data, port, more);
            server.awaitReady();
            return server;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private Process launch() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + ": run mvn package first.");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                // A walk is over before the second compiler would pay.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--spring.profiles.active=demo",
                "--journeyloop.outbox.gateway-key=" + TestGateway.keyLocation()));
        command.addAll(SMALL_WORLD);
        command.addAll(more);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()));
        builder.environment().put("JOURNEYLOOP_DATA", data.toString());
        try {
            return builder.start();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    Path data() {
        return data;
    }

    /** Ends it as a power cut would, and starts it again on the same data. */
    void killAndRestart() {
        kill();
        process = launch();
        awaitReady();
    }

    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it in order, so that the embedded database has written all it committed. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        await(START, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended; see " + data.resolve("server.log"));
            }
            return isUp();
        });
        await(START, () -> "live"
                .equals(get("admin", "/api/v1/demo/clock").path("state").asString("")));
    }

    private boolean isUp() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(url("/actuator/health")))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static void await(Duration most, Supplier<Boolean> until) {
        long end = System.nanoTime() + most.toNanos();
        while (!until.get()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Nothing after " + most);
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    JsonNode get(String user, String path) {
        return send(request(user, path).GET().build());
    }

    JsonNode post(String user, String path, String contentType, String body) {
        return send(request(user, path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    void advance(String by) {
        post("admin", "/api/v1/demo/clock:advance", "application/json", "{\"by\":\"" + by + "\"}");
    }

    /**
     * Rows of customerNo, name, phone, branch: customers who have agreed to marketing and to being asked; of one who said
     * nothing nobody may ask anything.
     */
    void importCustomers(String... rows) {
        String file = "customerNo,name,phone,branch,consents\n" + String.join(",marketing;research\n", rows)
                + ",marketing;research\n";
        JsonNode result = post("admin", "/api/v1/customers:import", "text/csv", file);
        if (result.path("created").asInt() != rows.length) {
            throw new IllegalStateException("Not all were taken: " + result);
        }
    }

    void enter(String customerNo, String journey) {
        post(
                "cx1",
                "/api/v1/journeys/" + journey + "/instances",
                "application/json",
                "{\"customerNo\":\"" + customerNo + "\"}");
    }

    /** Finishes the customer's open task of that touchpoint. */
    void finishTask(String user, String customerNo, String touchpoint, String outcome, String form) {
        JsonNode rows = get(user, "/api/v1/tasks?view=all&q=" + customerNo).path("rows");
        for (JsonNode task : rows) {
            if (task.path("touchpoint").asString("").equals(touchpoint)) {
                post(
                        user,
                        "/api/v1/tasks/" + task.path("id").asString() + "/complete",
                        "application/json",
                        "{\"outcome\":\"" + outcome + "\",\"form\":" + form + "}");
                return;
            }
        }
        throw new IllegalStateException("No task " + touchpoint + " among " + rows);
    }

    private HttpRequest.Builder request(String user, String path) {
        String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url(path))).header("Authorization", "Basic " + basic);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.uri().getPath() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
        try (var files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException leftovers) {
            throw new UncheckedIOException(leftovers);
        }
    }
}
