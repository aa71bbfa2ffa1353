package io.journeyloop.common;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Gives MySQL connections the settings the engine and our batches need, so that URL, user and password are all an
 * operator writes. Without {@code nullCatalogMeansCurrent} a second schema on the server breaks the engine's table
 * check.
 */
@Component
class MySqlConnections implements BeanPostProcessor {

    private static final Map<String, String> SETTINGS = Map.of(
            "rewriteBatchedStatements", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "512",
            "prepStmtCacheSqlLimit", "4096",
            "nullCatalogMeansCurrent", "true",
            // Else the driver asks the server before each change whether the session may change anything.
            "useLocalSessionState", "true",
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "characterEncoding", "utf8",
            // A server that is gone without a word is noticed: by the start at once, by a statement in the end.
            "connectTimeout", "3000");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
            SETTINGS.forEach(pool::addDataSourceProperty);
        }
        return bean;
    }
}
