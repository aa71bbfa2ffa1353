package io.journeyloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedWritesTest {

    @Test
    void aHistoryIsWrittenTogetherAndWhatFollowsAtOnce(@TempDir Path folder) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("world") + ";WRITE_DELAY=0";
        JdbcConnectionPool source = JdbcConnectionPool.create(url, "sa", "");
        EmbeddedWrites writes = new EmbeddedWrites(source, url);
        assertThat(delay(source)).isEqualTo("0");
        writes.together();
        assertThat(delay(source)).isEqualTo("500");
        writes.atOnce();
        assertThat(delay(source)).isEqualTo("0");
        source.dispose();
    }

    /** What was written over and over leaves the file many times as large as what is in it. */
    @Test
    void whatTheHistoryLeftEmptyIsGivenBack(@TempDir Path folder) throws SQLException, IOException {
        String url = "jdbc:h2:file:" + folder.resolve("world") + ";WRITE_DELAY=0";
        JdbcConnectionPool source = JdbcConnectionPool.create(url, "sa", "");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE step (id INT PRIMARY KEY, text VARCHAR)");
            statement.execute("INSERT INTO step SELECT x, REPEAT('x', 500) FROM SYSTEM_RANGE(1, 2000)");
            for (int round = 0; round < 40; round++) {
                statement.execute("UPDATE step SET text = REPEAT('" + (char) ('a' + round % 26) + "', 500)");
            }
        }
        long before = Files.size(folder.resolve("world.mv.db"));
        EmbeddedWrites writes = new EmbeddedWrites(source, url);
        writes.together();
        writes.atOnce();
        assertThat(Files.size(folder.resolve("world.mv.db"))).isLessThan(before / 4);
        source.dispose();
    }

    @Test
    void aServerIsLeftAlone() {
        JdbcConnectionPool source = JdbcConnectionPool.create("jdbc:h2:mem:", "sa", "");
        new EmbeddedWrites(source, "jdbc:mysql://db/journeyloop").together();
        assertThat(source.getActiveConnections()).isZero();
        source.dispose();
    }

    private static String delay(JdbcConnectionPool source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'")) {
            assertThat(setting.next()).isTrue();
            return setting.getString(1);
        }
    }
}
