package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.time.CalendarDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalClockTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final LegalClock clock = new LegalClock(List.of(
            new LegalRule("simple", 20, LocalDate.of(2000, 1, 1), LocalDate.of(2020, 2, 29)),
            new LegalRule("simple", 15, LocalDate.of(2020, 3, 1), null),
            new LegalRule("complex", 30, LocalDate.of(2020, 3, 1), null),
            new LegalRule("extension", 30, LocalDate.of(2020, 3, 1), null)));

    @Test
    void fifteenDaysEndWithTheLastSecondOfTheFifteenthDayInTheBranchsZone() {
        // 20 Feb 2026 09:00 in Shanghai; February has 28 days: 7 March 23:59:59 there.
        assertThat(clock.deadline(Instant.parse("2026-02-20T01:00:00Z"), SHANGHAI, LegalKind.SIMPLE, false))
                .isEqualTo("2026-03-07T15:59:59Z");
    }

    @Test
    void aLeapYearsFebruaryHasOneDayMore() {
        assertThat(clock.deadline(Instant.parse("2028-02-20T01:00:00Z"), SHANGHAI, LegalKind.SIMPLE, false))
                .isEqualTo("2028-03-06T15:59:59Z");
    }

    @Test
    void receiptShortlyBeforeMidnightThereCountsForThatDayThoughUtcHasTheDayBefore() {
        assertThat(clock.deadline(Instant.parse("2026-03-01T16:30:00Z"), SHANGHAI, LegalKind.SIMPLE, false))
                .isEqualTo("2026-03-17T15:59:59Z");
        assertThat(clock.deadline(Instant.parse("2026-03-01T15:30:00Z"), SHANGHAI, LegalKind.SIMPLE, false))
                .isEqualTo("2026-03-16T15:59:59Z");
    }

    @Test
    void anExtensionCountsFromReceiptToo() {
        Instant received = Instant.parse("2026-01-31T02:00:00Z");
        assertThat(clock.deadline(received, SHANGHAI, LegalKind.COMPLEX, false)).isEqualTo("2026-03-02T15:59:59Z");
        assertThat(clock.deadline(received, SHANGHAI, LegalKind.COMPLEX, true)).isEqualTo("2026-04-01T15:59:59Z");
    }

    @Test
    void theRuleOfTheDayOfReceiptHolds() {
        assertThat(clock.deadline(Instant.parse("2020-02-29T04:00:00Z"), SHANGHAI, LegalKind.SIMPLE, false))
                .isEqualTo("2020-03-20T15:59:59Z");
        assertThat(clock.deadline(Instant.parse("2020-02-29T16:00:00Z"), SHANGHAI, LegalKind.SIMPLE, false))
                .isEqualTo("2020-03-16T15:59:59Z");
        assertThatThrownBy(
                        () -> clock.deadline(Instant.parse("2019-06-01T00:00:00Z"), SHANGHAI, LegalKind.COMPLEX, false))
                .hasMessageContaining("2019-06-01");
    }

    @Test
    void ofRulesThatOverlapTheOneThatCameIntoForceLastHolds() {
        LegalClock overlapping = new LegalClock(List.of(
                new LegalRule("simple", 15, LocalDate.of(2020, 1, 1), null),
                new LegalRule("simple", 10, LocalDate.of(2026, 1, 1), null),
                new LegalRule("simple", 20, LocalDate.of(2010, 1, 1), null)));
        assertThat(overlapping.deadline(Instant.parse("2026-02-01T04:00:00Z"), SHANGHAI, LegalKind.SIMPLE, false))
                .isEqualTo("2026-02-11T15:59:59Z");
        assertThat(overlapping.deadline(Instant.parse("2025-02-01T04:00:00Z"), SHANGHAI, LegalKind.SIMPLE, false))
                .isEqualTo("2025-02-16T15:59:59Z");
        assertThat(overlapping.earliest(LegalKind.SIMPLE)).isEqualTo("2010-01-01");
    }

    @Test
    void daysLeftAreDaysOfTheCalendar() {
        Instant deadline = Instant.parse("2026-03-17T15:59:59Z");
        assertThat(CalendarDays.left(Instant.parse("2026-03-02T01:00:00Z"), deadline, SHANGHAI))
                .isEqualTo(15);
        assertThat(CalendarDays.left(Instant.parse("2026-03-17T15:00:00Z"), deadline, SHANGHAI))
                .isZero();
        assertThat(CalendarDays.left(Instant.parse("2026-03-17T16:00:00Z"), deadline, SHANGHAI))
                .isEqualTo(-1);
    }

    @Test
    void theWarningComesAtTwoThirdsOfTheWay() {
        assertThat(LegalClock.warnAt(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-16T00:00:00Z")))
                .isEqualTo("2026-03-11T00:00:00Z");
    }

    @Test
    void itKnowsForWhichDaysThereIsARule() {
        LegalClock withoutComplex =
                new LegalClock(List.of(new LegalRule("simple", 15, LocalDate.of(2020, 3, 1), null)));
        assertThat(clock.knows(LegalKind.COMPLEX, LocalDate.of(2020, 3, 1))).isTrue();
        assertThat(clock.knows(LegalKind.COMPLEX, LocalDate.of(2020, 2, 29))).isFalse();
        assertThat(withoutComplex.knows(LegalKind.COMPLEX, LocalDate.of(2026, 3, 1)))
                .isFalse();
        assertThat(clock.earliest(LegalKind.SIMPLE)).isEqualTo("2000-01-01");
        assertThat(clock.earliest(LegalKind.COMPLEX)).isEqualTo("2020-03-01");
        assertThat(withoutComplex.earliest(LegalKind.COMPLEX)).isNull();
    }
}
