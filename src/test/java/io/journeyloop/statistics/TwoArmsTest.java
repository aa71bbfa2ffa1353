package io.journeyloop.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.statistics.TwoArms.Arms;
import io.journeyloop.statistics.TwoArms.Draw;
import io.journeyloop.statistics.TwoArms.Effect;
import io.journeyloop.statistics.TwoArms.Needed;
import io.journeyloop.statistics.TwoArms.Verdict;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TwoArmsTest {

    /** 821,588 against 815,482 is 0.19 points off 50 %; 50.05 % of 40 million is sure, and harms nobody. */
    @Test
    void aDrawIsBrokenWhereItIsSureAndMatters() {
        assertThat(new Draw(815_482, 821_588, 0.5).broken()).isTrue();
        assertThat(new Draw(19_980_000, 20_020_000, 0.5)).satisfies(tiny -> {
            assertThat(tiny.p()).isLessThan(0.001);
            assertThat(tiny.broken()).isFalse();
        });
        assertThat(new Draw(501, 499, 0.5).broken()).isFalse();
        assertThat(new Draw(501, 499, null).broken()).isFalse();
    }

    /** Fisher's p of 117/900 against 5/100 is 0.021: enough for one look at a fixed time, not for looking every day. */
    @Test
    void theVerdictIsTheAlwaysValidIntervals() {
        Effect effect = one(new Arms(117, 900, 5, 100, 0.1));
        assertThat(Objects.requireNonNull(effect.difference()).excludesZero()).isTrue();
        assertThat(Objects.requireNonNull(effect.sequential()).excludesZero()).isFalse();
        assertThat(effect.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(one(new Arms(2_340, 9_000, 50, 1_000, 0.1)).verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void whatIsNeededIsSplitAsTheArmsAre() {
        Needed needed =
                Objects.requireNonNull(one(new Arms(108, 900, 8, 100, 0.1)).needed());
        assertThat(needed.treated()).isBetween(9 * needed.held() - 9, 9 * needed.held());
        Needed even =
                Objects.requireNonNull(one(new Arms(60, 500, 40, 500, 0.5)).needed());
        assertThat(needed.both()).isGreaterThan(even.both());
    }

    @Test
    void manyJudgedTogetherNeedMore() {
        Arms arms = new Arms(117, 900, 5, 100, 0.1);
        Needed alone = Objects.requireNonNull(one(arms).needed());
        Needed amongFive = Objects.requireNonNull(TwoArms.effects(List.of(arms, arms, arms, arms, arms))
                .getFirst()
                .needed());
        assertThat(amongFive.both()).isGreaterThan(alone.both());
    }

    @Test
    void theSmallerArmHasToHoldThirty() {
        Needed needed = Objects.requireNonNull(one(new Arms(90, 95, 1, 5, 0.05)).needed());
        assertThat(needed.held()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void whoCouldNotDoItAnyMoreIsInTheDrawAlone() {
        Arms arms = new Arms(30, 100, 10, 100, new Draw(100, 900, 0.5));
        assertThat(one(arms).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(one(new Arms(30, 100, 10, 100, new Draw(900, 901, 0.5))).verdict())
                .isNotEqualTo(Verdict.BLOCKED);
    }

    /** 12 % of 900 against 8 % of 100: the first n whose half-width and power margin fit into 4 points is 8,069. */
    @Test
    void whatIsNeededByHand() {
        Needed needed =
                Objects.requireNonNull(one(new Arms(108, 900, 8, 100, 0.1)).needed());
        assertThat(needed).isEqualTo(new Needed(7_263, 807));
        assertThat(needed.both()).isEqualTo(8_070);
        assertThat(one(new Arms(1, 10, 28, 30, 0.75)).needed()).isEqualTo(new Needed(30, 90));
    }

    @Test
    void anEmptyArmSaysNothing() {
        assertThat(one(new Arms(0, 0, 5, 50, 0.5))).isEqualTo(Effect.UNKNOWN);
        assertThat(one(new Arms(5, 50, 0, 0, 0.5))).isEqualTo(Effect.UNKNOWN);
    }

    @Test
    void thirtyInEachArmAreEnough() {
        assertThat(one(new Arms(30, 30, 0, 30, 0.5)).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(one(new Arms(29, 29, 0, 30, 0.5)).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(one(new Arms(30, 30, 0, 29, 0.5)).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(one(new Arms(0, 30, 30, 30, 0.5)).verdict()).isEqualTo(Verdict.WORSE);
        assertThat(Verdict.UNDETERMINED.slug()).isEqualTo("undetermined");
    }

    @Test
    void nothingIsCheckedWhereAllOrNobodyWasToBeHeldBack() {
        assertThat(new Draw(10, 0, 0.0).p()).isNull();
        assertThat(new Draw(0, 10, 1.0).p()).isNull();
        assertThat(new Arms(1, 50, 1, 50, 0.5).sampleRatioP()).isEqualTo(1);
    }

    private static Effect one(Arms arms) {
        return TwoArms.effects(List.of(arms)).getFirst();
    }
}
