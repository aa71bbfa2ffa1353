package io.journeyloop.journey.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.MigrationFilter;
import io.journeyloop.journey.MigrationRequest;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a call to move customers strictly: what nobody understands is refused, for it may have been a restriction. */
final class MigrationBody {

    private static final Set<String> FIELDS = Set.of("fromVersion", "toVersion", "filter", "dryRun");
    private static final Set<String> FILTER_FIELDS =
            Set.of("customerNos", "branch", "touchpoint", "enteredFrom", "enteredTo", "after", "limit");
    private static final Set<String> RUN_FIELDS = Set.of("fromVersion", "toVersion", "filter", "pilot", "dryRun");
    private static final Set<String> RUN_FILTER_FIELDS =
            Set.of("customerNos", "branch", "touchpoint", "enteredFrom", "enteredTo");
    private static final String FILTER = "filter.";

    private final Map<String, Object> body;
    private final Map<?, ?> filter;
    private final BankZone zone;

    private MigrationBody(Map<String, Object> body, BankZone zone, Set<String> fields, Set<String> filterFields) {
        this.body = body;
        this.zone = zone;
        onlyKnown("", body.keySet(), fields);
        Object given = body.get("filter");
        if (given != null && !(given instanceof Map)) {
            throw Problem.invalid("filter", null, say("journey.problem.migration-filter", sorted(filterFields)));
        }
        this.filter = given == null ? Map.of() : (Map<?, ?>) given;
        onlyKnown(FILTER, filter.keySet(), filterFields);
    }

    /** The call that answers with each instance's result. */
    static MigrationBody atOnce(Map<String, Object> body, BankZone zone) {
        return new MigrationBody(body, zone, FIELDS, FILTER_FIELDS);
    }

    /** The call that goes on in the background. */
    static MigrationRequest inBackground(Map<String, Object> body, BankZone zone) {
        MigrationBody asked = new MigrationBody(body, zone, RUN_FIELDS, RUN_FILTER_FIELDS);
        Object pilot = body.get("pilot");
        return new MigrationRequest(
                asked.version("fromVersion"),
                asked.version("toVersion"),
                asked.filter(),
                pilot == null
                        ? null
                        : (int) number("pilot", pilot, Integer.MAX_VALUE, say("journey.problem.migration-pilot")),
                asked.dryRun());
    }

    int version(String field) {
        return (int) number(field, body.get(field), Integer.MAX_VALUE, say("journey.problem.migration-version"));
    }

    boolean dryRun() {
        Object given = body.get("dryRun");
        if (given != null && !(given instanceof Boolean)) {
            throw Problem.invalid("dryRun", shown(given), say("journey.problem.migration-dry-run"));
        }
        return Boolean.TRUE.equals(given);
    }

    MigrationFilter filter() {
        Object after = filter.get("after");
        Object limit = filter.get("limit");
        String most = Integer.toString(MigrationFilter.AT_MOST);
        return new MigrationFilter(
                customerNos(),
                text("branch"),
                text("touchpoint"),
                instant("enteredFrom", false),
                instant("enteredTo", true),
                after == null
                        ? null
                        : number(FILTER + "after", after, Long.MAX_VALUE, say("journey.problem.migration-after")),
                limit == null
                        ? MigrationFilter.AT_MOST
                        : (int) number(
                                FILTER + "limit",
                                limit,
                                MigrationFilter.AT_MOST,
                                say("journey.problem.migration-limit", most)));
    }

    private @Nullable List<String> customerNos() {
        Object given = filter.get("customerNos");
        if (given == null) {
            return null;
        }
        if (given instanceof List<?> list
                && !list.isEmpty()
                && list.size() <= MigrationFilter.AT_MOST
                && list.stream().allMatch(one -> one instanceof String no && !no.isBlank())) {
            return list.stream().map(String.class::cast).distinct().toList();
        }
        throw Problem.invalid(
                FILTER + "customerNos",
                null,
                say("journey.problem.migration-customers", Integer.toString(MigrationFilter.AT_MOST)));
    }

    private @Nullable String text(String field) {
        Object given = filter.get(field);
        if (given == null) {
            return null;
        }
        if (given instanceof String text && !text.isBlank()) {
            return text;
        }
        throw Problem.invalid(FILTER + field, shown(given), say("journey.problem.migration-text"));
    }

    /** A day of the bank, of which {@code wholeDay} includes the whole, or an instant with offset. */
    private @Nullable Instant instant(String field, boolean wholeDay) {
        String given = text(field);
        if (given == null) {
            return null;
        }
        try {
            if (given.length() == "2026-03-02".length()) {
                LocalDate day = LocalDate.parse(given);
                return zone.startOf(wholeDay ? day.plusDays(1) : day);
            }
            Instant moment = OffsetDateTime.parse(given).toInstant();
            return wholeDay ? moment.plusMillis(1) : moment;
        } catch (DateTimeParseException unreadable) {
            throw Problem.invalid(FILTER + field, shown(given), say("journey.problem.migration-time"));
        }
    }

    private static long number(String field, @Nullable Object given, long atMost, Message otherwise) {
        if ((given instanceof Integer || given instanceof Long)
                && ((Number) given).longValue() >= 1
                && ((Number) given).longValue() <= atMost) {
            return ((Number) given).longValue();
        }
        throw Problem.invalid(field, given == null ? null : shown(given), otherwise);
    }

    private static void onlyKnown(String prefix, Set<?> given, Set<String> known) {
        given.stream()
                .map(String::valueOf)
                .filter(one -> !known.contains(one))
                .findFirst()
                .ifPresent(one -> {
                    throw Problem.invalid(
                            prefix + shown(one), null, say("journey.problem.migration-field", sorted(known)));
                });
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.toList());
    }

    private static String shown(Object given) {
        String text = Objects.toString(given);
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
