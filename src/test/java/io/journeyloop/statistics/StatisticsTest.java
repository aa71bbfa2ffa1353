package io.journeyloop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    @Test
    @DisplayName("NPS of 50 promoters, 30 passives, 20 detractors: 30 ± 1.96 × 7.810 by hand")
    void netPromoterScoreByHand() {
        Estimate nps = Statistics.nps(50, 20, 100);
        assertThat(nps.value()).isEqualTo(30);
        assertThat(Statistics.npsStandardError(50, 20, 100)).isCloseTo(7.8102, within(1e-4));
        assertThat(nps.low()).isCloseTo(14.6922, within(1e-3));
        assertThat(nps.high()).isCloseTo(45.3078, within(1e-3));
        assertThat(nps.n()).isEqualTo(100);
    }

    @Test
    void netPromoterScoreStaysWithinItsScale() {
        Estimate split = Statistics.nps(1, 1, 2);
        assertThat(split.low()).isEqualTo(-100);
        assertThat(split.high()).isEqualTo(100);
    }

    /** Wilson of 10 of 10 is 0.7225 to 1, of 0 of 10 it is 0 to 0.2775. */
    @Test
    void whereAllAgreeTheIntervalIsWilsons() {
        Estimate tens = Statistics.nps(10, 0, 10);
        assertThat(tens.value()).isEqualTo(100);
        assertThat(tens.low()).isCloseTo(100 * (0.7225 - 0.2775), within(0.01));
        assertThat(tens.high()).isEqualTo(100);
        Estimate noughts = Statistics.nps(0, 10, 10);
        assertThat(noughts.high()).isCloseTo(-44.49, within(0.01));
        assertThat(noughts.low()).isEqualTo(-100);
        Estimate passives = Statistics.nps(0, 0, 10);
        assertThat(passives.low()).isCloseTo(-27.75, within(0.01));
        assertThat(passives.high()).isCloseTo(27.75, within(0.01));
        assertThat(Statistics.nps(1, 0, 1).low())
                .isLessThan(Statistics.nps(10, 0, 10).low());
    }

    @Test
    void countsBeyondAnIntAreCounted() {
        long many = 3_000_000_000L;
        assertThat(Statistics.nps(many, many, 3 * many).n()).isEqualTo(9_000_000_000L);
        assertThat(ObservedToExpected.p(many, many)).isCloseTo(1, within(1e-3));
        assertThat(new ControlLimits(1e-10, 1e-10, 1).high(many)).isBetween(1e-10, 1e-8);
    }

    @ParameterizedTest(name = "Wilson {0}/{1}: {2} to {3}")
    @DisplayName("Wilson: Newcombe 1998 (single proportion), table I, method 3")
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonAsPublished(long hits, long n, double low, double high) {
        Estimate e = Statistics.wilson(hits, n);
        assertThat(e.low()).isCloseTo(low, within(6e-5));
        assertThat(e.high()).isCloseTo(high, within(6e-5));
    }

    @Test
    void wilsonIsExactAtItsEnds() {
        assertThat(Statistics.wilson(7, 7).high()).isEqualTo(1);
        assertThat(Statistics.wilson(0, 7).low()).isZero();
    }

    @ParameterizedTest(name = "{0}/{1} − {2}/{3}: {4} to {5}")
    @DisplayName("Newcombe 1998 (difference), table II, method 10")
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void differenceAsPublished(long a, long m, long b, long n, double low, double high) {
        Estimate d = Statistics.newcombe(a, m, b, n);
        assertThat(d.low()).isCloseTo(low, within(6e-5));
        assertThat(d.high()).isCloseTo(high, within(6e-5));
    }

    @Test
    @DisplayName("χ² of 56/70 against 48/80 by hand: 0.2² / (0.69333·0.30667·(1/70+1/80)) = 7.0234, p 0.0080")
    void chiSquaredByHand() {
        assertThat(Statistics.twoProportionsChiSquared(56, 70, 48, 80)).isCloseTo(7.0234, within(1e-3));
        assertThat(Statistics.twoProportionsP(56, 70, 48, 80)).isCloseTo(0.00804, within(1e-5));
        assertThat(Statistics.twoProportionsP(0, 10, 0, 10)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "sample ratio: 821,588 against 815,482 of a 50/50 draw is broken (Fabijan et al. 2019), 501/499 is not")
    void sampleRatio() {
        assertThat(Statistics.sampleRatioChiSquared(821_588, 815_482, 0.5)).isCloseTo(22.774, within(5e-4));
        assertThat(Statistics.sampleRatioP(821_588, 815_482, 0.5)).isCloseTo(1.82e-6, within(5e-9));
        assertThat(Statistics.sampleRatioP(501, 499, 0.5)).isCloseTo(0.9496, within(1e-4));
        assertThat(Statistics.sampleRatioP(0, 0, 0.5)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.sampleRatioP(1, 1, 1));
    }

    @Test
    @DisplayName("Holm: 0.01, 0.04, 0.03, 0.005 adjust to 0.03, 0.06, 0.06, 0.02")
    void holmByHand() {
        double[] adjusted = Statistics.holm(0.01, 0.04, 0.03, 0.005);
        assertThat(adjusted).containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
        assertThat(Statistics.holm(0.9, 0.8)).containsExactly(1, 1);
    }

    @Test
    @DisplayName("mean of 2, 4, 4, 4, 5, 5, 7, 9 is 5 with s² 32/7")
    void meanByHand() {
        Estimate mean = Statistics.mean(40, 232, 8);
        assertThat(mean.value()).isEqualTo(5);
        assertThat(mean.high() - 5).isCloseTo(1.959964 * Math.sqrt(32 / 7.0 / 8), within(1e-5));
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.wilson(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.wilson(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.nps(2, 2, 3));
    }

    @Test
    void aFigureUnderThirtyCarriesNoVerdict() {
        assertThat(Statistics.wilson(10, 29).carriesVerdict()).isFalse();
        assertThat(Statistics.wilson(10, 30).carriesVerdict()).isTrue();
    }

    /** 1, 2, 3: mean 2, variance 1, ±1.959964·√(1/3); 1 and 3: variance 2, ±1.959964. */
    @Test
    void aMeanByHand() {
        Estimate three = Statistics.mean(6, 14, 3);
        assertThat(three.value()).isEqualTo(2);
        assertThat(three.low()).isCloseTo(2 - 1.131586, within(1e-6));
        assertThat(three.high()).isCloseTo(2 + 1.131586, within(1e-6));
        assertThat(Statistics.mean(4, 10, 2).high()).isCloseTo(2 + 1.959964, within(1e-6));
        assertThat(Statistics.mean(7, 49, 1)).isEqualTo(new Estimate(7, 7, 7, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.mean(0, 0, 0));
    }

    @Test
    void countsThatCannotBeAreRefusedByEachFormula() {
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.nps(-1, 3, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.nps(3, -1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.twoProportionsChiSquared(5, 3, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.twoProportionsChiSquared(1, 3, 5, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.sampleRatioP(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.sampleRatioP(1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ObservedToExpected.p(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> ObservedToExpected.p(1, 0));
    }

    @Test
    void aDifferenceRestsOnBothGroups() {
        assertThat(Statistics.newcombe(56, 70, 48, 80).n()).isEqualTo(150);
    }

    @Test
    void anIntervalThatTouchesNoughtDoesNotExcludeIt() {
        assertThat(new Estimate(1, 0, 2, 40).excludesZero()).isFalse();
        assertThat(new Estimate(-1, -2, 0, 40).excludesZero()).isFalse();
        assertThat(new Estimate(1, 0.1, 2, 40).excludesZero()).isTrue();
        assertThat(new Estimate(-1, -2, -0.1, 40).excludesZero()).isTrue();
    }
}
