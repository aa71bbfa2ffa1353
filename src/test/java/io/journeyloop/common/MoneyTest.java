package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final BigDecimal MOST = new BigDecimal("1000000.00");

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "0.01, 0.01",
        "50.5, 50.50",
        "50.50, 50.50",
        "1e3, 1000.00",
        "1000000, 1000000.00",
        "7.100, 7.10"
    })
    void anAmountIsKeptAsItWasWritten(String given, String kept) {
        assertThat(Money.checked("goodwillAmount", given, MOST)).isEqualTo(new BigDecimal(kept));
        assertThat(Money.checked("goodwillAmount", new BigDecimal(given), MOST)).isEqualTo(new BigDecimal(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e12",
                "1e999999999",
                "1e-999999999",
                "0.001",
                "-50",
                "-0.01",
                "50.555",
                "1000000.01",
                "NaN",
                "1,5",
                "-1e999999999",
                "0e999999999999",
                "123456789012345678901234567890123456789012345678901234567890"
            })
    void whatIsNoneIsRefusedWithFieldValueRangeAndDecimals(String given) {
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertThatThrownBy(() -> Money.checked("goodwillAmount", given, MOST))
                        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                        .returns("goodwillAmount", Problem::field)
                        .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.INVALID))
                        .satisfies(refused ->
                                assertThat(String.valueOf(refused.value())).isNotBlank())
                        .satisfies(refused -> assertThat(refused.next(Languages.ENGLISH))
                                .contains("0.00")
                                .contains("1000000.00")
                                .contains("two decimals")));
    }

    @Test
    void nothingGivenIsNoAmount() {
        assertThat(Money.checked("goodwillAmount", null)).isNull();
        assertThat(Money.checked("goodwillAmount", " ")).isNull();
    }
}
