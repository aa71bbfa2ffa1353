package io.journeyloop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.journeyloop.statistics.ControlLimits.Subgroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Against the worked examples of Montgomery, Introduction to Statistical Quality Control, and by hand. */
class ControlLimitsTest {

    /** Montgomery, table 7.1: nonconforming orange juice cans in 30 samples of 50. */
    private static final int[] ORANGE_JUICE = {
        12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6
    };

    /** Montgomery, table 7.4: purchase orders with errors; sample sizes vary. */
    private static final int[] ORDERS = {
        100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100, 100, 100, 100, 90,
        90
    };

    private static final int[] WITH_ERRORS = {
        12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9
    };

    @Test
    @DisplayName("orange juice: p̄ = 0.2313, limits 0.0524 and 0.4102, samples 15 and 23 outside")
    void limitsOfEqualSamples() {
        List<Subgroup> cans = equal(ORANGE_JUICE, 50);
        ControlLimits limits = ControlLimits.classical(cans);
        assertThat(limits.centre()).isCloseTo(0.2313, within(5e-5));
        assertThat(limits.low(50)).isCloseTo(0.0524, within(5e-5));
        assertThat(limits.high(50)).isCloseTo(0.4102, within(5e-5));
        assertThat(outside(cans, limits)).containsExactly(15, 23);
    }

    @Test
    @DisplayName("orange juice without samples 15 and 23: p̄ = 0.2150, limits 0.0407 and 0.3893, sample 21 outside")
    void limitsOfTheRevisedHistory() {
        List<Subgroup> cans = new ArrayList<>(equal(ORANGE_JUICE, 50));
        cans.remove(22);
        cans.remove(14);
        ControlLimits limits = ControlLimits.classical(cans);
        assertThat(limits.centre()).isCloseTo(0.2150, within(5e-5));
        assertThat(limits.low(50)).isCloseTo(0.0407, within(5e-5));
        assertThat(limits.high(50)).isCloseTo(0.3893, within(5e-5));
        assertThat(outside(equal(ORANGE_JUICE, 50), limits)).containsExactly(15, 21, 23);
    }

    @Test
    @DisplayName("purchase orders: p̄ = 234/2450, limits move with n, sample 11 (20 of 110) outside")
    void limitsOfSamplesThatVary() {
        List<Subgroup> orders = IntStream.range(0, ORDERS.length)
                .mapToObj(i -> new Subgroup(WITH_ERRORS[i], ORDERS[i]))
                .toList();
        ControlLimits limits = ControlLimits.classical(orders);
        assertThat(limits.centre()).isCloseTo(0.0955, within(5e-5));
        assertThat(limits.high(100)).isCloseTo(0.184, within(1e-3));
        assertThat(limits.high(80)).isCloseTo(0.194, within(1e-3));
        assertThat(limits.low(100)).isCloseTo(0.007, within(1e-3));
        assertThat(limits.low(80)).isZero();
        assertThat(outside(orders, limits)).containsExactly(11);
    }

    @Test
    @DisplayName(
            "orange juice varies more than the binomial says: mean moving range 162/29 ÷ 1.128 ÷ 2.9816 = σz 1.661")
    void laneyWidensWhatVariesTooMuch() {
        List<Subgroup> cans = equal(ORANGE_JUICE, 50);
        ControlLimits limits = ControlLimits.of(cans);
        assertThat(limits.overdispersed()).isTrue();
        assertThat(limits.sigmaZ()).isCloseTo(1.661, within(1e-3));
        assertThat(limits.high(50)).isCloseTo(0.2313 + 3 * 1.661 * 0.05963, within(2e-4));
        assertThat(limits.low(50)).isZero();
    }

    @Test
    @DisplayName("shares of 10 % that never move: σz 0, the limits stay those of the binomial")
    void whatVariesLessIsNotNarrowed() {
        ControlLimits limits = ControlLimits.of(equal(new int[] {10, 10, 10, 10}, 100));
        assertThat(limits.overdispersed()).isFalse();
        assertThat(limits.high(100)).isCloseTo(0.19, within(1e-9));
        assertThat(limits.low(100)).isCloseTo(0.01, within(1e-9));
    }

    @Test
    @DisplayName(
            "none of 300 so far: spread by Wilson's 1.26 %, so 2 of 40 are chance and 3 of 40 are not (p = 0.0015)")
    void aHistoryWithoutAnyHasASpreadNevertheless() {
        ControlLimits limits = ControlLimits.of(Collections.nCopies(10, new Subgroup(0, 30)));
        assertThat(limits.centre()).isZero();
        assertThat(limits.spreadAt()).isCloseTo(0.01265, within(1e-4));
        assertThat(limits.high(40)).isBetween(2 / 40.0, 3 / 40.0);
        assertThat(limits.low(40)).isZero();
    }

    @Test
    @DisplayName(
            "0.5 % of 40 expected: the normal limit 3.8 % would call 2 of 40 broken (chance 1.7 %); the binomial's is 5 %")
    void fewExpectedAreJudgedByTheBinomial() {
        ControlLimits limits = ControlLimits.classical(equal(new int[] {5, 5}, 1000));
        assertThat(limits.high(40)).isCloseTo(2 / 40.0, within(1e-9));
    }

    @Test
    void limitsNeverLeaveTheScale() {
        ControlLimits often = ControlLimits.classical(equal(new int[] {29, 28}, 30));
        assertThat(often.high(30)).isEqualTo(1);
        assertThat(often.low(1)).isZero();
    }

    @Test
    @DisplayName("10 of 100, then 60 of 400: z −1.1528 and 0.5764 at 14 %, σz 1.7292 ÷ 1.128 = 1.5330")
    void twoPeriodsOfDifferentSize() {
        List<Subgroup> two = List.of(new Subgroup(10, 100), new Subgroup(60, 400));
        assertThat(ControlLimits.sigmaZ(two, 0.14)).isCloseTo(1.5330, within(1e-4));
        assertThat(ControlLimits.sigmaZ(two.subList(0, 1), 0.14)).isEqualTo(1);
    }

    @Test
    @DisplayName("five expected of 50 at 10 % are enough for the normal limit 0.2273; the binomial's 12 would be 0.24")
    void fiveExpectedAreEnough() {
        assertThat(ControlLimits.classical(equal(new int[] {10, 10}, 100)).high(50))
                .isCloseTo(0.1 + 3 * Math.sqrt(0.09 / 50), within(1e-9));
        assertThat(ControlLimits.classical(equal(new int[] {75, 75}, 100)).low(20))
                .isCloseTo(0.75 - 3 * Math.sqrt(0.1875 / 20), within(1e-9));
    }

    @Test
    @DisplayName("99.5 % of 40: two may fail by chance, as in the mirror")
    void fewExpectedToFailAreJudgedByTheBinomialToo() {
        ControlLimits limits = ControlLimits.classical(equal(new int[] {995, 995}, 1000));
        assertThat(limits.low(40)).isCloseTo(1 - 2 / 40.0, within(1e-9));
    }

    private static List<Subgroup> equal(int[] hits, int n) {
        return IntStream.of(hits).mapToObj(one -> new Subgroup(one, n)).toList();
    }

    private static List<Integer> outside(List<Subgroup> all, ControlLimits limits) {
        return IntStream.rangeClosed(1, all.size())
                .filter(i -> {
                    Subgroup one = all.get(i - 1);
                    return one.share() > limits.high(one.n()) || one.share() < limits.low(one.n());
                })
                .boxed()
                .toList();
    }
}
