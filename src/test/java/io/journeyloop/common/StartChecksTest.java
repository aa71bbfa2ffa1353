package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A start that can't succeed ends at once, with a sentence that says why and what to do. */
class StartChecksTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsInOrderStarts() {
        assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
        assertThat(folder.resolve("new/j.mv.db")).exists();
    }

    @Test
    void aTimeZoneThatThereIsNot() {
        refused(Map.of("journeyloop.time-zone", "Mars/Phobos"), "no time zone “Mars/Phobos”", "JOURNEYLOOP_TIME_ZONE");
    }

    @Test
    void aFirstPasswordThatIsTooShort() {
        refused(Map.of("journeyloop.admin-password", "short"), "fewer than 10", "JOURNEYLOOP_ADMIN_PASSWORD");
        assertThatCode(() -> start(Map.of("journeyloop.admin-password", "long-enough-by-far")))
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongPassword() throws Exception {
        try (Connection made = DriverManager.getConnection(url(), "sa", "one")) {
            assertThat(made.isValid(1)).isTrue();
        }
        refused(Map.of("spring.datasource.password", "two"), "does not let the user “sa” in", "_PASSWORD");
    }

    @Test
    void aDatabaseOfAnotherBuild() throws Exception {
        try (Connection made = DriverManager.getConnection(url(), "sa", "");
                Statement statement = made.createStatement()) {
            statement.execute("CREATE TABLE \"flyway_schema_history\" (\"script\" VARCHAR(100))");
            statement.execute("INSERT INTO \"flyway_schema_history\" VALUES ('V10__staff.sql')");
            assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
            statement.execute("INSERT INTO \"flyway_schema_history\" VALUES ('V999__what_comes.sql')");
        }
        refused(Map.of(), "does not know its step “V999__what_comes.sql”", "JOURNEYLOOP_DATA");
    }

    @Test
    void aFolderThatIsAFile() throws IOException {
        Files.writeString(folder.resolve("new"), "");
        refused(Map.of(), "can’t be written to", "JOURNEYLOOP_DATA");
    }

    @Test
    void aServerThatIsNotThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        refused(
                Map.of("spring.datasource.url", "jdbc:mysql://127.0.0.1:" + free + "/x?password=secret"),
                "No database answers at mysql://127.0.0.1:" + free + "/x.",
                "SPRING_DATASOURCE_URL");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("new/j");
    }

    private void start(Map<String, Object> settings) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "usual", Map.of("spring.datasource.url", url(), "spring.datasource.username", "sa")));
            new StartChecks().initialize(context);
            context.refresh();
        }
    }

    private void refused(Map<String, Object> settings, String why, String next) {
        assertThatThrownBy(() -> start(settings)).isInstanceOfSatisfying(StartRefused.class, refused -> {
            assertThat(Texts.of(refused.said(), Languages.ENGLISH))
                    .contains(why)
                    .doesNotContain("secret");
            assertThat(Texts.of(refused.said().next(), Languages.ENGLISH)).contains(next);
            assertThat(Texts.of(refused.said(), Languages.CHINESE)).doesNotStartWith("!");
            assertThat(refused.getExitCode()).isEqualTo(78);
        });
    }
}
