package io.journeyloop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RealMySqlTest {

    @Test
    void eachSchemaIsEmptyAndItsOwnOnAGenuineServer() throws SQLException {
        RealMySql.Schema one = RealMySql.freshSchema();
        RealMySql.Schema other = RealMySql.freshSchema();
        assertThat(one.url()).isNotEqualTo(other.url());
        try (var connection = DriverManager.getConnection(one.url(), one.user(), one.password());
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT VERSION(), @@character_set_database, (SELECT COUNT(*) FROM"
                                + " information_schema.tables WHERE table_schema = DATABASE())")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).startsWith("8.0.33");
            assertThat(row.getString(2)).isEqualTo("utf8mb4");
            assertThat(row.getInt(3)).isZero();
        }
    }
}
