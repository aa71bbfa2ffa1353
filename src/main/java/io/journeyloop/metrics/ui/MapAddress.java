package io.journeyloop.metrics.ui;

import static io.journeyloop.common.Message.say;

import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.common.Problem;
import io.journeyloop.metrics.MapFigure;
import io.journeyloop.metrics.MapQuery;
import io.journeyloop.time.BankZone;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows, as its address says it, so that a link can be sent.
 *
 * @param days a period ending today; null where {@code from} and {@code to} say it, or all time is meant
 * @param process whether the BPMN is shown in place of the map
 * @param touchpoint whose figures are opened; null for none, or with a figure for the journey itself
 * @param figure whose customers are opened, or null
 */
record MapAddress(
        @Nullable String key,
        @Nullable Integer days,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String branch,
        @Nullable Integer version,
        boolean process,
        @Nullable String touchpoint,
        @Nullable MapFigure figure) {

    /** With nothing opened. */
    MapAddress(
            @Nullable String key,
            @Nullable Integer days,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String branch,
            @Nullable Integer version,
            boolean process) {
        this(key, days, from, to, branch, version, process, null, null);
    }

    static final int DEFAULT_DAYS = 30;
    static final List<Integer> PERIODS = List.of(7, 30, 90);

    /** Of a route's key and query; throws a problem naming a value that can't be read. */
    static MapAddress of(@Nullable String key, QueryParameters query, BankZone zone) {
        String days = one(query, "days");
        LocalDate from = MapQuery.day("from", one(query, "from"), zone);
        LocalDate to = MapQuery.day("to", one(query, "to"), zone);
        boolean dated = from != null || to != null;
        return new MapAddress(
                key,
                dated || "all".equals(days)
                        ? null
                        : days == null ? Integer.valueOf(DEFAULT_DAYS) : number("days", days),
                from,
                to,
                one(query, "branch"),
                number("version", one(query, "version")),
                "process".equals(one(query, "view")),
                one(query, "touchpoint"),
                figure(one(query, "figure")));
    }

    QueryParameters parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        if (from != null || to != null) {
            put(query, "from", from);
            put(query, "to", to);
        } else if (days == null) {
            query.put("days", "all");
        } else if (days != DEFAULT_DAYS) {
            query.put("days", days.toString());
        }
        put(query, "branch", branch);
        put(query, "version", version);
        if (process) {
            query.put("view", "process");
        }
        put(query, "touchpoint", touchpoint);
        put(query, "figure", figure == null ? null : figure.slug());
        return QueryParameters.simple(query);
    }

    /** The breakpoint board's address for a touchpoint of a journey, in the same period and branch. */
    String board(String journey, String touchpoint) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("journey", journey);
        query.put("touchpoint", touchpoint);
        put(query, "from", from);
        put(query, "to", to);
        put(query, "days", days);
        put(query, "branch", branch);
        return "breakpoints?" + QueryParameters.simple(query).getQueryString();
    }

    /** The question for the service; the period of {@code days} ends on that day. */
    MapQuery query(String journey, LocalDate today) {
        LocalDate first = days == null ? from : today.minusDays(days - 1L);
        return new MapQuery(journey, version, first, to, branch, null, null);
    }

    /** With a touchpoint's figures or a figure's customers opened. */
    MapAddress opened(@Nullable String what, @Nullable MapFigure whose) {
        return new MapAddress(key, days, from, to, branch, version, process, what, whose);
    }

    MapAddress closed() {
        return opened(null, null);
    }

    boolean isOpened() {
        return touchpoint != null || figure != null;
    }

    MapAddress withKey(String other) {
        return new MapAddress(other, days, from, to, branch, null, process);
    }

    MapAddress withDays(@Nullable Integer other) {
        return new MapAddress(key, other, null, null, branch, version, process);
    }

    MapAddress withBranch(@Nullable String other) {
        return new MapAddress(key, days, from, to, other, version, process);
    }

    MapAddress withVersion(@Nullable Integer other) {
        return new MapAddress(key, days, from, to, branch, other, process);
    }

    MapAddress withProcess(boolean other) {
        return new MapAddress(key, days, from, to, branch, version, other);
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }

    private static @Nullable MapFigure figure(@Nullable String text) {
        return text == null ? null : MapFigure.of(text);
    }

    private static @Nullable Integer number(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException unreadable) {
            throw Problem.invalid(name, text, say("metrics.problem.number", text));
        }
    }

    private static @Nullable String one(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(text -> !text.isBlank()).orElse(null);
    }
}
