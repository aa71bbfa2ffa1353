package io.journeyloop.support;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills every table of a schema with rows of few values, so that any condition finds some. */
public final class SampleRows {

    private static final int ROWS = 150;
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");

    private final JdbcTemplate jdbc;
    private final SampleWords words;
    private final Random random = new Random(7);

    public SampleRows(JdbcTemplate jdbc, SampleWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    public void fill() {
        jdbc.execute("SET REFERENTIAL_INTEGRITY FALSE");
        jdbc.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE'",
                        String.class)
                .forEach(this::fill);
    }

    private void fill(String table) {
        List<Map<String, @Nullable Object>> columns = jdbc.queryForList(
                """
                SELECT column_name, data_type, character_maximum_length, is_nullable, column_name IN (
                         SELECT k.column_name FROM information_schema.key_column_usage k
                           JOIN information_schema.table_constraints c ON c.constraint_name = k.constraint_name
                          WHERE c.table_name = x.table_name AND c.constraint_type = 'PRIMARY KEY') AS is_key
                  FROM information_schema.columns x
                 WHERE table_name = ? AND is_generated = 'NEVER' ORDER BY ordinal_position""",
                table);
        List<String> names = columns.stream()
                .map(column -> (String) column.get("column_name"))
                .toList();
        String insert = "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        boolean oneKey = columns.stream().filter(SampleRows::isKey).count() == 1;
        for (int row = 0; row < ROWS; row++) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Map<String, @Nullable Object> column : columns) {
                values.add(value(column, oneKey && isKey(column) ? row : -1));
            }
            try {
                jdbc.update(insert, values.toArray());
            } catch (DataAccessException twice) {
                continue; // The same key or a check's refusal: the next draw is another row.
            }
        }
    }

    private static boolean isKey(Map<String, @Nullable Object> column) {
        return Boolean.TRUE.equals(column.get("is_key"));
    }

    private @Nullable Object value(Map<String, @Nullable Object> column, int key) {
        String name = String.valueOf(column.get("column_name")).toLowerCase(Locale.ROOT);
        String type = String.valueOf(column.get("data_type"));
        if (type.equals("TIMESTAMP") && "YES".equals(column.get("is_nullable")) && random.nextInt(3) == 0) {
            return null;
        }
        return switch (type) {
            case "CHARACTER VARYING", "CHARACTER", "CHARACTER LARGE OBJECT" -> {
                String word = key < 2 ? words.one(name, random) : "k" + key;
                long longest =
                        ((Number) java.util.Objects.requireNonNull(column.get("character_maximum_length"))).longValue();
                yield word.length() > longest ? word.substring(0, (int) longest) : word;
            }
            case "BOOLEAN" -> random.nextBoolean();
            case "TIMESTAMP" -> Timestamp.from(FIRST.plusSeconds(86_400L * random.nextInt(6)));
            case "DATE" -> java.sql.Date.valueOf("2026-03-0" + (1 + random.nextInt(6)));
            case "TIME" -> java.sql.Time.valueOf("10:00:00");
            case "BINARY LARGE OBJECT", "BINARY VARYING" -> new byte[] {1};
            default -> key >= 0 ? key : random.nextInt(4);
        };
    }
}
