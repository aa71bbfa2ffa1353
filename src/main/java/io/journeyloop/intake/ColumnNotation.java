package io.journeyloop.intake;

import io.journeyloop.time.Moments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes what can be written several ways, by the evidence of the whole column: what one line leaves open, the
 * others decide. What the sender says goes first; what nothing decides stays open.
 *
 * @param decimal null where neither sender nor column decide
 * @param dates by field; absent where neither sender nor column decide
 * @param names the first few values with letters that an encoding could change
 */
record ColumnNotation(@Nullable DecimalSign decimal, Map<String, Moments.Order> dates, List<String> names) {

    private static final Set<String> AMOUNTS = Set.of("aum");
    private static final Set<String> DATES = Set.of("openedAt", "receivedAt", "consentedAt");
    private static final int NAMES = 3;

    static ColumnNotation of(SpooledFile file, ColumnMap.Reading reading, ImportOptions options) throws IOException {
        Evidence evidence = new Evidence(reading);
        try (CsvRows rows = file.rows()) {
            rows.next();
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                if (Headers.fits(row, reading)) {
                    evidence.take(row);
                }
            }
        }
        return new ColumnNotation(
                options.decimal() != null ? options.decimal() : only(evidence.decimals),
                evidence.orders(options.dates()),
                List.copyOf(evidence.named.isEmpty() ? evidence.others : evidence.named));
    }

    /** How a field's dates are written; null where nothing decides it. */
    Moments.@Nullable Order order(String field) {
        return dates.get(field);
    }

    private static <T> @Nullable T only(Set<T> found) {
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private static final class Evidence {

        private final ColumnMap.Reading reading;
        private final EnumSet<DecimalSign> decimals = EnumSet.noneOf(DecimalSign.class);
        private final Map<String, EnumSet<Moments.Order>> orders = new HashMap<>();
        private final List<String> named = new ArrayList<>();
        private final List<String> others = new ArrayList<>();

        private Evidence(ColumnMap.Reading reading) {
            this.reading = reading;
        }

        private void take(CsvRow row) {
            for (int i = 0; i < reading.columns().size(); i++) {
                String value = row.values().get(i).strip();
                String field = Optional.ofNullable(reading.fields().get(i)).orElse("");
                if (AMOUNTS.contains(field)) {
                    Amounts.evidence(value).ifPresent(decimals::add);
                } else if (DATES.contains(field)) {
                    Set<Moments.Order> fitting = Moments.orders(value);
                    if (fitting.size() == 1) {
                        orders.computeIfAbsent(field, any -> EnumSet.noneOf(Moments.Order.class))
                                .addAll(fitting);
                    }
                } else {
                    keep(field.equals("name") ? named : others, value);
                }
            }
        }

        private Map<String, Moments.Order> orders(Moments.@Nullable Order said) {
            Map<String, Moments.Order> decided = new HashMap<>();
            for (String field : DATES) {
                Moments.@Nullable Order order =
                        said != null ? said : only(orders.getOrDefault(field, EnumSet.noneOf(Moments.Order.class)));
                if (order != null) {
                    decided.put(field, order);
                }
            }
            return decided;
        }

        private static void keep(List<String> names, String value) {
            if (names.size() < NAMES
                    && !value.isEmpty()
                    && value.length() <= 120
                    && value.chars().anyMatch(sign -> sign > 127)
                    && ByteKeepingReader.firstMark(value) < 0) {
                names.add(value);
            }
        }
    }
}
