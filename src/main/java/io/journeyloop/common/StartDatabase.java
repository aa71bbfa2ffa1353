package io.journeyloop.common;

import static io.journeyloop.common.Message.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The first connection of a start, and what it means where there is none. It stays until the product is up, so that an
 * embedded database is opened once.
 */
final class StartDatabase implements ApplicationListener<ApplicationEvent> {

    private static final Logger log = LoggerFactory.getLogger(StartDatabase.class);
    private static final String EMBEDDED = "jdbc:h2:file:";
    private static final String HISTORY = "script FROM flyway_schema_history";
    private static final String DENIED = "28000";
    private static final int H2_IN_USE = 90020;
    private static final int MYSQL_NO_SCHEMA = 1049;
    private static final int MYSQL_NO_RIGHT = 1044;

    private final String url;
    private final String user;
    private final String password;
    private @Nullable Connection connection;

    StartDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** @throws StartRefused saying why */
    void open() {
        if (url.startsWith(EMBEDDED)) {
            requireWritable(file());
        }
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        if (url.startsWith("jdbc:mysql:")) {
            settings.setProperty("connectTimeout", "3000");
            settings.setProperty("socketTimeout", "10000");
        }
        try {
            connection = DriverManager.getConnection(url, settings);
        } catch (SQLException refused) {
            throw new StartRefused(reason(refused), refused);
        }
    }

    /**
     * That this build knows all that made the tables as they are: neither a newer one, nor one from before the first
     * release, has had them.
     *
     * @throws StartRefused naming what it does not know
     */
    void requireKnownTables() {
        String history = url.startsWith("jdbc:h2:") ? "\"script\" FROM \"flyway_schema_history\"" : HISTORY;
        try (Statement statement = Objects.requireNonNull(connection).createStatement();
                ResultSet steps = statement.executeQuery("SELECT " + history)) {
            while (steps.next()) {
                String step = Objects.requireNonNullElse(steps.getString(1), "");
                if (step.endsWith(".sql") && StartDatabase.class.getResource("/db/migration/" + step) == null) {
                    throw new StartRefused(say("common.start.other-build", place(), step), null);
                }
            }
        } catch (SQLException noTable) {
            log.debug("An empty database: the tables are yet to be made", noTable);
        }
    }

    /** Whether somebody can sign in; false as well where the tables are yet to be made. */
    boolean hasAccounts() {
        try (Statement statement = Objects.requireNonNull(connection).createStatement();
                ResultSet one = statement.executeQuery("SELECT 1 FROM staff_account LIMIT 1")) {
            return one.next();
        } catch (SQLException noTable) {
            return false;
        }
    }

    void close() {
        Connection open = connection;
        connection = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationReadyEvent || event instanceof ContextClosedEvent) {
            close();
        }
    }

    private Message reason(SQLException refused) {
        String state = Objects.requireNonNullElse(refused.getSQLState(), "");
        int code = refused.getErrorCode();
        if (code == H2_IN_USE) {
            return say("common.start.in-use", String.valueOf(file().getParent()));
        }
        if (state.startsWith("28") || state.equals(DENIED)) {
            return say("common.start.denied", place(), user);
        }
        if (code == MYSQL_NO_SCHEMA || code == MYSQL_NO_RIGHT) {
            return say("common.start.no-schema", place(), user);
        }
        return state.startsWith("08")
                ? say("common.start.no-database", place())
                : say(
                        "common.start.database",
                        place(),
                        Objects.toString(refused.getMessage(), "")
                                .lines()
                                .findFirst()
                                .orElse(""));
    }

    /** The address without what stands behind it, which may hold a password. */
    private String place() {
        return url.replaceFirst("^jdbc:", "").split("[?;]", 2)[0];
    }

    private Path file() {
        return Path.of(url.substring(EMBEDDED.length()).split(";", 2)[0])
                .toAbsolutePath()
                .normalize();
    }

    private static void requireWritable(Path database) {
        Path folder = Objects.requireNonNull(database.getParent());
        Path stored = folder.resolve(database.getFileName() + ".mv.db");
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new StartRefused(say("common.start.read-only", folder.toString()), refused);
        }
        if (!Files.isWritable(folder) || Files.exists(stored) && !Files.isWritable(stored)) {
            throw new StartRefused(say("common.start.read-only", folder.toString()), null);
        }
    }
}
