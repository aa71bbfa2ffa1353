package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.contact.persistence.WavePeriod;
import io.journeyloop.contact.persistence.WavePeriod.Edge;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days that are whole are counted beforehand; what a period has of others is cut out of them. Shanghai: UTC+8. */
class WavePeriodTest {

    private static final BankZone BANK = new BankZone(ZoneId.of("Asia/Shanghai"));
    private static final Instant TUESDAY = Instant.parse("2026-03-02T16:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-03-04T16:00:00Z");

    @Test
    void fromMidnightToMidnightThereAreNoEdges() {
        assertThat(period(TUESDAY, THURSDAY))
                .returns(LocalDate.of(2026, 3, 3), WavePeriod::firstDay)
                .returns(LocalDate.of(2026, 3, 5), WavePeriod::endDay);
        assertThat(period(TUESDAY, THURSDAY).edges()).isEmpty();
    }

    @Test
    void aPeriodThatBeginsAndEndsWithinDaysHasTwoEdges() {
        Instant from = TUESDAY.minusMillis(1);
        Instant to = THURSDAY.plusMillis(1);
        assertThat(period(from, to))
                .returns(LocalDate.of(2026, 3, 3), WavePeriod::firstDay)
                .returns(LocalDate.of(2026, 3, 5), WavePeriod::endDay);
        assertThat(period(from, to).edges()).containsExactly(new Edge(from, TUESDAY), new Edge(THURSDAY, to));
    }

    @Test
    void aPeriodWithinOneDayIsAllEdge() {
        Instant from = TUESDAY.plusSeconds(1);
        Instant to = TUESDAY.plusSeconds(2);
        assertThat(period(from, to).edges()).containsExactly(new Edge(from, to));
        assertThat(period(from, to).firstDay()).isEqualTo(period(from, to).endDay());
    }

    @Test
    void aPeriodOverOneMidnightHasNoWholeDay() {
        Instant from = TUESDAY.minusSeconds(1);
        Instant to = TUESDAY.plusSeconds(1);
        assertThat(period(from, to).edges()).containsExactly(new Edge(from, TUESDAY), new Edge(TUESDAY, to));
        assertThat(period(from, to).firstDay()).isEqualTo(period(from, to).endDay());
    }

    @Test
    void withoutABeginningAllDaysBeforeAreWhole() {
        assertThat(period(null, THURSDAY.plusSeconds(1)))
                .returns(null, WavePeriod::firstDay)
                .returns(LocalDate.of(2026, 3, 5), WavePeriod::endDay);
        assertThat(period(null, THURSDAY.plusSeconds(1)).edges())
                .containsExactly(new Edge(THURSDAY, THURSDAY.plusSeconds(1)));
    }

    @Test
    void whatEndsBeforeItBeginsHoldsNothing() {
        assertThat(period(THURSDAY, TUESDAY).edges()).isEmpty();
        assertThat(period(THURSDAY, TUESDAY).firstDay())
                .isEqualTo(period(THURSDAY, TUESDAY).endDay());
    }

    private static WavePeriod period(@Nullable Instant from, Instant to) {
        return WavePeriod.of("honeymoon", null, from, to, BANK);
    }
}
