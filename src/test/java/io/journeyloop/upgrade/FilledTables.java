package io.journeyloop.upgrade;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every table of ours with a row more than it began with, whatever its columns are; the engine's own are its own matter. */
final class FilledTables {

    private static final LocalDateTime AT = LocalDateTime.parse("2026-03-02T09:00:00");

    /** A column that a row has to bring. */
    private record Column(String name, int type, int size) {}

    private final Map<String, Integer> rows;

    private FilledTables(Map<String, Integer> rows) {
        this.rows = rows;
    }

    static FilledTables of(Connection database) throws SQLException {
        Map<String, Integer> rows = new TreeMap<>();
        for (String table : tables(database)) {
            fill(database, table);
            rows.put(table, count(database, table));
        }
        return new FilledTables(rows);
    }

    /** Rows by table. */
    Map<String, Integer> rows() {
        return rows;
    }

    /** Tables that are there no more, or have fewer rows. */
    List<String> lost(Connection database) throws SQLException {
        List<String> lost = new ArrayList<>();
        List<String> there = tables(database);
        for (Map.Entry<String, Integer> one : rows.entrySet()) {
            if (!there.contains(one.getKey()) || count(database, one.getKey()) < one.getValue()) {
                lost.add(one.getKey());
            }
        }
        return lost;
    }

    /** All columns with their types, by table and name. */
    static List<String> columns(Connection database) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (String table : tables(database)) {
            try (ResultSet found =
                    database.getMetaData().getColumns(database.getCatalog(), schema(database), table, "%")) {
                while (found.next()) {
                    columns.add(table + "." + found.getString("COLUMN_NAME") + " " + found.getString("TYPE_NAME") + " "
                            + found.getInt("COLUMN_SIZE") + " " + found.getString("IS_NULLABLE"));
                }
            }
        }
        columns.sort(null);
        return columns;
    }

    private static @Nullable String schema(Connection database) throws SQLException {
        return database.getMetaData().getDatabaseProductName().equals("H2") ? "PUBLIC" : null;
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = database.getMetaData()
                .getTables(database.getCatalog(), schema(database), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                String plain = name.toLowerCase(Locale.ROOT);
                if (!plain.startsWith("act_") && !plain.startsWith("flyway")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private static void fill(Connection database, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = database.getMetaData().getColumns(database.getCatalog(), schema(database), table, "%")) {
            while (found.next()) {
                if (!"YES".equals(found.getString("IS_GENERATEDCOLUMN"))
                        && !"YES".equals(found.getString("IS_AUTOINCREMENT"))) {
                    columns.add(new Column(
                            found.getString("COLUMN_NAME"), found.getInt("DATA_TYPE"), found.getInt("COLUMN_SIZE")));
                }
            }
        }
        String sql = columns.stream()
                        .map(Column::name)
                        .collect(Collectors.joining(", ", "INSERT INTO " + table + " (", ") VALUES ("))
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ", "", ")"));
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                insert.setObject(i + 1, value(columns.get(i)));
            }
            insert.executeUpdate();
        }
    }

    /** Numbers that no step brings by itself as a key. */
    private static Object value(Column column) {
        return switch (column.type()) {
            case Types.BOOLEAN, Types.BIT -> true;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> 77;
            case Types.DECIMAL, Types.NUMERIC, Types.DOUBLE, Types.REAL, Types.FLOAT -> BigDecimal.ONE;
            case Types.DATE -> LocalDate.of(2001, 1, 1);
            case Types.TIME -> LocalTime.NOON;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> AT;
            default -> "客x".repeat(20).substring(0, Math.min(column.size(), 8));
        };
    }

    private static int count(Connection database, String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
