package io.journeyloop.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.time.Moments.Order;
import io.journeyloop.time.NotAMoment.Flaw;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-12-31                         | 2025-12-30T16:00:00Z",
                "2025-12-31T10:00:00+08:00          | 2025-12-31T02:00:00Z",
                "2025-12-31 10:00:00+08:00          | 2025-12-31T02:00:00Z",
                "2025-12-31 10:00:00 +0800          | 2025-12-31T02:00:00Z",
                "2025-12-31 10:00:00 UTC            | 2025-12-31T10:00:00Z",
                "2025-12-31T10:00:00Z               | 2025-12-31T10:00:00Z",
                "2025-12-31T10:00+08:00[Asia/Shanghai] | 2025-12-31T02:00:00Z",
                "2025-12-31 23:30:00.123456         | 2025-12-31T15:30:00.123456Z",
                "2025-12-31 23:30:00,5              | 2025-12-31T15:30:00.500Z",
                "2025/6/3 9:05                      | 2025-06-03T01:05:00Z",
                "2025.06.03                         | 2025-06-02T16:00:00Z",
                "20251231                           | 2025-12-30T16:00:00Z",
                "20251231T235900Z                   | 2025-12-31T23:59:00Z",
                "2025年12月31日                      | 2025-12-30T16:00:00Z",
                "2025年12月31日 10时30分              | 2025-12-31T02:30:00Z",
                "2025年12月31日 下午3:05              | 2025-12-31T07:05:00Z",
                "２０２５-１２-３１                     | 2025-12-30T16:00:00Z",
                "31/12/2025 23:59                   | 2025-12-31T15:59:00Z",
                "12/31/2025 11:59 PM                | 2025-12-31T15:59:00Z",
                "31.12.2025                         | 2025-12-30T16:00:00Z",
                "31-12-2025                         | 2025-12-30T16:00:00Z",
                "31 Dec 2025                        | 2025-12-30T16:00:00Z",
                "31-DEC-2025                        | 2025-12-30T16:00:00Z",
                "December 31, 2025                  | 2025-12-30T16:00:00Z",
                "05/05/2025                         | 2025-05-04T16:00:00Z",
                "2024-02-29                         | 2024-02-28T16:00:00Z"
            })
    void whatIsClearIsRead(String text, Instant right) throws NotAMoment {
        assertThat(Moments.read(text, SHANGHAI, null)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-29, NO_SUCH_DAY",
        "2026-02-29 10:00, NO_SUCH_DAY",
        "2026-02-31 10:00:00, NO_SUCH_DAY",
        "2025/06/31 09:00, NO_SUCH_DAY",
        "2025-13-01, NO_SUCH_DAY",
        "2025-00-10, NO_SUCH_DAY",
        "31/06/2025, NO_SUCH_DAY",
        "2025年2月30日, NO_SUCH_DAY",
        "31 Jun 2025, NO_SUCH_DAY",
        "1900-02-29, NO_SUCH_DAY",
        "2025-12-31 24:00, NO_SUCH_TIME",
        "2025-12-31 10:60, NO_SUCH_TIME",
        "2025-12-31 13:00 PM, NO_SUCH_TIME",
        "46022, DAY_NUMBER",
        "46022.75, DAY_NUMBER",
        "0001-01-01, TOO_EARLY",
        "1899-12-31, TOO_EARLY",
        "01/02/2026, TWO_READINGS",
        "2026, UNREADABLE",
        "31/12/25, UNREADABLE",
        "202512311, UNREADABLE",
        "1767139200, UNREADABLE",
        "2025-12-31 about ten, UNREADABLE",
        "2025-12-31T10:00+99:00, UNREADABLE",
        "yesterday, UNREADABLE"
    })
    void whatIsNotIsRefusedWithItsReason(String text, Flaw flaw) {
        assertThatThrownBy(() -> Moments.read(text, SHANGHAI, null))
                .isInstanceOfSatisfying(
                        NotAMoment.class, none -> assertThat(none.flaw()).isEqualTo(flaw));
    }

    @Test
    void twoReadingsAreNamedAndAnOrderDecides() throws NotAMoment {
        assertThatThrownBy(() -> Moments.read("03/04/2026", SHANGHAI, null))
                .isInstanceOfSatisfying(NotAMoment.class, none -> assertThat(none.readings())
                        .containsExactly(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 3, 4)));
        assertThat(day("03/04/2026", Order.DAY_FIRST)).isEqualTo("2026-04-03");
        assertThat(day("03/04/2026", Order.MONTH_FIRST)).isEqualTo("2026-03-04");
        assertThatThrownBy(() -> day("31/12/2026", Order.MONTH_FIRST)).isInstanceOf(NotAMoment.class);
        assertThat(day("31.12.2026", Order.MONTH_FIRST)).isEqualTo("2026-12-31");
    }

    @Test
    void aTextTellsInWhichOrdersItIsADay() {
        assertThat(Moments.orders("31/12/2026 10:00")).containsExactly(Order.DAY_FIRST);
        assertThat(Moments.orders("12-31-2026")).containsExactly(Order.MONTH_FIRST);
        assertThat(Moments.orders("01/02/2026")).hasSize(2);
        assertThat(Moments.orders("31/31/2026")).isEmpty();
        assertThat(Moments.orders("2026-12-31")).isEmpty();
    }

    @Test
    void aTimeThatTheClocksLeapOverIsNone() {
        assertThatThrownBy(() -> Moments.read("2026-03-29 02:30", ZoneId.of("Europe/Berlin"), null))
                .isInstanceOfSatisfying(
                        NotAMoment.class, none -> assertThat(none.flaw()).isEqualTo(Flaw.NO_SUCH_TIME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-03-02T09:00:00"})
    void whereNoZoneDecidesAnOffsetIsAsked(String text) {
        assertThatThrownBy(() -> Moments.read(text, null, null))
                .isInstanceOfSatisfying(
                        NotAMoment.class, none -> assertThat(none.flaw()).isEqualTo(Flaw.NO_OFFSET));
    }

    private static String day(String text, @Nullable Order order) throws NotAMoment {
        return Moments.read(text, SHANGHAI, order)
                .atZone(SHANGHAI)
                .toLocalDate()
                .toString();
    }
}
