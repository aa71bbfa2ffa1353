package io.journeyloop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the published limits of a Poisson count, and Byar's formula worked by hand. */
class ObservedToExpectedTest {

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @DisplayName("exact limits of a count as tabled (Pearson, Hartley, Biometrika Tables I, table 40)")
    @CsvSource({
        "0, 0, 3.69",
        "1, 0.0253, 5.57",
        "10, 4.80, 18.39",
        "20, 12.22, 30.89",
        "30, 20.24, 42.83",
        "50, 37.11, 65.92"
    })
    void tabledLimits(long observed, double low, double high) {
        Estimate ratio = ObservedToExpected.ratio(observed, 1, 100);
        assertThat(ratio.low()).isCloseTo(low, within(5e-3));
        assertThat(ratio.high()).isCloseTo(high, within(5e-3));
    }

    @Test
    @DisplayName("30 observed, 15.21 expected: 1.97, 1.33 to 2.82")
    void aPublishedRatio() {
        Estimate ratio = ObservedToExpected.ratio(30, 15.21, 100);
        assertThat(ratio.value()).isCloseTo(1.972, within(1e-3));
        assertThat(ratio.low()).isCloseTo(1.33, within(5e-3));
        assertThat(ratio.high()).isCloseTo(2.82, within(5e-3));
        assertThat(ratio.n()).isEqualTo(100);
    }

    @ParameterizedTest
    @DisplayName("Byar's limits agree to 0.3 % from ten on")
    @ValueSource(longs = {10, 25, 60, 400})
    void byarApproximates(long observed) {
        double z = 1.96;
        double above = observed + 1.0;
        double low = observed * Math.pow(1 - 1 / (9.0 * observed) - z / (3 * Math.sqrt(observed)), 3);
        double high = above * Math.pow(1 - 1 / (9 * above) + z / (3 * Math.sqrt(above)), 3);
        Estimate exact = ObservedToExpected.ratio(observed, 1, observed);
        assertThat(low / exact.low()).isCloseTo(1, within(3e-3));
        assertThat(high / exact.high()).isCloseTo(1, within(3e-3));
    }

    @Test
    @DisplayName("3 observed, 1 expected: 2·(1 − e⁻¹·2.5) = 0.1606; 1 observed, 1 expected: no difference")
    void pByHand() {
        assertThat(ObservedToExpected.p(3, 1)).isCloseTo(2 * (1 - Math.exp(-1) * 2.5), within(1e-9));
        assertThat(ObservedToExpected.p(0, 5)).isCloseTo(2 * Math.exp(-5), within(1e-9));
        assertThat(ObservedToExpected.p(1, 1)).isEqualTo(1);
    }

    @Test
    @DisplayName("p is under 5 % exactly where the interval leaves out 1")
    void pAndIntervalAgree() {
        for (int observed = 0; observed < 60; observed++) {
            Estimate ratio = ObservedToExpected.ratio(observed, 20, 100);
            assertThat(ObservedToExpected.p(observed, 20) < 0.05).isEqualTo(ratio.low() > 1 || ratio.high() < 1);
        }
    }

    @Test
    void nothingExpectedIsNoRatio() {
        assertThatIllegalArgumentException().isThrownBy(() -> ObservedToExpected.ratio(1, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> ObservedToExpected.p(-1, 2));
    }
}
