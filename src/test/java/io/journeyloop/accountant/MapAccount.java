package io.journeyloop.accountant;

import io.journeyloop.accountant.Books.Answer;
import io.journeyloop.accountant.Books.Break;
import io.journeyloop.accountant.Books.Fact;
import io.journeyloop.accountant.Books.Instance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts one journey's map anew from the raw facts, journey instance by journey instance. */
final class MapAccount {

    private final Books books;
    private final Ledger ledger;
    private final ZoneId zone;

    MapAccount(Books books, Ledger ledger, ZoneId zone) {
        this.books = books;
        this.ledger = ledger;
        this.zone = zone;
    }

    /**
     * What one map was asked for.
     *
     * @param patience by touchpoint of any of the versions, as the models say it
     */
    record Question(
            String journey,
            @Nullable Integer version,
            @Nullable String branch,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, Duration> patience) {

        String name() {
            return journey
                    + (version == null ? "" : " v" + version)
                    + (branch == null ? "" : " branch " + branch)
                    + (from == null ? "" : " from " + from);
        }
    }

    void check(Question asked, JsonNode map) {
        Instant now = Instant.parse(map.at("/asOf").asString());
        goal(asked, map.get("goal"), now);
        for (JsonNode stage : map.get("stages")) {
            for (JsonNode touchpoint : stage.get("touchpoints")) {
                touchpoint(asked, touchpoint, now);
            }
        }
    }

    private void touchpoint(Question asked, JsonNode told, Instant now) {
        String id = told.get("id").asString();
        String name = asked.name() + " " + id + " ";
        List<Fact> facts = facts(asked, id);
        long entered = count(facts, "ENTERED");
        long completed = count(facts, "COMPLETED");
        long left = count(facts, "LEFT");
        ledger.count(name + "entered", entered, told.path("entered"));
        ledger.count(name + "completed", completed, told.path("completed"));
        ledger.count(name + "left", left, told.path("left"));
        ledger.count(name + "waiting", entered - completed - left, told.path("waiting"));
        ledger.share(name + "passRate", completed, entered, told.path("passRate"));
        List<Break> breaks = books.breaks.stream()
                .filter(one -> one.touchpoint().equals(id) && !one.status().equals("TAKEN_BACK"))
                .filter(one -> meant(asked, one.instance(), one.version(), one.entered()))
                .toList();
        ledger.count(name + "breakpoints", breaks.size(), told.path("breakpoints"));
        ledger.count(
                name + "reconnected", breaks.stream().filter(Break::followed).count(), told.path("reconnected"));
        ledger.count(name + "recovered", of(breaks, "RECOVERED"), told.path("recovered"));
        ledger.count(name + "elsewhere", of(breaks, "ELSEWHERE"), told.path("elsewhere"));
        ledger.count(name + "lost", of(breaks, "LOST"), told.path("lost"));
        ledger.count(name + "recoverable", of(breaks, "OPEN") + of(breaks, "RECONNECTING"), told.path("recoverable"));
        long elapsed = Math.max(breaks.size(), elapsed(asked, id, facts, completed + left, now));
        ledger.count(name + "patienceElapsed", elapsed, told.path("patienceElapsed"));
        ledger.share(name + "breakpointRate", breaks.size(), elapsed, told.path("breakpointRate"));
        durations(name, facts, "COMPLETED", told.path("medianSeconds"), told.path("p90Seconds"));
        score(asked, id, name, told.path("score"));
    }

    /** Entered so long ago that the patience is over, and not lawfully held. */
    private long elapsed(Question asked, String id, List<Fact> facts, long ended, Instant now) {
        Duration patience = asked.patience().get(id);
        return patience == null
                ? ended
                : facts.stream()
                        .filter(one -> one.kind().equals("ENTERED"))
                        .filter(one -> !one.entered().plus(patience).isAfter(now))
                        .filter(one -> books.waiting.stream()
                                .noneMatch(held -> held.instance() == one.instance()
                                        && held.touchpoint().equals(id)
                                        && held.entered().equals(one.entered())
                                        && held.due().isAfter(now)))
                        .count();
    }

    private void goal(Question asked, JsonNode told, Instant now) {
        String name = asked.name() + " goal ";
        List<Fact> facts = facts(asked, "");
        List<Fact> reached = facts.stream()
                .filter(one -> one.kind().equals("GOAL") && !one.at().isBefore(one.entered()))
                .toList();
        List<Fact> entered = facts.stream()
                .filter(one -> one.kind().equals("JOURNEY_ENTERED"))
                .toList();
        ledger.count(name + "entered", entered.size(), told.path("entered"));
        ledger.count(name + "reached", reached.size(), told.path("reached"));
        ledger.count(name + "open", entered.size() - count(facts, "JOURNEY_ENDED"), told.path("open"));
        List<Long> watched = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        for (Fact one : entered) {
            Instant midnight = day(one.entered()).plusDays(1).atStartOfDay(zone).toInstant();
            watched.add(Duration.between(midnight, now).toMillis()
                    / Duration.ofDays(1).toMillis());
            days.add(reached.stream()
                    .filter(it -> it.instance() == one.instance())
                    .map(it -> goalDay(Duration.between(it.entered(), it.at())))
                    .findFirst()
                    .orElse(-1));
        }
        for (JsonNode at : told.path("at")) {
            rate(
                    name + "at " + at.get("days") + " ",
                    at,
                    Sums.happened(watched, days, at.get("days").asInt()));
        }
        JsonNode within = told.path("within");
        rate(name, told, within.isNull() ? null : Sums.happened(watched, days, within.asInt()));
        durations(name, reached, "GOAL", told.path("medianSeconds"), null);
    }

    /** Whole days that were over; the end of a day belongs to it. */
    private static int goalDay(Duration after) {
        return after.isZero() ? 0 : (int) after.minusMillis(1).toDays();
    }

    private void rate(String name, JsonNode told, double @Nullable [] counted) {
        ledger.share(name + "rate", counted == null ? null : Double.valueOf(counted[0]), told.path("rate"));
        ledger.share(name + "low", counted == null ? null : Double.valueOf(counted[1]), told.path("low"));
        ledger.share(name + "high", counted == null ? null : Double.valueOf(counted[2]), told.path("high"));
    }

    /** Quantiles come from buckets of 5 %. */
    private void durations(String name, List<Fact> facts, String kind, JsonNode median, @Nullable JsonNode p90) {
        long[] seconds = facts.stream()
                .filter(one -> one.kind().equals(kind))
                .mapToLong(one ->
                        Math.round(Duration.between(one.entered(), one.at()).toMillis() / 1000.0))
                .toArray();
        ledger.about(name + "median", seconds.length == 0 ? null : Sums.quantile(seconds, 0.5), median, 0.05);
        if (p90 != null) {
            ledger.about(name + "p90", seconds.length == 0 ? null : Sums.quantile(seconds, 0.9), p90, 0.05);
        }
    }

    private void score(Question asked, String id, String name, JsonNode told) {
        if (told.isNull() || told.isMissingNode()) {
            ledger.count(name + "answers", answers(asked, id).count(), told.isNull() ? ZERO : told);
            return;
        }
        String metric = told.get("metric").asString();
        List<Integer> scores = answers(asked, id)
                .filter(one -> one.metric().equals(metric))
                .map(Answer::score)
                .toList();
        ledger.count(name + "score n", scores.size(), told.get("n"));
        double[] counted = scored(metric, scores);
        ledger.share(name + "score", counted[0], told.get("value"));
        ledger.about(name + "score low", counted[1], told.get("low"), 1e-6);
        ledger.about(name + "score high", counted[2], told.get("high"), 1e-6);
    }

    private static final JsonNode ZERO = tools.jackson.databind.node.IntNode.valueOf(0);

    private static double[] scored(String metric, List<Integer> scores) {
        if (metric.equals("NPS")) {
            return Sums.nps(scores);
        }
        int good = metric.equals("CSAT") ? 4 : 5;
        double hits = scores.stream().filter(one -> one >= good).count();
        double[] wilson = Sums.wilson(hits, scores.size());
        return new double[] {hits / scores.size(), wilson[0], wilson[1]};
    }

    private Stream<Answer> answers(Question asked, String id) {
        return books.answers.stream()
                .filter(one -> one.touchpoint().equals(id))
                .filter(one -> meant(asked, one.instance(), one.version(), one.at()));
    }

    private List<Fact> facts(Question asked, String touchpoint) {
        Predicate<Fact> there = one -> one.touchpoint().equals(touchpoint);
        return books.facts.stream()
                .filter(there)
                .filter(one -> meant(asked, one.instance(), one.version(), one.entered()))
                .toList();
    }

    private boolean meant(Question asked, long instance, int version, Instant at) {
        Instance of = books.instances.get(instance);
        return of != null
                && of.journey().equals(asked.journey())
                && (asked.branch() == null || asked.branch().equals(of.branch()))
                && (asked.version() == null || Objects.equals(asked.version(), books.numbers.get(version)))
                && (asked.from() == null || !day(at).isBefore(asked.from()))
                && (asked.to() == null || !day(at).isAfter(asked.to()));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static long count(List<Fact> facts, String kind) {
        return facts.stream().filter(one -> one.kind().equals(kind)).count();
    }

    private static long of(List<Break> breaks, String status) {
        return breaks.stream().filter(one -> one.status().equals(status)).count();
    }
}
