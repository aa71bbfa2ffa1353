package io.journeyloop.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How soon the embedded database writes to disk what was committed. At once is the rule; each commit then takes a piece
 * of the file of its own, which a history of months in minutes would blow up to gigabytes.
 */
@Component
@Profile("demo")
class EmbeddedWrites {

    private static final int GATHERED_MILLIS = 500;
    /** The database's own rule: what a change replaced stays on disk that long, for disks that write in another order. */
    private static final int KEPT_MILLIS = 45_000;

    private static final int COMPACTING_MILLIS = 20_000;

    private final DataSource source;
    private final boolean embedded;

    EmbeddedWrites(DataSource source, @Value("${spring.datasource.url}") String url) {
        this.source = source;
        this.embedded = url.startsWith("jdbc:h2:file:");
    }

    /**
     * Commits of half a second go to disk together, over what they replace; a process killed in between goes on from the
     * half second before.
     */
    void together() {
        set(GATHERED_MILLIS, 0);
    }

    /** From now on what was answered as done is on disk; the file gives back what the history left empty in it. */
    void atOnce() {
        // First: what has to be kept for a while can't be given back.
        use(connection -> {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                session.getDatabase().getStore().compactFile(COMPACTING_MILLIS);
            }
        });
        set(0, KEPT_MILLIS);
    }

    private void set(int delayMillis, int keptMillis) {
        use(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET WRITE_DELAY " + delayMillis);
                statement.execute("SET RETENTION_TIME " + keptMillis);
            }
        });
    }

    private interface Use {
        void with(Connection connection) throws SQLException;
    }

    private void use(Use use) {
        if (!embedded) {
            return;
        }
        try (Connection connection = source.getConnection()) {
            use.with(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
