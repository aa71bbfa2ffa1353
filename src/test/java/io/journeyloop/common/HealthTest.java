package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tells a bank's operators whether the product lives. */
@FullStack
class HealthTest {

    @LocalServerPort
    private int port;

    @Autowired
    private HikariDataSource pool;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    @Timeout(5)
    void itAnswersWhileNobodyGetsAConnection(String path) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                taken.add(pool.getConnection());
            }
            assertThat(new Api(port).get(path, null).status()).isEqualTo(200);
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
    }
}
