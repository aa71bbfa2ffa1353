package io.journeyloop.breakpoint.ui;

import static io.journeyloop.common.Message.say;

import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointQuery;
import io.journeyloop.breakpoint.BreakpointQuery.Paging;
import io.journeyloop.breakpoint.BreakpointQuery.Period;
import io.journeyloop.breakpoint.BreakpointQuery.Sort;
import io.journeyloop.common.Problem;
import io.journeyloop.metrics.BreakpointAnalysisQuery;
import io.journeyloop.metrics.MapQuery;
import io.journeyloop.time.BankZone;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the board shows, as its address says it, so that a link can be sent.
 *
 * @param journey null for all
 * @param days a period ending today; only where {@code from} and {@code to} don't say it
 * @param status null for whatever is still open
 * @param owner a user name, or {@link BreakpointQuery#NOBODY}
 */
record BoardAddress(
        @Nullable String journey,
        @Nullable String touchpoint,
        @Nullable String branch,
        int days,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Status status,
        @Nullable Kind kind,
        @Nullable String owner,
        @Nullable String q,
        Sort sort,
        int page) {

    static final List<Integer> PERIODS = List.of(7, 30, 90);
    static final int SIZE = 50;

    static BoardAddress of(QueryParameters query, BankZone zone) {
        return new BoardAddress(
                one(query, "journey"),
                one(query, "touchpoint"),
                one(query, "branch"),
                number("days", one(query, "days"), BreakpointAnalysisQuery.DAYS),
                MapQuery.day("from", one(query, "from"), zone),
                MapQuery.day("to", one(query, "to"), zone),
                word("status", one(query, "status"), Status.values()),
                word("kind", one(query, "kind"), Kind.values()),
                one(query, "owner"),
                one(query, "q"),
                sort(one(query, "sort")),
                Math.max(0, number("page", one(query, "page"), 0)));
    }

    QueryParameters parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "journey", journey);
        put(query, "touchpoint", touchpoint);
        put(query, "branch", branch);
        put(query, "from", from);
        put(query, "to", to);
        put(query, "days", dated() || days == BreakpointAnalysisQuery.DAYS ? null : days);
        put(query, "status", status == null ? null : status.slug());
        put(query, "kind", kind == null ? null : kind.slug());
        put(query, "owner", owner);
        put(query, "q", q);
        put(query, "sort", sort == Sort.NEWEST ? null : sort.name().toLowerCase(Locale.ROOT));
        put(query, "page", page == 0 ? null : page);
        return QueryParameters.simple(query);
    }

    boolean dated() {
        return from != null || to != null;
    }

    LocalDate first(LocalDate today) {
        LocalDate end = last(today);
        return from != null ? from : end.minusDays((dated() ? BreakpointAnalysisQuery.DAYS : days) - 1L);
    }

    LocalDate last(LocalDate today) {
        return to == null ? today : to;
    }

    /** Whether the list narrows what there is beyond journey, branch and period. */
    boolean narrowed() {
        return touchpoint != null || status != null || kind != null || owner != null || q != null;
    }

    /** The evidence about one journey. */
    BreakpointAnalysisQuery evidence(String key, LocalDate today) {
        return new BreakpointAnalysisQuery(key, null, first(today), last(today), branch);
    }

    /** The list: what is open is open whenever it began; what is closed, if it was detected in the period. */
    BreakpointQuery list(LocalDate today, BankZone zone, int size) {
        Set<Status> wanted = status == null ? BreakpointQuery.STILL_OPEN : Set.of(status);
        boolean closed = status != null && !BreakpointQuery.STILL_OPEN.contains(status);
        return new BreakpointQuery(
                wanted,
                kind == null ? Set.of() : Set.of(kind),
                place(),
                owner,
                q,
                null,
                closed ? period(today, zone) : Period.EVER,
                new Paging(sort, page, size));
    }

    /** All of the journey and branch, whenever detected and whatever became of them. */
    BreakpointQuery everything(int size) {
        return all(Period.EVER, size);
    }

    /** Those detected in the period. */
    BreakpointQuery detected(LocalDate today, BankZone zone, int size) {
        return all(period(today, zone), size);
    }

    private BreakpointQuery all(Period detected, int size) {
        return new BreakpointQuery(Set.of(), Set.of(), place(), null, null, null, detected, new Paging(sort, 0, size));
    }

    private BreakpointQuery.Place place() {
        return new BreakpointQuery.Place(journey, touchpoint, branch);
    }

    private Period period(LocalDate today, BankZone zone) {
        return new Period(zone.startOf(first(today)), zone.startOf(last(today).plusDays(1)));
    }

    BoardAddress withJourney(@Nullable String other) {
        return new BoardAddress(other, null, branch, days, from, to, status, kind, owner, q, sort, 0);
    }

    BoardAddress withBranch(@Nullable String other) {
        return new BoardAddress(journey, touchpoint, other, days, from, to, status, kind, owner, q, sort, 0);
    }

    BoardAddress withDays(int other) {
        return new BoardAddress(journey, touchpoint, branch, other, null, null, status, kind, owner, q, sort, 0);
    }

    BoardAddress withStatus(@Nullable Status other) {
        return new BoardAddress(journey, touchpoint, branch, days, from, to, other, kind, owner, q, sort, 0);
    }

    BoardAddress withKind(@Nullable Kind other) {
        return new BoardAddress(journey, touchpoint, branch, days, from, to, status, other, owner, q, sort, 0);
    }

    BoardAddress withOwner(@Nullable String other) {
        return new BoardAddress(journey, touchpoint, branch, days, from, to, status, kind, other, q, sort, 0);
    }

    BoardAddress withSearch(@Nullable String other) {
        return new BoardAddress(journey, touchpoint, branch, days, from, to, status, kind, owner, other, sort, 0);
    }

    BoardAddress withSort(Sort other) {
        return new BoardAddress(journey, touchpoint, branch, days, from, to, status, kind, owner, q, other, 0);
    }

    BoardAddress withPage(int other) {
        return new BoardAddress(journey, touchpoint, branch, days, from, to, status, kind, owner, q, sort, other);
    }

    /** What is open at one place, and nothing else narrowed; a branch only where one is meant. */
    BoardAddress at(String key, @Nullable String id, @Nullable String no) {
        String place = no == null ? branch : no;
        return new BoardAddress(key, id, place, days, from, to, null, null, null, null, sort, 0);
    }

    /** The list unnarrowed; journey, branch and period stay. */
    BoardAddress wide() {
        return new BoardAddress(journey, null, branch, days, from, to, null, null, null, null, sort, 0);
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }

    private static Sort sort(@Nullable String text) {
        Sort named = word("sort", text, Sort.values());
        return named == null ? Sort.NEWEST : named;
    }

    private static <E extends Enum<E>> @Nullable E word(String field, @Nullable String text, E[] all) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        field,
                        text,
                        say(
                                "metrics.problem.word",
                                text,
                                Arrays.stream(all)
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }

    private static int number(String name, @Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")) {
            throw Problem.invalid(name, text, say("metrics.problem.number", text));
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String one(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(text -> !text.isBlank()).orElse(null);
    }
}
