package io.journeyloop.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
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

    private final DataSource source;
    private final boolean embedded;

    EmbeddedWrites(DataSource source, @Value("${spring.datasource.url}") String url) {
        this.source = source;
        this.embedded = url.startsWith("jdbc:h2:file:");
    }

    /** Commits of half a second go to disk together; a process killed in between goes on from the half second before. */
    void together() {
        delay(GATHERED_MILLIS);
    }

    /** What was answered as done is on disk. */
    void atOnce() {
        delay(0);
    }

    private void delay(int millis) {
        if (!embedded) {
            return;
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY " + millis);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
