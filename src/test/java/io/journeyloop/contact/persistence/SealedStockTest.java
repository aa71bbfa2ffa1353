package io.journeyloop.contact.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestGateway;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

@FullStack
class SealedStockTest {

    @Autowired
    private SealedStock stock;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void linksThatStoodInClearAreSealedForTheGateway() {
        jdbc.update("INSERT INTO outbox (contact_id, customer_id, channel, parameters, created_at)"
                + " VALUES (1, 1, 'sms', '{\"link\":\"https://bank.example/s/old\"}', NOW())");
        jdbc.update("INSERT INTO outbox (contact_id, customer_id, channel, created_at) VALUES (2, 1, 'sms', NOW())");
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            stock.migrate(context(connection));
            return null;
        });
        assertThat(jdbc.queryForList("SELECT parameters FROM outbox ORDER BY contact_id", String.class))
                .hasSize(2)
                .satisfies(
                        first -> {
                            assertThat(first).doesNotContain("/s/old");
                            assertThat(TestGateway.opened(first, "link")).isEqualTo("https://bank.example/s/old");
                        },
                        org.assertj.core.data.Index.atIndex(0))
                .satisfies(nothing -> assertThat(nothing).isNull(), org.assertj.core.data.Index.atIndex(1));
    }

    private static Context context(Connection connection) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection") ? connection : null);
    }
}
