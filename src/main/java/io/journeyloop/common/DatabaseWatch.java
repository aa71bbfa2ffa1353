package io.journeyloop.common;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database each second, on a connection of its own, whether it answers: so health says so within seconds, and
 * nobody waits for a connection that will not come. A pool that is merely busy is not down.
 */
@Component
public class DatabaseWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration SILENT = Duration.ofSeconds(4);
    private static final String MILLIS = "2000";

    private final DataSource source;
    private volatile boolean answers = true;
    private volatile long answeredAt = System.nanoTime();
    private volatile @Nullable Thread thread;
    private @Nullable Connection connection;

    DatabaseWatch(DataSource source) {
        this.source = source;
    }

    /** Whether the database answered lately. */
    public boolean isUp() {
        return thread == null || answers && System.nanoTime() - answeredAt < SILENT.toNanos();
    }

    @Override
    public void start() {
        answeredAt = System.nanoTime();
        Thread next = Thread.ofPlatform().name("database-watch").daemon().unstarted(this::watch);
        thread = next;
        next.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        while (thread == Thread.currentThread()) {
            try {
                ask();
                Thread.sleep(EVERY);
            } catch (InterruptedException ended) {
                break;
            }
        }
        close();
    }

    private void ask() {
        try {
            Connection now = connection == null ? open() : connection;
            connection = now;
            try (Statement statement = now.createStatement()) {
                statement.setQueryTimeout(2);
                statement.execute("SELECT 1");
            }
            answeredAt = System.nanoTime();
            if (!answers) {
                log.warn("The database answers again");
            }
            answers = true;
        } catch (SQLException | RuntimeException | Error silent) {
            close();
            if (answers && thread != null) {
                log.error("The database does not answer: {}", silent.getMessage());
            }
            answers = false;
        }
    }

    private Connection open() throws SQLException {
        if (!(source instanceof HikariDataSource pool) || pool.getJdbcUrl() == null) {
            return source.getConnection();
        }
        Properties settings = new Properties();
        settings.putAll(pool.getDataSourceProperties());
        if (pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
            settings.setProperty("connectTimeout", MILLIS);
            settings.setProperty("socketTimeout", MILLIS);
        }
        if (pool.getUsername() != null) {
            settings.setProperty("user", pool.getUsername());
            settings.setProperty("password", pool.getPassword() == null ? "" : pool.getPassword());
        }
        return DriverManager.getConnection(pool.getJdbcUrl(), settings);
    }

    private void close() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException gone) {
                log.debug("The connection was gone", gone);
            }
        }
    }
}
