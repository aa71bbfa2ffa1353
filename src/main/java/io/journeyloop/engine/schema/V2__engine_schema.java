package io.journeyloop.engine.schema;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the engine's tables with the engine's own scripts. Inside the migration, because its lock lets two nodes
 * start at once on an empty database, and because what we add to the engine's tables must come after them.
 */
@SuppressWarnings("checkstyle:TypeName")
public class V2__engine_schema extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException {
        String product =
                context.getConnection().getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        String dialect = product.contains("h2") ? "h2" : "mysql";
        for (String part : PARTS) {
            String script = "org/camunda/bpm/engine/db/create/activiti." + dialect + ".create." + part + ".sql";
            ScriptUtils.executeSqlScript(
                    context.getConnection(),
                    new EncodedResource(new ClassPathResource(script), StandardCharsets.UTF_8));
        }
    }
}
