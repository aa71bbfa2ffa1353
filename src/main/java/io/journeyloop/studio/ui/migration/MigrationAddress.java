package io.journeyloop.studio.ui.migration;

import static io.journeyloop.common.Message.say;

import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.MigrationFilter;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.time.BankZone;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the screen is about: two versions, whom, and which run is looked at. Days are the bank's, both included.
 *
 * @param from null for a version that suggests itself, as is {@code to}
 * @param customers customer numbers; empty for everybody
 * @param page of the earlier runs, zero-based
 */
record MigrationAddress(
        @Nullable Integer from,
        @Nullable Integer to,
        List<String> customers,
        @Nullable String branch,
        @Nullable String touchpoint,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Long run,
        int page) {

    /** More would not fit into an address; the API takes more. */
    static final int CUSTOMERS = 100;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、]+");
    private static final String NUMBER = "\\d{1,9}";

    /** @throws Problem (bad request) for a day that can't be read or too many customers */
    static MigrationAddress of(QueryParameters query) {
        return new MigrationAddress(
                number(query, "from"),
                number(query, "to"),
                customers(text(query, "customers")),
                text(query, "branch"),
                text(query, "touchpoint"),
                day(query, "since"),
                day(query, "until"),
                run(query),
                number(query, "page") instanceof Integer page ? page : 0);
    }

    /** The address that shows this run with its own filter. */
    static MigrationAddress of(MigrationRun run, BankZone zone) {
        MigrationFilter filter = run.request().filter();
        return new MigrationAddress(
                run.request().fromVersion(),
                run.request().toVersion(),
                filter.customerNos() == null || filter.customerNos().size() > CUSTOMERS
                        ? List.of()
                        : filter.customerNos(),
                filter.branch(),
                filter.touchpoint(),
                filter.enteredFrom() == null ? null : zone.day(filter.enteredFrom()),
                filter.enteredUntil() == null
                        ? null
                        : zone.day(filter.enteredUntil().minusMillis(1)),
                run.id(),
                0);
    }

    /** Customer numbers as people write them: with commas, spaces, lines between. */
    static List<String> customers(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return List.of();
        }
        List<String> all = List.copyOf(new LinkedHashSet<>(List.of(BETWEEN.split(written.strip()))));
        if (all.size() > CUSTOMERS) {
            throw Problem.invalid(
                    "customers", all.size(), say("studio.problem.migrate-customers", Integer.toString(CUSTOMERS)));
        }
        return all;
    }

    MigrationFilter filter(BankZone zone) {
        return new MigrationFilter(
                customers.isEmpty() ? null : customers,
                branch,
                touchpoint,
                since == null ? null : zone.startOf(since),
                until == null ? null : zone.startOf(until.plusDays(1)),
                null,
                MigrationFilter.AT_MOST);
    }

    boolean narrows() {
        return !customers.isEmpty() || branch != null || touchpoint != null || since != null || until != null;
    }

    MigrationAddress withVersions(@Nullable Integer wantedFrom, @Nullable Integer wantedTo) {
        return new MigrationAddress(wantedFrom, wantedTo, customers, branch, touchpoint, since, until, run, page);
    }

    MigrationAddress withRun(@Nullable Long wanted) {
        return new MigrationAddress(from, to, customers, branch, touchpoint, since, until, wanted, 0);
    }

    MigrationAddress withPage(int wanted) {
        return new MigrationAddress(from, to, customers, branch, touchpoint, since, until, run, wanted);
    }

    /** The same versions, everybody, no run. */
    MigrationAddress everybody() {
        return new MigrationAddress(from, to, List.of(), null, null, null, null, null, 0);
    }

    QueryParameters parameters() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "from", from);
        put(given, "to", to);
        put(given, "customers", customers.isEmpty() ? null : String.join(",", customers));
        put(given, "branch", branch);
        put(given, "touchpoint", touchpoint);
        put(given, "since", since);
        put(given, "until", until);
        put(given, "run", run);
        put(given, "page", page == 0 ? null : page);
        return QueryParameters.simple(given);
    }

    private static void put(Map<String, String> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value.toString());
        }
    }

    private static @Nullable String text(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    private static @Nullable Integer number(QueryParameters query, String name) {
        String text = text(query, name);
        return text != null && text.matches(NUMBER) ? Integer.valueOf(text) : null;
    }

    private static @Nullable Long run(QueryParameters query) {
        String text = text(query, "run");
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable LocalDate day(QueryParameters query, String name) {
        String text = text(query, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw Problem.badRequest(name, text, say("studio.problem.migrate-day", String.valueOf(text)));
        }
    }
}
