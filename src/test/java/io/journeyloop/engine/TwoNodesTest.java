package io.journeyloop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.RealMySql;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own, as in a bank. */
class TwoNodesTest {

    private static final String STARTED = "Started JourneyLoopApplication";
    private static final long PATIENCE_SECONDS = 240;

    @TempDir
    private Path logs;

    @Test
    void bothComeUpWhenTheyStartAtOnceOnAnEmptyDatabase() throws Exception {
        RealMySql.Schema schema = RealMySql.freshSchema();
        List<Process> nodes = List.of(start(schema, "one"), start(schema, "other"));
        try {
            awaitStart(nodes.get(0), "one");
            awaitStart(nodes.get(1), "other");
        } finally {
            nodes.forEach(Process::destroy);
        }
        for (Process node : nodes) {
            assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        try (Connection connection = DriverManager.getConnection(schema.url(), schema.user(), schema.password());
                ResultSet models = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*), MAX(VERSION_) FROM ACT_RE_PROCDEF")) {
            assertThat(models.next()).isTrue();
            assertThat(models.getInt(1)).isPositive();
            assertThat(models.getInt(2)).isEqualTo(1);
        }
    }

    private Process start(RealMySql.Schema schema, String name) throws IOException {
        ProcessBuilder node = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                "io.journeyloop.JourneyLoopApplication",
                "--spring.profiles.active=test",
                "--server.port=0");
        node.environment().put("SPRING_DATASOURCE_URL", schema.url());
        node.environment().put("SPRING_DATASOURCE_USERNAME", schema.user());
        node.environment().put("SPRING_DATASOURCE_PASSWORD", schema.password());
        return node.redirectErrorStream(true).redirectOutput(log(name).toFile()).start();
    }

    /** Without the test runner's own jar, whose manifest names every folder a second time. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("surefirebooter"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitStart(Process node, String name) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(log(name)).contains(STARTED)) {
            assertThat(node.isAlive() && System.nanoTime() < end)
                    .as(() -> "node " + name + " comes up; it said:\n" + said(name))
                    .isTrue();
            node.waitFor(500, TimeUnit.MILLISECONDS);
        }
    }

    private String said(String name) {
        try {
            return Files.readString(log(name));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private Path log(String name) {
        return logs.resolve(name + ".log");
    }
}
