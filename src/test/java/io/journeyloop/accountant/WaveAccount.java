package io.journeyloop.accountant;

import io.journeyloop.accountant.Books.Assigned;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts a journey's waves anew, customer by customer, from what happened to them. */
final class WaveAccount {

    private final Books books;
    private final Ledger ledger;

    WaveAccount(Books books, Ledger ledger) {
        this.books = books;
        this.ledger = ledger;
    }

    void check(String journey, @Nullable String branch, JsonNode told, Instant now) {
        for (JsonNode wave : told.get("waves")) {
            String element = wave.get("id").asString();
            List<Assigned> all = books.assigned.stream()
                    .filter(one ->
                            one.journey().equals(journey) && one.element().equals(element))
                    .filter(one -> branch == null || branch.equals(one.branch()))
                    .filter(one -> !one.at().isAfter(now))
                    .toList();
            wave(journey + (branch == null ? "" : " branch " + branch) + " " + element + " ", all, wave);
        }
        if (branch == null) {
            whoLeft(journey, told, now);
        }
    }

    private void wave(String name, List<Assigned> all, JsonNode told) {
        List<Assigned> treated = arm(all, "treat");
        List<Assigned> held = arm(all, "holdout");
        ledger.count(name + "assigned", treated.size(), told.path("assigned"));
        ledger.count(name + "eligible", eligible(treated), told.path("eligible"));
        ledger.count(name + "attempted", treated.stream().filter(books::tried).count(), told.path("attempted"));
        ledger.count(name + "reached", told(treated, Assigned::reached), told.path("reached"));
        ledger.count(name + "responded", told(treated, Assigned::responded), told.path("responded"));
        ledger.count(name + "holdout n", held.size(), told.at("/holdout/n"));
        suppressed(name, treated, told.path("suppressed"));
        double[] one = atRisk(treated);
        double[] two = atRisk(held);
        ledger.count(name + "atRisk", (long) one[1], told.path("atRisk"));
        ledger.count(name + "converted", (long) one[0], told.path("converted"));
        ledger.count(name + "holdout atRisk", (long) two[1], told.at("/holdout/atRisk"));
        ledger.count(name + "holdout converted", (long) two[0], told.at("/holdout/converted"));
        uplift(name, one, two, told.path("uplift"));
        double share =
                all.isEmpty() ? 0 : all.stream().mapToDouble(Assigned::percent).sum() / 100 / all.size();
        Double p = share > 0 && share < 1 ? Sums.ratioP(held.size(), treated.size(), share) : null;
        ledger.about(name + "sampleRatio", p, told.at("/sampleRatio/p"), 1e-6);
    }

    private void uplift(String name, double[] one, double[] two, JsonNode told) {
        boolean comparable = one[1] > 0 && two[1] > 0;
        double value = one[0] / one[1] - two[0] / two[1];
        double[] newcombe = comparable ? Sums.newcombe(one[0], one[1], two[0], two[1]) : new double[2];
        double half = comparable ? Sums.alwaysValid(one[0], one[1], two[0], two[1]) : 0;
        ledger.share(name + "uplift", comparable ? Double.valueOf(value) : null, told.path("value"));
        ledger.share(name + "uplift low", comparable ? Double.valueOf(newcombe[0]) : null, told.path("low"));
        ledger.share(name + "uplift high", comparable ? Double.valueOf(newcombe[1]) : null, told.path("high"));
        ledger.share(
                name + "sequential low",
                comparable ? Double.valueOf(Math.max(-1, value - half)) : null,
                told.at("/sequential/low"));
        ledger.share(
                name + "sequential high",
                comparable ? Double.valueOf(Math.min(1, value + half)) : null,
                told.at("/sequential/high"));
    }

    /** Converted and at risk: the first time is what counts, before the wave, within its window or after. */
    private double[] atRisk(List<Assigned> arm) {
        double converted = 0;
        double atRisk = 0;
        for (Assigned one : arm) {
            Instant first = books.first(one.customer(), one.goal());
            if (first == null || !first.isBefore(one.at())) {
                atRisk++;
                converted += first != null && !first.isAfter(one.windowEnd()) ? 1 : 0;
            }
        }
        return new double[] {converted, atRisk};
    }

    /** Policy stopped them, and nobody had tried before: whoever was tried is attempted, whatever came after. */
    private void suppressed(String name, List<Assigned> treated, JsonNode told) {
        Map<String, Long> counted = treated.stream()
                .map(books::stopped)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        Set<String> reasons = new HashSet<>(counted.keySet());
        reasons.addAll(told.propertyNames());
        reasons.forEach(reason ->
                ledger.count(name + "suppressed " + reason, counted.getOrDefault(reason, 0L), told.path(reason)));
    }

    /** Whoever came to the first wave and left is in every later one whose time has come. */
    private void whoLeft(String journey, JsonNode told, Instant now) {
        Map<Long, Set<String>> waves = books.assigned.stream()
                .filter(one -> one.journey().equals(journey) && !one.at().isAfter(now))
                .collect(Collectors.groupingBy(
                        Assigned::instance, Collectors.mapping(Assigned::element, Collectors.toSet())));
        for (JsonNode wave : told.get("waves")) {
            String element = wave.get("id").asString();
            Set<Long> left = books.assigned.stream()
                    .filter(one -> one.journey().equals(journey)
                            && one.element().equals(element)
                            && one.decision().equals("left"))
                    .map(Assigned::instance)
                    .collect(Collectors.toSet());
            long stillIn = left.stream()
                    .map(books.instances::get)
                    .filter(one -> one == null || one.ended() == null)
                    .count();
            ledger.count(journey + " " + element + " left though still in", stillIn, NOUGHT);
            long twice = waves.values().stream().filter(Set::isEmpty).count();
            ledger.count(journey + " " + element + " without a wave", twice, NOUGHT);
        }
    }

    private static final JsonNode NOUGHT = tools.jackson.databind.node.IntNode.valueOf(0);

    private static List<Assigned> arm(List<Assigned> all, String arm) {
        return all.stream().filter(one -> one.arm().equals(arm)).toList();
    }

    private static long eligible(List<Assigned> arm) {
        return arm.stream()
                .filter(one -> !Set.of("ineligible", "left").contains(one.decision()))
                .count();
    }

    private static long told(List<Assigned> arm, java.util.function.Function<Assigned, @Nullable Instant> when) {
        return arm.stream().map(when).filter(Objects::nonNull).count();
    }
}
