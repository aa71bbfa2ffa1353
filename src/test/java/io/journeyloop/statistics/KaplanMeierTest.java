package io.journeyloop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.journeyloop.statistics.KaplanMeier.Observation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Kaplan–Meier on the leukaemia remissions of Freireich et al. 1963 (weeks; + is censored)")
class KaplanMeierTest {

    private final KaplanMeier sixMp = weeks("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
    private final KaplanMeier placebo = weeks("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

    @ParameterizedTest(name = "at week {0}: S {1}, SE {2}, {3} to {4}")
    @CsvSource({
        "6, 0.857, 0.0764, 0.620, 0.952",
        "7, 0.807, 0.0869, 0.563, 0.923",
        "10, 0.753, 0.0963, 0.503, 0.889",
        "13, 0.690, 0.1068, 0.432, 0.849",
        "16, 0.627, 0.1141, 0.368, 0.805",
        "22, 0.538, 0.1282, 0.268, 0.747",
        "23, 0.448, 0.1346, 0.188, 0.680"
    })
    void treatedAsPublished(double week, double survival, double error, double low, double high) {
        Estimate s = sixMp.survival(week);
        assertThat(s.value()).isCloseTo(survival, within(6e-4));
        assertThat(s.low()).isCloseTo(low, within(1e-3));
        assertThat(s.high()).isCloseTo(high, within(1e-3));
        assertThat(sixMp.steps())
                .filteredOn(step -> step.time() == week)
                .singleElement()
                .satisfies(step -> assertThat(step.standardError()).isCloseTo(error, within(1e-4)));
    }

    @Test
    void mediansAsPublished() {
        assertThat(sixMp.median()).contains(23.0);
        assertThat(placebo.median()).contains(8.0);
    }

    @Test
    void withoutCensoringItIsThePlainShare() {
        assertThat(placebo.happened(4).value()).isCloseTo(7 / 21.0, within(1e-12));
        assertThat(placebo.happened(23).value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aQuantileThatTooFewReachedIsUnknown() {
        assertThat(sixMp.quantile(0.9)).isEmpty();
        assertThat(KaplanMeier.of(List.of()).median()).isEmpty();
        assertThat(KaplanMeier.of(List.of()).survival(5).value()).isEqualTo(1);
    }

    /** 1, 2+, 3, 4: 3/4, then 3/4·1/2 with Greenwood 1/12 + 1/2, then nobody. */
    @Test
    void fourPeopleByHand() {
        KaplanMeier four = weeks("1 2+ 3 4");
        assertThat(four.steps()).hasSize(3);
        assertThat(four.steps().get(1)).satisfies(step -> {
            assertThat(step.atRisk()).isEqualTo(2);
            assertThat(step.events()).isEqualTo(1);
            assertThat(step.survival()).isEqualTo(0.375);
            assertThat(step.standardError()).isCloseTo(0.28641, within(1e-5));
        });
        assertThat(four.steps().getLast().standardError()).isZero();
        assertThat(four.survival(4)).isEqualTo(new Estimate(0, 0, 0, 4));
        assertThat(four.quantile(0.25)).contains(1.0);
        assertThat(four.quantile(0.26)).contains(3.0);
    }

    @Test
    void whatHasHappenedMirrorsWhatHasNot() {
        Estimate happened = sixMp.happened(6);
        assertThat(happened.value()).isCloseTo(0.143, within(1e-3));
        assertThat(happened.low()).isCloseTo(1 - 0.952, within(1e-3));
        assertThat(happened.high()).isCloseTo(1 - 0.620, within(1e-3));
        assertThat(happened.n()).isEqualTo(21);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> weeks("3 -1"));
        assertThatIllegalArgumentException().isThrownBy(() -> weeks("NaN"));
        assertThatIllegalArgumentException().isThrownBy(() -> sixMp.quantile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> sixMp.quantile(1));
        assertThat(weeks("0 1").median()).contains(0.0);
    }

    @Test
    void aDurationIsWatchedInSeconds() {
        assertThat(KaplanMeier.observed(Duration.ofMillis(1500), true)).isEqualTo(new Observation(1.5, true));
    }

    private static KaplanMeier weeks(String text) {
        return KaplanMeier.of(Arrays.stream(text.split(" "))
                .map(word -> new Observation(Double.parseDouble(word.replace("+", "")), !word.endsWith("+")))
                .toList());
    }
}
