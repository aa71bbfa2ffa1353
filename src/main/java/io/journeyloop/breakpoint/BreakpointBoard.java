package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointCountMapper;
import io.journeyloop.breakpoint.persistence.BreakpointCountMapper.Count;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.BreakpointMapper.Extent;
import io.journeyloop.breakpoint.persistence.BreakpointValueMapper;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Roles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is open where, what is at stake, who works on it. */
@Component
@Transactional(readOnly = true)
public class BreakpointBoard {

    private record Place(String journeyKey, String touchpoint, BranchNo branchNo) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::journeyKey)
                .thenComparing(Place::touchpoint)
                .thenComparing(Place::branchNo);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final BreakpointCounts kept;
    private final BreakpointCountMapper counts;
    private final BreakpointValueMapper values;
    private final BreakpointMapper breakpoints;
    private final BreakpointScope scope;

    BreakpointBoard(
            BreakpointCounts kept,
            BreakpointCountMapper counts,
            BreakpointValueMapper values,
            BreakpointMapper breakpoints,
            BreakpointScope scope) {
        this.kept = kept;
        this.counts = counts;
        this.values = values;
        this.breakpoints = breakpoints;
        this.scope = scope;
    }

    /**
     * Open breakpoints by touchpoint and branch, in the order of journeys, touchpoints and branches; from the numbers that are
     * kept, and of each place the first and the last.
     *
     * @param branch null for all that the signed-in person sees
     * @param journey null for all
     * @throws io.journeyloop.common.Problem FORBIDDEN for another branch
     */
    @PreAuthorize(Roles.IS_STAFF)
    public List<BoardGroup> groups(@Nullable String branch, @Nullable String journey) {
        String seen = scope.branch(branch);
        kept.flush();
        Map<Place, List<Count>> open = new TreeMap<>();
        counts.open(seen, journey).forEach(one -> open.computeIfAbsent(place(one), place -> new ArrayList<>())
                .add(one));
        Map<Place, Extent> extents = new HashMap<>();
        breakpoints.extents(seen, journey).forEach(one -> extents.merge(place(one), one, BreakpointBoard::both));
        Map<Place, BigDecimal> stakes = new HashMap<>();
        values.values(seen, journey)
                .forEach(one -> stakes.put(
                        new Place(one.journeyKey(), one.touchpoint(), new BranchNo(one.branchNo())), one.aum()));
        Map<Place, Map<String, Long>> owners = owners(seen, journey);
        // Where the first and the last are missing, the last one open has just been closed.
        return open.entrySet().stream()
                .filter(one -> sum(one.getValue(), any -> true) > 0 && extents.containsKey(one.getKey()))
                .map(one -> group(
                        one.getKey(),
                        one.getValue(),
                        Objects.requireNonNull(extents.get(one.getKey())),
                        stakes.getOrDefault(one.getKey(), BigDecimal.ZERO),
                        owners.getOrDefault(one.getKey(), Map.of())))
                .toList();
    }

    private Map<Place, Map<String, Long>> owners(@Nullable String branch, @Nullable String journey) {
        Map<Place, Map<String, Long>> all = new HashMap<>();
        counts.owners(branch, journey).forEach(one -> all.computeIfAbsent(
                        new Place(one.journeyKey(), one.touchpoint(), new BranchNo(one.branchNo())),
                        place -> new TreeMap<>())
                .merge(one.owner(), one.n(), Long::sum));
        return all;
    }

    private static BoardGroup group(
            Place place, List<Count> open, Extent extent, BigDecimal value, Map<String, Long> owners) {
        return new BoardGroup(
                place.journeyKey(),
                place.touchpoint(),
                place.branchNo(),
                sum(open, any -> true),
                sum(open, one -> !one.owned()),
                sum(open, one -> !one.owned() && one.status() == Breakpoint.Status.RECONNECTING),
                sum(open, Count::heldBack),
                extent.newest(),
                extent.oldest(),
                value,
                most(owners));
    }

    private static List<BoardGroup.Owner> most(Map<String, Long> owners) {
        return owners.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new BoardGroup.Owner(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(BoardGroup.Owner::n)
                        .reversed()
                        .thenComparing(BoardGroup.Owner::username))
                .limit(BoardGroup.MOST_OWNERS)
                .toList();
    }

    private static long sum(List<Count> of, Predicate<Count> such) {
        return of.stream().filter(such).mapToLong(Count::n).sum();
    }

    private static Extent both(Extent a, Extent b) {
        return new Extent(
                a.journeyKey(),
                a.touchpoint(),
                a.branchNo(),
                a.newest().isAfter(b.newest()) ? a.newest() : b.newest(),
                a.oldest().isBefore(b.oldest()) ? a.oldest() : b.oldest());
    }

    private static Place place(Count one) {
        return new Place(one.journeyKey(), one.touchpoint(), new BranchNo(one.branchNo()));
    }

    private static Place place(Extent one) {
        return new Place(one.journeyKey(), one.touchpoint(), one.branchNo());
    }
}
