package io.journeyloop.contact;

import io.journeyloop.contact.WaveFigures.Cause;
import io.journeyloop.contact.persistence.WaveMapper.DrawnGroup;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.statistics.TwoArms.Draw;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the branch, the channel or the day that makes a draw look broken. */
final class WaveDraws {

    private static final String BRANCH = "branch";
    private static final String CHANNEL = "channel";
    private static final String DAY = "day";

    private static final class Sums {
        private long treated;
        private long held;
        private double expected;

        void add(DrawnGroup one) {
            if (one.arm().equals(WaveDecision.HOLDOUT.slug())) {
                held += one.n();
            } else {
                treated += one.n();
            }
            expected += one.expectedHoldout();
        }

        Draw draw() {
            return new Draw(treated, held, treated + held == 0 ? null : Double.valueOf(expected / (treated + held)));
        }
    }

    private WaveDraws() {}

    /** The group most surely off on its own without which the rest is as drawn; null where there is none. */
    static @Nullable Cause cause(List<DrawnGroup> groups) {
        Optional<Cause> branch =
                cause(BRANCH, groups, one -> Objects.requireNonNullElse(BranchNo.text(one.branchNo()), "-"));
        Optional<Cause> channel = cause(CHANNEL, groups, DrawnGroup::channel);
        Optional<Cause> day = cause(DAY, groups, one -> one.assignedDay().toString());
        return Stream.of(branch, channel, day)
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Cause::p))
                .orElse(null);
    }

    private static Optional<Cause> cause(
            String dimension, List<DrawnGroup> groups, Function<DrawnGroup, String> value) {
        Map<String, Sums> byValue = new LinkedHashMap<>();
        groups.forEach(one ->
                byValue.computeIfAbsent(value.apply(one), key -> new Sums()).add(one));
        if (byValue.size() < 2) {
            return Optional.empty();
        }
        return byValue.entrySet().stream()
                .filter(one -> one.getValue().draw().broken()
                        && !rest(groups, value, one.getKey()).broken())
                .map(one -> cause(dimension, one.getKey(), one.getValue()))
                .min(Comparator.comparingDouble(Cause::p));
    }

    private static Draw rest(List<DrawnGroup> groups, Function<DrawnGroup, String> value, String without) {
        Sums rest = new Sums();
        groups.stream().filter(one -> !value.apply(one).equals(without)).forEach(one -> rest.add(one));
        return rest.draw();
    }

    private static Cause cause(String dimension, String value, Sums sums) {
        Double p = sums.draw().p();
        return new Cause(dimension, value, sums.treated, sums.held, p == null ? 1 : p);
    }
}
