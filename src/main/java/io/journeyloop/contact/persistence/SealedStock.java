package io.journeyloop.contact.persistence;

import io.journeyloop.contact.LinkSeal;
import io.journeyloop.contact.Script;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals the links that messages and waiting contacts held in clear. A migration, so that it happens once. */
@Component
public class SealedStock extends BaseJavaMigration {

    private final LinkSeal seal;
    private final JsonMapper json = JsonMapper.builder().build();

    SealedStock(LinkSeal seal) {
        this.seal = seal;
    }

    @Override
    protected void init() {
        // Its version is told below; the name of a class is no place for it.
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("103");
    }

    @Override
    public String getDescription() {
        return "sealed links";
    }

    @Override
    public void migrate(Context context) throws SQLException {
        seal(context.getConnection(), "outbox");
        seal(context.getConnection(), "contact");
    }

    private void seal(Connection connection, String table) throws SQLException {
        try (PreparedStatement clear = connection.prepareStatement(
                        "SELECT id, parameters FROM " + table + " WHERE parameters IS NOT NULL");
                ResultSet rows = clear.executeQuery();
                PreparedStatement write =
                        connection.prepareStatement("UPDATE " + table + " SET parameters = ? WHERE id = ?")) {
            while (rows.next()) {
                write.setString(1, sealed(rows.getString(2)));
                write.setLong(2, rows.getLong(1));
                write.addBatch();
            }
            write.executeBatch();
        }
    }

    private String sealed(String parameters) {
        Map<String, String> values = new TreeMap<>();
        json.readTree(parameters).properties().forEach(one -> {
            String value = one.getValue().asString();
            values.put(one.getKey(), one.getKey().equals(Script.LINK) ? seal.seal(value) : value);
        });
        return json.writeValueAsString(values);
    }
}
