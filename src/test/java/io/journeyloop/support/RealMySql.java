package io.journeyloop.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * A genuine MySQL 8 server on this machine, one a JVM, started at the first wish and ended with the JVM. Each caller
 * gets a schema of its own, empty, utf8mb4. Nothing to install but, on Linux, libaio1 and libnuma1.
 */
public final class RealMySql {

    /** How to reach a fresh schema. */
    public record Schema(String url, String user, String password) {}

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable RealMySql server;

    private final Process process;
    private final int port;

    private RealMySql(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Makes an empty schema; the address carries no settings, so that the product's own are what is tested. */
    public static Schema freshSchema() {
        RealMySql running = running();
        String name = "jl" + SCHEMAS.incrementAndGet();
        try (Connection root = DriverManager.getConnection(running.url("mysql"), "root", "")) {
            root.createStatement().execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        } catch (SQLException refused) {
            throw new IllegalStateException("The test server refused a schema", refused);
        }
        return new Schema("jdbc:mysql://127.0.0.1:" + running.port + "/" + name, "root", "");
    }

    private String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?connectTimeout=2000";
    }

    private static synchronized RealMySql running() {
        if (server == null) {
            try {
                server = start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        return server;
    }

    private static RealMySql start() throws IOException, InterruptedException {
        Path home = MySqlFiles.unpacked();
        Path work = Files.createTempDirectory("journeyloop-mysql");
        Process made = launch(home, work, List.of("--initialize-insecure"));
        if (!made.waitFor(2, TimeUnit.MINUTES) || made.exitValue() != 0) {
            throw new IllegalStateException(whatWentWrong(work));
        }
        int port = freePort();
        Process process = launch(
                home,
                work,
                List.of(
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + work.resolve("mysql.sock"),
                        "--pid-file=" + work.resolve("mysql.pid"),
                        "--mysqlx=OFF",
                        "--skip-log-bin",
                        // What a power cut would lose is no matter here.
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-doublewrite=OFF",
                        "--innodb-flush-method=O_DIRECT_NO_FSYNC",
                        "--innodb-buffer-pool-size=256M",
                        "--max-connections=300"));
        RealMySql started = new RealMySql(process, port);
        // After the products that use it: the other way round each of their pools complains.
        SpringApplication.getShutdownHandlers().add(() -> started.stop(work));
        started.awaitReady(work);
        return started;
    }

    private static Process launch(Path home, Path work, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve(MySqlFiles.windows() ? "bin/mysqld.exe" : "bin/mysqld")
                .toString());
        command.add("--no-defaults");
        command.add("--basedir=" + home);
        command.add("--datadir=" + work.resolve("data"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(work).toFile()))
                .start();
    }

    private void awaitReady(Path work) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 300 && process.isAlive(); attempt++) {
            try (Connection root = DriverManager.getConnection(url("mysql"), "root", "")) {
                if (root.isValid(2)) {
                    return;
                }
            } catch (SQLException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException(whatWentWrong(work));
    }

    private static String whatWentWrong(Path work) throws IOException {
        String log = Files.readString(log(work), StandardCharsets.UTF_8);
        if (log.contains("error while loading shared libraries")) {
            return "MySQL needs a shared library this machine lacks: " + log.strip()
                    + ". On Debian or Ubuntu: apt-get install libaio1 libnuma1 libncurses6 (libaio1t64 on newer ones;"
                    + " link it as libaio.so.1); on Fedora or RHEL: dnf install libaio numactl-libs ncurses-libs.";
        }
        return "The MySQL test server did not start: " + log;
    }

    private static Path log(Path work) {
        return work.resolve("server.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void stop(Path work) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException leftBehind) {
            System.getLogger(RealMySql.class.getName())
                    .log(System.Logger.Level.WARNING, "Left behind: " + work, leftBehind);
        }
    }
}
