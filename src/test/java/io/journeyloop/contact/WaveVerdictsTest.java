package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.journeyloop.common.HoldoutAssignment;
import io.journeyloop.contact.WaveFigures.Uplift;
import io.journeyloop.contact.WaveVerdicts.Arms;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WaveVerdictsTest {

    @Test
    void aClearEffectIsBetterOrWorse() {
        assertThat(verdicts(arms(900, 450, 100, 20, 10))).containsExactly("better");
        assertThat(verdicts(arms(900, 90, 100, 40, 10))).containsExactly("worse");
    }

    /** Newcombe 1998, table II (a): 56/70 against 48/80 is 0.2000 with 0.0524 to 0.3339. */
    @Test
    void theIntervalIsNewcombes() {
        Uplift uplift = WaveVerdicts.of(List.of(arms(70, 56, 80, 48, 50)), 1).getFirst();
        assertThat(uplift.value()).isCloseTo(0.2, within(1e-9));
        assertThat(uplift.low()).isCloseTo(0.0524, within(1e-4));
        assertThat(uplift.high()).isCloseTo(0.3339, within(1e-4));
    }

    @Test
    void tooFewCustomersCarryNoVerdictButSayHowManyWould() {
        Uplift uplift = WaveVerdicts.of(List.of(arms(90, 18, 29, 2, 24)), 1).getFirst();
        assertThat(uplift.verdict()).isEqualTo("undetermined");
        assertThat(uplift.needed()).isGreaterThan(29);
    }

    @Test
    void noDifferenceNeedsNoNumber() {
        assertThat(WaveVerdicts.of(List.of(arms(900, 90, 100, 10, 10)), 1).getFirst())
                .returns("undetermined", Uplift::verdict)
                .returns(null, Uplift::needed);
    }

    @Test
    void aBrokenDrawBlocksTheVerdict() {
        assertThat(verdicts(arms(800, 400, 200, 20, 10))).containsExactly("blocked");
    }

    @Test
    void withoutAHoldoutThereIsNothingToCompare() {
        Arms arms = arms(100, 10, 0, 0, 0);
        assertThat(WaveVerdicts.of(List.of(arms), 1).getFirst())
                .isEqualTo(new Uplift(null, null, null, null, 1, "undetermined", null, null, null));
        assertThat(arms.sampleRatioP()).isNull();
    }

    /** 126/900 against 5/100 has an always-valid p of 0.027: enough alone, and not among five (Holm). */
    @Test
    void manyWavesRaiseTheBarForEach() {
        Arms one = arms(900, 126, 100, 5, 10);
        assertThat(verdicts(one)).containsExactly("better");
        Arms nothing = arms(900, 90, 100, 10, 10);
        assertThat(verdicts(one, nothing, nothing, nothing, nothing)).containsOnly("undetermined");
    }

    @Test
    void theDrawIsStableAndKeepsItsShare() {
        long held = LongStream.range(0, 20_000)
                .filter(customer -> HoldoutAssignment.isInHoldout("honeymoon", customer, 10))
                .count();
        assertThat(held).isBetween(1_850L, 2_150L);
        assertThat(LongStream.range(0, 1_000).noneMatch(one -> HoldoutAssignment.isInHoldout("honeymoon", one, 0)))
                .isTrue();
        assertThat(LongStream.range(0, 1_000).allMatch(one -> HoldoutAssignment.isInHoldout("honeymoon", one, 100)))
                .isTrue();
        assertThat(HoldoutAssignment.isInHoldout("honeymoon", 4711, 50))
                .isEqualTo(HoldoutAssignment.isInHoldout("honeymoon", 4711, 50));
    }

    private static List<String> verdicts(Arms... waves) {
        return WaveVerdicts.of(List.of(waves), 1).stream().map(Uplift::verdict).toList();
    }

    private static Arms arms(long treated, long converted, long held, long heldConverted, double percent) {
        return new Arms(funnel(treated, converted, percent), funnel(held, heldConverted, percent));
    }

    private static WaveFunnel funnel(long assigned, long converted, double percent) {
        return new WaveFunnel(
                "wave", "arm", assigned, assigned, assigned, 0, 0, 0, converted, assigned * percent / 100);
    }
}
