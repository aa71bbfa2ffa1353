package io.journeyloop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlwaysValidTest {

    @ParameterizedTest(name = "n {0}: ±{1}")
    @DisplayName("σ 1, α 0.05, tuned to 5,000: as computed from the published formula")
    @CsvSource({"1000, 0.1064", "5000, 0.0429", "10000, 0.0306"})
    void halfWidthAsPublished(long n, double width) {
        assertThat(AlwaysValid.halfWidth(n, 1, 0.05)).isCloseTo(width, within(5e-5));
    }

    /** σ² = 1000·(0.5·0.5/500 + 0.4·0.6/500) = 0.98: 0.1 ± 0.10638·√0.98. */
    @Test
    void theDifferenceOfTwoSharesByHand() {
        Estimate d = AlwaysValid.difference(250, 500, 200, 500);
        assertThat(d.value()).isCloseTo(0.1, within(1e-12));
        assertThat(d.high() - d.value()).isCloseTo(0.10638 * Math.sqrt(0.98), within(1e-5));
        assertThat(d.low()).isCloseTo(-0.00531, within(1e-5));
        assertThat(d.n()).isEqualTo(1000);
    }

    /** The interval above just holds nought, so p is just above 0.05. */
    @Test
    void pAndIntervalAgree() {
        assertThat(AlwaysValid.p(250, 500, 200, 500)).isBetween(0.05, 0.1);
        assertThat(AlwaysValid.p(260, 500, 200, 500)).isLessThan(0.05);
        assertThat(AlwaysValid.difference(260, 500, 200, 500).low()).isPositive();
        assertThat(AlwaysValid.p(200, 500, 200, 500)).isEqualTo(1);
    }

    @Test
    void anArmInWhichNobodyDidHasASpreadAllTheSame() {
        Estimate d = AlwaysValid.difference(0, 40, 0, 40);
        assertThat(d.high() - d.low()).isPositive();
    }

    @Test
    void whatIsNeededDecidesAndALittleLessDoesNot() {
        long n = AlwaysValid.needed(130, 1000, 100, 1000, 0.05);
        double sigma = Math.sqrt(2000 * (0.13 * 0.87 + 0.1 * 0.9) / 1000);
        double margin = AlwaysValid.halfWidth(n, sigma, 0.05) + 0.841621 * sigma / Math.sqrt(n);
        assertThat(margin).isLessThanOrEqualTo(0.03);
        double before = AlwaysValid.halfWidth(n - 2.0, sigma, 0.05) + 0.841621 * sigma / Math.sqrt(n - 2.0);
        assertThat(before).isGreaterThan(0.03);
        assertThatIllegalArgumentException().isThrownBy(() -> AlwaysValid.needed(10, 100, 10, 100, 0.05));
    }

    /** 200 experiments without an effect, looked at 60 times each: a fixed interval would cry wolf in a third of them. */
    @Test
    void lookingAgainAndAgainFindsNothingWhereNothingIs() {
        Random chance = new Random(11);
        int alarms = 0;
        for (int experiment = 0; experiment < 200; experiment++) {
            alarms += everDecided(chance) ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(10);
    }

    private static boolean everDecided(Random chance) {
        int treated = 0;
        int held = 0;
        for (int n = 1; n <= 6_000; n++) {
            treated += chance.nextDouble() < 0.2 ? 1 : 0;
            held += chance.nextDouble() < 0.2 ? 1 : 0;
            if (n % 100 == 0 && AlwaysValid.p(treated, n, held, n) < 0.05) {
                return true;
            }
        }
        return false;
    }

    /** The level at which the half-width of {@link AlwaysValid#halfWidth} equals the difference, found by bisection. */
    @ParameterizedTest
    @CsvSource({"250, 500, 200, 500, 0.070317", "260, 500, 200, 500, 0.017674", "300, 900, 20, 100, 0.083968"})
    void pIsTheLevelAtWhichTheIntervalTouchesNought(long hits1, long n1, long hits2, long n2, double p) {
        assertThat(AlwaysValid.p(hits1, n1, hits2, n2)).isCloseTo(p, within(1e-6));
    }

    /** 0 of 40 counts as 0.5 of 41: σ = √(80·2·0.012046/40) = 0.219512; all of 40 against 38 likewise. */
    @Test
    void halfAHitMoreOrLessWhereAnArmAgrees() {
        assertThat(AlwaysValid.difference(0, 40, 0, 40).high()).isCloseTo(0.180744, within(1e-6));
        assertThat(AlwaysValid.difference(40, 40, 38, 40).high()).isCloseTo(0.05 + 0.284149, within(1e-6));
    }
}
