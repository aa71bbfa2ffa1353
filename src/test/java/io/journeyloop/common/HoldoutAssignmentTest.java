package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldoutAssignmentTest {

    private static final int PEOPLE = 20_000;
    /** χ² of one degree of freedom is larger once in a million draws. */
    private static final double ONCE_IN_A_MILLION = 23.93;

    /** Slots of ten thousand: the first eight bytes of sha256sum over "question:who", modulo 10,000, made by sha256sum. */
    @ParameterizedTest
    @CsvSource({
        "journey:honeymoon,1,5850",
        "journey:honeymoon,2,6647",
        "journey:honeymoon,42,1358",
        "journey:honeymoon,1000000,4456",
        "wave:wave_welcome,1,808",
        "wave:wave_welcome,2,4609",
        "wave:wave_welcome,42,2654",
        "wave:wave_welcome,1000000,8310"
    })
    void theSlotIsWhatSha256Says(String question, long who, int slot) {
        double justOver = (slot + 1) / 100.0;
        double justUnder = slot / 100.0;
        assertThat(HoldoutAssignment.isInHoldout(question, who, justOver)).isTrue();
        assertThat(HoldoutAssignment.isInHoldout(question, who, justUnder)).isFalse();
    }

    @Test
    void nobodyAndEverybodyAreKeptOutAtTheEnds() {
        assertThat(LongStream.range(0, 1_000)).noneMatch(who -> HoldoutAssignment.isInHoldout("ends", who, 0));
        assertThat(LongStream.range(0, 1_000)).allMatch(who -> HoldoutAssignment.isInHoldout("ends", who, 100));
    }

    /** Two questions hold out different people: 2 × 2 table of both draws over the same people. */
    @ParameterizedTest
    @CsvSource({"wave:one,wave:two", "journey:honeymoon,journey:dormant-card", "wave:1,wave:11"})
    void drawsForDifferentQuestionsAreIndependent(String one, String other) {
        long[][] seen = new long[2][2];
        LongStream.range(0, PEOPLE)
                .forEach(who -> seen[HoldoutAssignment.isInHoldout(one, who, 20) ? 1 : 0][
                        HoldoutAssignment.isInHoldout(other, who, 20) ? 1 : 0]++);
        assertThat(chiSquare(seen)).isLessThan(ONCE_IN_A_MILLION);
        assertThat(seen[1][0] + seen[1][1]).isBetween(3_700L, 4_300L);
    }

    private static double chiSquare(long[][] seen) {
        double sum = 0;
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                double expected = (double) (seen[row][0] + seen[row][1]) * (seen[0][column] + seen[1][column]) / PEOPLE;
                sum += (seen[row][column] - expected) * (seen[row][column] - expected) / expected;
            }
        }
        return sum;
    }
}
