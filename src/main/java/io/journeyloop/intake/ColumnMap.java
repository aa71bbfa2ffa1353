package io.journeyloop.intake;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file fills which of our fields.
 *
 * @param kept columns mapped to their own name, which is none of our fields: they become attributes, as unmapped ones
 *     do, but the file must have them
 */
public record ColumnMap(Map<String, String> fieldByColumn, Set<String> kept) {

    /**
     * How the columns of one file are read.
     *
     * @param fields for each column the field it fills, or null
     */
    record Reading(List<String> columns, List<@Nullable String> fields) {

        boolean fills(String field) {
            return fields.contains(field);
        }

        /** The row's values of our fields, those that say something. */
        Map<String, String> values(CsvRow row) {
            return pick(row, true);
        }

        /** The row's values of the other columns, by column, those that say something. */
        Map<String, String> others(CsvRow row) {
            return pick(row, false);
        }

        private Map<String, String> pick(CsvRow row, boolean ours) {
            Map<String, String> picked = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String value = row.values().get(i).strip();
                @Nullable String field = fields.get(i);
                if (!value.isEmpty() && (field != null) == ours) {
                    picked.put(field != null ? field : columns.get(i), value);
                }
            }
            return picked;
        }
    }

    /**
     * Reads {@code column:field,column:field}; a comma within a column's name is written {@code \,}.
     *
     * @param text null or blank for no map: columns named as our fields fill them
     * @throws Problem (invalid) where it can't be read or names an unknown field
     */
    public static ColumnMap parse(@Nullable String text, FieldSet known) {
        Map<String, String> map = new LinkedHashMap<>();
        if (text != null && !text.isBlank()) {
            for (String pair : text.split("(?<!\\\\),", -1)) {
                int colon = pair.lastIndexOf(':');
                if (colon < 1) {
                    throw Problem.invalid("map", pair, say("intake.problem.map-pair"));
                }
                map.put(
                        pair.substring(0, colon).replace("\\,", ",").strip(),
                        pair.substring(colon + 1).strip());
            }
        }
        return of(map, known);
    }

    /** A map of columns to fields, checked against the fields there are. */
    public static ColumnMap of(Map<String, String> fieldByColumn, FieldSet known) {
        Map<String, String> checked = new LinkedHashMap<>();
        Set<String> kept = new LinkedHashSet<>();
        Set<String> used = new HashSet<>();
        fieldByColumn.forEach((column, field) -> {
            if (column.equalsIgnoreCase(field) && known.named(field).isEmpty()) {
                kept.add(column);
                return;
            }
            String name = known.named(field)
                    .orElseThrow(
                            () -> Problem.invalid("map", field, say("intake.problem.map-field", field, known.names())));
            if (!used.add(name)) {
                throw Problem.invalid("map", name, say("intake.problem.map-twice", name));
            }
            checked.put(column, name);
        });
        return new ColumnMap(checked, kept);
    }

    /**
     * Lays the map over a file's first row.
     *
     * @throws Problem (invalid) where a mapped column is not in the file, or two columns share a name
     */
    Reading over(CsvRow header, FieldSet known) {
        List<String> columns = named(header);
        Set<String> once = new HashSet<>();
        columns.stream()
                .filter(column -> !column.isEmpty() && !once.add(column.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(twice -> {
                    throw Problem.invalid("file", twice, say("intake.problem.column-twice", twice));
                });
        List<String> missing = Stream.concat(fieldByColumn.keySet().stream(), kept.stream())
                .filter(column -> !columns.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid(
                    "map",
                    String.join(", ", missing),
                    say("intake.problem.no-column", quoted(missing), quoted(columns)));
        }
        Set<String> taken = new HashSet<>(fieldByColumn.values());
        List<@Nullable String> fields = new ArrayList<>();
        for (String column : columns) {
            String mapped = fieldByColumn.get(column);
            fields.add(
                    mapped != null
                            ? mapped
                            : known.named(column).filter(taken::add).orElse(null));
        }
        if (fields.stream().allMatch(Objects::isNull)) {
            throw Problem.invalid("map", null, say("intake.problem.no-field", quoted(columns), known.names()));
        }
        return new Reading(columns, fields);
    }

    /** Without the separators that a spreadsheet leaves behind the last name. */
    private static List<String> named(CsvRow header) {
        List<String> columns = header.values().stream().map(String::strip).toList();
        int last = columns.size();
        while (last > 0 && columns.get(last - 1).isEmpty()) {
            last--;
        }
        return columns.subList(0, last);
    }

    private static String quoted(List<String> columns) {
        return columns.stream().limit(100).map(column -> "\"" + column + "\"").collect(Collectors.joining(", "));
    }
}
