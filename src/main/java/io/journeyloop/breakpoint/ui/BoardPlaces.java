package io.journeyloop.breakpoint.ui;

import io.journeyloop.breakpoint.BoardGroup;
import io.journeyloop.metrics.BreakpointAnalysisFigures;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Branch;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Touchpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is open laid beside the evidence: by touchpoint, and within it by branch. */
final class BoardPlaces {

    /**
     * A touchpoint of the board.
     *
     * @param evidence null where nobody broke off there in the time looked at
     * @param total over all branches; null where nothing is open
     */
    record Place(
            String journey,
            String touchpoint,
            @Nullable Touchpoint evidence,
            @Nullable BoardGroup total,
            List<Line> lines) {

        boolean serious() {
            return evidence != null && evidence.serious();
        }

        double excess() {
            return evidence == null ? 0 : evidence.excess();
        }

        long open() {
            return total == null ? 0 : total.open();
        }
    }

    /** One branch at it. */
    record Line(String branch, @Nullable Branch evidence, @Nullable BoardGroup group) {

        double excess() {
            return evidence == null ? 0 : evidence.breakpoints() - evidence.expected();
        }

        long open() {
            return group == null ? 0 : group.open();
        }

        /** Whether something is open or stands out there. */
        boolean telling() {
            return open() > 0
                    || (evidence != null
                            && (evidence.verdict() == BreakpointAnalysisFigures.Likeness.WORSE
                                    || evidence.verdict() == BreakpointAnalysisFigures.Likeness.BETTER));
        }

        boolean worse() {
            return evidence != null && evidence.verdict() == BreakpointAnalysisFigures.Likeness.WORSE;
        }
    }

    private record Key(String journey, String touchpoint) {}

    private BoardPlaces() {}

    /** What stands out first, then where most is open. */
    static List<Place> of(List<BoardGroup> groups, Map<String, BreakpointAnalysisFigures> evidence) {
        Map<Key, List<BoardGroup>> open = new LinkedHashMap<>();
        groups.forEach(
                group -> open.computeIfAbsent(new Key(group.journeyKey(), group.touchpoint()), key -> new ArrayList<>())
                        .add(group));
        Map<Key, Touchpoint> broken = new LinkedHashMap<>();
        evidence.forEach((journey, figures) ->
                figures.touchpoints().forEach(one -> broken.put(new Key(journey, one.id()), one)));
        broken.forEach((key, one) -> {
            if (one.breakpoints() > 0 || one.serious()) {
                open.putIfAbsent(key, List.of());
            }
        });
        return open.entrySet().stream()
                .map(entry -> place(entry.getKey(), entry.getValue(), broken.get(entry.getKey())))
                .sorted(Comparator.comparing(Place::serious)
                        .thenComparing(Place::excess)
                        .thenComparing(Place::open)
                        .reversed())
                .toList();
    }

    private static Place place(Key key, List<BoardGroup> groups, @Nullable Touchpoint evidence) {
        Map<String, Line> lines = new TreeMap<>();
        if (evidence != null) {
            evidence.branches().forEach(branch -> lines.put(branch.branch(), new Line(branch.branch(), branch, null)));
        }
        groups.forEach(group -> lines.merge(
                branch(group),
                new Line(branch(group), null, group),
                (known, open) -> new Line(known.branch(), known.evidence(), open.group())));
        List<Line> sorted = lines.values().stream()
                .sorted(Comparator.comparing(Line::worse)
                        .thenComparing(Line::open)
                        .thenComparing(Line::excess)
                        .reversed())
                .toList();
        return new Place(key.journey(), key.touchpoint(), evidence, total(groups), sorted);
    }

    private static String branch(BoardGroup group) {
        return Objects.requireNonNull(group.branchNo()).value();
    }

    private static @Nullable BoardGroup total(List<BoardGroup> groups) {
        return groups.stream().reduce(BoardPlaces::plus).orElse(null);
    }

    private static BoardGroup plus(BoardGroup a, BoardGroup b) {
        return new BoardGroup(
                a.journeyKey(),
                a.touchpoint(),
                null,
                a.open() + b.open(),
                a.unowned() + b.unowned(),
                a.automatic() + b.automatic(),
                a.heldBack() + b.heldBack(),
                later(a.newest(), b.newest()),
                later(a.oldest(), b.oldest()).equals(a.oldest()) ? b.oldest() : a.oldest(),
                a.value().add(b.value()),
                owners(a, b));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static List<BoardGroup.Owner> owners(BoardGroup a, BoardGroup b) {
        Map<String, Long> n = new TreeMap<>();
        List.of(a, b).forEach(group -> group.owners().forEach(one -> n.merge(one.username(), one.n(), Long::sum)));
        return n.entrySet().stream()
                .map(entry -> new BoardGroup.Owner(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(BoardGroup.Owner::n).reversed())
                .limit(BoardGroup.MOST_OWNERS)
                .toList();
    }
}
