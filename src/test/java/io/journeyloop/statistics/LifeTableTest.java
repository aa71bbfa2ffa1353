package io.journeyloop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LifeTableTest {

    /** 6-MP of Freireich et al. 1963, as in {@link KaplanMeierTest}: at risk and remissions ended at each week. */
    @Test
    @DisplayName("as Kaplan–Meier of the same people: S(6) 0.857 [0.620, 0.952], S(10) 0.753 [0.503, 0.889]")
    void asPublished() {
        LifeTable table = new LifeTable();
        long[][] weeks = {{21, 0}, {21, 0}, {21, 0}, {21, 0}, {21, 0}, {21, 3}, {17, 1}, {16, 0}, {16, 0}, {15, 1}};
        for (long[] week : weeks) {
            table.day(week[0], week[1]);
        }
        assertThat(table.happened(6).value()).isCloseTo(1 - 0.857, within(6e-4));
        assertThat(table.happened(6).low()).isCloseTo(1 - 0.952, within(1e-3));
        assertThat(table.happened(6).high()).isCloseTo(1 - 0.620, within(1e-3));
        assertThat(table.happened(10).value()).isCloseTo(1 - 0.753, within(6e-4));
        assertThat(table.happened(10).high()).isCloseTo(1 - 0.503, within(1e-3));
        assertThat(table.happened(10).n()).isEqualTo(21);
    }

    @Test
    void whereAllWereWatchedItIsThePlainShare() {
        LifeTable table = new LifeTable().day(40, 4).day(36, 6).day(30, 0);
        assertThat(table.happened(1).value()).isCloseTo(0.1, within(1e-12));
        assertThat(table.happened(3).value()).isCloseTo(0.25, within(1e-12));
        assertThat(table.observedDays()).isEqualTo(3);
    }

    @Test
    void allOrNobodyIsNeverAnIntervalOfNoWidth() {
        assertThat(new LifeTable().day(20, 0).happened(1)).satisfies(nobody -> {
            assertThat(nobody.value()).isZero();
            assertThat(nobody.high()).isCloseTo(0.1611, within(1e-4));
        });
        assertThat(new LifeTable().day(20, 20).happened(1).low()).isCloseTo(1 - 0.1611, within(1e-4));
    }

    @Test
    void whoWasWatchedByNobodyIsNotObserved() {
        assertThat(new LifeTable().day(3, 1).day(0, 0).observedDays()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new LifeTable().day(3, 4));
    }

    @Test
    void itKnowsItsLength() {
        assertThat(new LifeTable().day(40, 4).day(0, 0).days()).isEqualTo(2);
        assertThat(new LifeTable().day(40, 4).day(0, 0).observedDays()).isEqualTo(1);
    }
}
