package io.journeyloop.accountant;

import io.journeyloop.accountant.Books.Break;
import io.journeyloop.accountant.Books.Fact;
import io.journeyloop.accountant.Books.Instance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/** Counts where a journey breaks anew: rates, control charts, branches on the same mix, the effect of following up. */
final class BreakAccount {

    private static final int WEEKS_SHOWN = 26;
    private static final int DAYS_BACK = 27 * 7;

    private final Books books;
    private final Ledger ledger;
    private final ZoneId zone;

    BreakAccount(Books books, Ledger ledger, ZoneId zone) {
        this.books = books;
        this.ledger = ledger;
        this.zone = zone;
    }

    /**
     * What was asked.
     *
     * @param patience by touchpoint
     * @param heldBack by touchpoint, the percent that the draw keeps from being followed up
     */
    record Question(
            String journey, @Nullable String branch, Map<String, Duration> patience, Map<String, Double> heldBack) {}

    /** How many of how many; n never under the hits. */
    private record Share(long hits, long n) {
        Share plus(Share more) {
            return new Share(hits + more.hits, n + more.n);
        }
    }

    void check(Question asked, JsonNode told) {
        Instant now = Instant.parse(told.get("asOf").asString());
        LocalDate from = LocalDate.parse(told.get("from").asString());
        LocalDate to = LocalDate.parse(told.get("to").asString());
        List<Arms> drawn = new ArrayList<>();
        for (JsonNode one : told.get("touchpoints")) {
            String id = one.get("id").asString();
            String name = asked.journey() + (asked.branch() == null ? "" : " branch " + asked.branch()) + " breaking "
                    + id + " ";
            LocalDate last = last(asked.patience().get(id), to, now);
            rates(name, asked, id, from, last, to, now, one);
            branches(name, asked, id, from, last, now, one.get("branches"));
            Arms arms = effect(name, asked, id, from, to, now, one.path("reconnecting"));
            if (arms != null) {
                drawn.add(arms);
            }
        }
        verdicts(drawn);
    }

    /** Those followed up and those held back at a touchpoint: recovered, and how many. */
    private record Arms(String name, double[] treated, double[] held, @Nullable Double share, JsonNode told) {

        boolean both() {
            return treated[1] > 0 && held[1] > 0;
        }

        double p() {
            return Sums.alwaysValidP(treated[0], treated[1], held[0], held[1]);
        }
    }

    /**
     * What may be said: nothing where the draw gave the arms other sizes than it was to, or fewer than 30 each; the effects
     * of a journey's touchpoints are judged together, by Holm.
     */
    private void verdicts(List<Arms> drawn) {
        List<Arms> judged = drawn.stream().filter(Arms::both).toList();
        List<Double> ps = Sums.holm(judged.stream().map(Arms::p).toList());
        for (Arms one : drawn) {
            double n = one.treated()[1] + one.held()[1];
            Double share = one.share();
            Double ratio = share == null ? null : Sums.ratioP(one.held()[1], one.treated()[1], share);
            ledger.about(one.name() + "sampleRatio", ratio, one.told().path("sampleRatioP"), 1e-6);
            boolean broken = ratio != null
                    && ratio < 0.001
                    && Math.abs(one.held()[1] / n - Objects.requireNonNull(share)) >= 0.001;
            boolean few = !one.both() || one.treated()[1] < 30 || one.held()[1] < 30;
            String verdict = few || ps.get(judged.indexOf(one)) >= 0.05
                    ? "undetermined"
                    : one.treated()[0] / one.treated()[1] > one.held()[0] / one.held()[1] ? "better" : "worse";
            ledger.word(
                    one.name() + "verdict",
                    broken && one.both() ? "blocked" : verdict,
                    one.told().path("verdict"));
        }
    }

    private LocalDate last(@Nullable Duration patience, LocalDate to, Instant now) {
        LocalDate ripe = day(patience == null ? now : now.minus(patience)).minusDays(1);
        return ripe.isBefore(to) ? ripe : to;
    }

    private void rates(
            String name,
            Question asked,
            String id,
            LocalDate from,
            LocalDate last,
            LocalDate to,
            Instant now,
            JsonNode told) {
        LocalDate back = to.minusDays(DAYS_BACK);
        TreeMap<LocalDate, Share> days = new TreeMap<>();
        for (LocalDate day = from.isBefore(back) ? from : back; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate on = day;
            Share share = books.numbers.keySet().stream()
                    .map(version -> share(
                            asked, id, now, at -> day(at).equals(on), (p, v) -> v.equals(version) && mine(asked, p)))
                    .reduce(new Share(0, 0), Share::plus);
            if (share.n() > 0) {
                days.put(day, share);
            }
        }
        Share period = days.tailMap(from, true).values().stream().reduce(new Share(0, 0), Share::plus);
        ledger.count(name + "n", period.n(), told.path("n"));
        ledger.count(name + "breakpoints", period.hits(), told.path("breakpoints"));
        estimate(name + "rate", period, told.path("rate"));
        chart(name + "chart ", days, last, told.get("chart"));
    }

    private void estimate(String name, Share share, JsonNode told) {
        double[] wilson = share.n() == 0 ? null : Sums.wilson(share.hits(), share.n());
        ledger.share(name, share.hits(), share.n(), told.path("value"));
        ledger.about(name + " low", wilson == null ? null : Double.valueOf(wilson[0]), told.path("low"), 1e-9);
        ledger.about(name + " high", wilson == null ? null : Double.valueOf(wilson[1]), told.path("high"), 1e-9);
    }

    private void chart(String name, TreeMap<LocalDate, Share> days, LocalDate last, JsonNode told) {
        long many = days.tailMap(last.minusDays(28), false).values().stream()
                .filter(one -> one.n() >= 30)
                .count();
        boolean daily = many >= 14;
        TreeMap<LocalDate, Share> periods = new TreeMap<>();
        days.forEach((day, share) -> {
            if (daily || !sunday(day).isAfter(last)) {
                periods.merge(daily ? day : monday(day), share, Share::plus);
            }
        });
        while (periods.size() > WEEKS_SHOWN) {
            periods.pollFirstEntry();
        }
        ledger.count(name + "points", periods.size(), size(told.path("points")));
        List<Share> all = List.copyOf(periods.values());
        List<Share> history = all.isEmpty() ? List.of() : all.subList(0, all.size() - 1);
        Share before = history.stream().reduce(new Share(0, 0), Share::plus);
        double[] limits = history.isEmpty() ? null : Sums.laney(hits(history), ns(history));
        ledger.share(name + "centre", before.hits(), before.n(), told.path("centre"));
        ledger.about(name + "sigmaZ", limits == null ? null : Double.valueOf(limits[1]), told.path("sigmaZ"), 1e-9);
        ledger.count(name + "missingPeriods", Math.max(0, 8 - history.size()), told.path("missingPeriods"));
        for (int i = 0; i < Math.min(all.size(), told.get("points").size()); i++) {
            point(
                    name + "point " + i + " ",
                    all.get(i),
                    before,
                    limits,
                    told.get("points").get(i));
        }
    }

    private void point(String name, Share one, Share before, double @Nullable [] limits, JsonNode told) {
        ledger.count(name + "n", one.n(), told.path("n"));
        ledger.count(name + "breakpoints", one.hits(), told.path("breakpoints"));
        ledger.share(name + "rate", one.hits(), one.n(), told.path("rate"));
        if (limits == null) {
            ledger.share(name + "low", null, told.path("low"));
            ledger.share(name + "high", null, told.path("high"));
            return;
        }
        double half = 3 * limits[1] * Math.sqrt(limits[0] * (1 - limits[0]) / one.n());
        double centre = (double) before.hits() / before.n();
        double high = limits[0] + half;
        double low = limits[0] - half;
        if (centre > 0 && one.n() * centre < 5) {
            high = Math.max(high, (double) Sums.rarelyMore(one.n(), centre) / one.n());
        }
        if (centre < 1 && one.n() * (1 - centre) < 5) {
            low = Math.min(low, 1 - (double) Sums.rarelyMore(one.n(), 1 - centre) / one.n());
        }
        ledger.about(name + "low", Math.max(0, low), told.path("low"), 1e-9);
        ledger.about(name + "high", Math.min(1, high), told.path("high"), 1e-9);
    }

    /** Indirect standardisation over the kinds of customers, whole weeks. */
    private void branches(
            String name, Question asked, String id, LocalDate from, LocalDate last, Instant now, JsonNode told) {
        LocalDate first = monday(from);
        LocalDate end = monday(last.plusDays(1)).minusDays(1);
        Predicate<Instant> inWeeks = at -> !day(at).isBefore(first) && !day(at).isAfter(end);
        Map<String, Map<String, Share>> byKind = new HashMap<>();
        for (Instance instance : books.instances.values()) {
            if (instance.journey().equals(asked.journey())) {
                byKind.computeIfAbsent(instance.stratum(), any -> new TreeMap<>())
                        .putIfAbsent(instance.branch(), new Share(0, 0));
            }
        }
        Map<String, Share> seen = new TreeMap<>();
        Map<String, Double> expected = new HashMap<>();
        byKind.forEach((kind, branches) -> {
            branches.replaceAll((branch, none) -> share(
                    asked,
                    id,
                    now,
                    inWeeks,
                    (p, v) -> p.stratum().equals(kind) && p.branch().equals(branch)));
            Share bank = branches.values().stream().reduce(new Share(0, 0), Share::plus);
            branches.forEach((branch, share) -> {
                if (bank.n() > 0) {
                    seen.merge(branch, share, Share::plus);
                    expected.merge(branch, share.n() * (double) bank.hits() / bank.n(), Double::sum);
                }
            });
        });
        seen.values().removeIf(one -> one.n() == 0);
        List<String> judged = seen.keySet().stream()
                .filter(one ->
                        seen.size() > 1 && seen.get(one).n() >= 30 && Objects.requireNonNull(expected.get(one)) > 0)
                .toList();
        List<Double> ps = judged.stream()
                .map(one -> Sums.poissonP(seen.get(one).hits(), Objects.requireNonNull(expected.get(one))))
                .toList();
        long shown = seen.keySet().stream()
                .filter(one -> asked.branch() == null || asked.branch().equals(one))
                .count();
        ledger.count(name + "branches", shown, size(told));
        for (JsonNode one : told) {
            String branch = one.get("branch").asString();
            Share share = seen.getOrDefault(branch, new Share(0, 0));
            double toExpect = expected.getOrDefault(branch, 0.0);
            String named = name + "at " + branch + " ";
            ledger.count(named + "n", share.n(), one.path("n"));
            ledger.count(named + "breakpoints", share.hits(), one.path("breakpoints"));
            estimate(named + "rate", share, one.path("rate"));
            ledger.about(named + "expected", toExpect, one.path("expected"), 1e-9);
            double[] exact = toExpect > 0 ? Sums.poissonRatio(share.hits(), toExpect) : null;
            ledger.about(named + "ratio low", exact == null ? null : exact[0], one.at("/ratio/low"), 1e-6);
            ledger.about(named + "ratio high", exact == null ? null : exact[1], one.at("/ratio/high"), 1e-6);
            int at = judged.indexOf(branch);
            ledger.about(
                    named + "p", at < 0 ? null : Double.valueOf(Sums.holm(ps).get(at)), one.path("p"), 1e-6);
        }
    }

    private @Nullable Arms effect(
            String name, Question asked, String id, LocalDate from, LocalDate to, Instant now, JsonNode told) {
        Duration week = Duration.ofDays(7);
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        Instant until = (end.isBefore(now) ? end : now).minus(week);
        Instant since = from.atStartOfDay(zone).toInstant();
        List<Break> drawn = books.breaks.stream()
                .filter(one -> one.journey().equals(asked.journey())
                        && one.touchpoint().equals(id))
                .filter(one -> asked.branch() == null || asked.branch().equals(one.branch()))
                .filter(one -> one.arm() != null && !one.status().equals("TAKEN_BACK"))
                .filter(one -> !one.detected().isBefore(since) && one.detected().isBefore(until))
                .toList();
        if (drawn.isEmpty()) {
            ledger.count(
                    name + "drawn",
                    0,
                    told.isNull() || told.isMissingNode() ? IntNode.valueOf(0) : told.path("treated"));
            return null;
        }
        double[] treated = arm(drawn, "TREATED", week);
        double[] held = arm(drawn, "HELD_BACK", week);
        ledger.count(name + "treated", (long) treated[1], told.path("treated"));
        ledger.count(name + "treated recovered", (long) treated[0], told.path("treatedRecovered"));
        ledger.count(name + "held back", (long) held[1], told.path("heldBack"));
        ledger.count(name + "held back recovered", (long) held[0], told.path("heldBackRecovered"));
        boolean both = treated[1] > 0 && held[1] > 0;
        double[] newcombe = both ? Sums.newcombe(treated[0], treated[1], held[0], held[1]) : null;
        ledger.share(
                name + "effect",
                both ? Double.valueOf(treated[0] / treated[1] - held[0] / held[1]) : null,
                told.at("/effect/value"));
        ledger.about(name + "effect low", newcombe == null ? null : newcombe[0], told.at("/effect/low"), 1e-9);
        ledger.about(name + "effect high", newcombe == null ? null : newcombe[1], told.at("/effect/high"), 1e-9);
        Double percent = asked.heldBack().get(id);
        return new Arms(name, treated, held, percent == null ? null : Double.valueOf(percent / 100), told);
    }

    private static double[] arm(List<Break> drawn, String arm, Duration within) {
        List<Break> all = drawn.stream().filter(one -> arm.equals(one.arm())).toList();
        long back = all.stream()
                .filter(one -> one.status().equals("RECOVERED") && one.closed() != null)
                .filter(one -> !one.closed().isAfter(one.detected().plus(within)))
                .count();
        return new double[] {back, all.size()};
    }

    private interface Who {
        boolean meant(Instance instance, Integer version);
    }

    /** Entrants whose patience is not lawfully held (without a patience: those no longer there), and who broke off. */
    private Share share(Question asked, String id, Instant now, Predicate<Instant> when, Who who) {
        Duration patience = asked.patience().get(id);
        long n = 0;
        for (Fact one : books.facts) {
            if (one.touchpoint().equals(id)
                    && when.test(one.entered())
                    && meant(asked, one.instance(), one.version(), who)) {
                boolean counts = patience == null
                        ? one.kind().equals("COMPLETED") || one.kind().equals("LEFT")
                        : one.kind().equals("ENTERED") && !isHeld(one, patience, now);
                n += counts ? 1 : 0;
            }
        }
        long hits = books.breaks.stream()
                .filter(one -> one.touchpoint().equals(id) && !one.status().equals("TAKEN_BACK"))
                .filter(one -> when.test(one.entered()) && meant(asked, one.instance(), one.version(), who))
                .count();
        return new Share(hits, Math.max(hits, n));
    }

    private boolean isHeld(Fact one, Duration patience, Instant now) {
        return !one.entered().plus(patience).isAfter(now)
                && books.waiting.stream()
                        .anyMatch(held -> held.instance() == one.instance()
                                && held.touchpoint().equals(one.touchpoint())
                                && held.entered().equals(one.entered())
                                && held.due().isAfter(now));
    }

    private boolean meant(Question asked, long instance, int version, Who who) {
        Instance of = books.instances.get(instance);
        return of != null && of.journey().equals(asked.journey()) && who.meant(of, version);
    }

    private static boolean mine(Question asked, Instance instance) {
        return asked.branch() == null || asked.branch().equals(instance.branch());
    }

    private static JsonNode size(JsonNode list) {
        return IntNode.valueOf(list.size());
    }

    private static List<Long> hits(List<Share> all) {
        return all.stream().map(Share::hits).toList();
    }

    private static List<Long> ns(List<Share> all) {
        return all.stream().map(Share::n).toList();
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
    }

    private static LocalDate sunday(LocalDate day) {
        return monday(day).plusDays(6);
    }
}
