package io.journeyloop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234         | 1234.00",
                "1234.5       | 1234.50",
                "1234,5       | 1234.50",
                "1,234.50     | 1234.50",
                "1.234,50     | 1234.50",
                "1.600.000    | 1600000.00",
                "1,600,000    | 1600000.00",
                "1 234,50     | 1234.50",
                "1'234'567.05 | 1234567.05",
                "1234.5600    | 1234.56",
                "¥1,234.00    | 1234.00",
                "￥ 88         | 88.00",
                "1,234.00 CNY | 1234.00",
                "99.5元       | 99.50",
                "3.2万        | 32000.00",
                "1.25亿元      | 125000000.00",
                "(12.00)      | -12.00",
                "(¥12.00)     | -12.00",
                "-12          | -12.00",
                "−12.5        | -12.50",
                "¥-12         | -12.00",
                "-¥12         | -12.00",
                "12.50-       | -12.50",
                "+7           | 7.00",
                "１２３.４      | 123.40",
                "0.05         | 0.05"
            })
    void whatIsClearIsRead(String text, String right) throws BadValue {
        assertThat(Amounts.read("aum", text, null, "CNY").toPlainString()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lots",
                "5%",
                "1.2E5",
                "1e999",
                "12 34",
                "1,23,456",
                "1.23.456,1",
                "--5",
                "5-3",
                "(-5)",
                "((5))",
                "-",
                "¥",
                "1,2,3",
                "NaN",
                "0x10",
                "12,34.5",
                "1.2.3",
                "万",
                "5万万",
                "1,000,00",
                "12345678901234567890"
            })
    void whatIsNoAmountIsNone(String text) {
        assertThatThrownBy(() -> Amounts.read("aum", text, null, "CNY")).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @CsvSource({"1.234, 1.234, 1234", "'1,234', 1234, 1.234", "600.000, 600.000, 600000", "3.200万, 32000.000, 32000000"
    })
    void twoReadingsAreNamedAndNoneIsTaken(String text, String byPoint, String byComma) {
        assertThatThrownBy(() -> Amounts.read("aum", text, null, "CNY")).isInstanceOfSatisfying(BadValue.class, bad -> {
            Rejection told = bad.at(
                    1,
                    (key, locale, arguments) -> key
                            + String.join(" ", (String[])
                                    java.util.Arrays.copyOf(arguments, arguments.length, String[].class)),
                    java.util.Locale.ENGLISH);
            assertThat(told.reason()).isEqualTo("intake.reason.amount-two" + byPoint + " " + byComma);
        });
    }

    @Test
    void aSignThatIsSaidDecidesAndWhatDoesNotFitItIsRefused() throws BadValue {
        assertThat(Amounts.read("aum", "600.000", DecimalSign.COMMA, "CNY")).isEqualByComparingTo("600000");
        assertThat(Amounts.read("aum", "600.000", DecimalSign.POINT, "CNY")).isEqualByComparingTo("600");
        assertThatThrownBy(() -> Amounts.read("aum", "13,75", DecimalSign.POINT, "CNY"))
                .isInstanceOf(BadValue.class);
        assertThatThrownBy(() -> Amounts.read("aum", "1.234", DecimalSign.POINT, "CNY"))
                .isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @CsvSource({"$12, CNY", "€ 12, CNY", "12 USD, CNY", "¥12, EUR", "12元, USD", "HK$12, USD"})
    void anotherCurrencyIsNotTheBanks(String text, String own) {
        assertThatThrownBy(() -> Amounts.read("aum", text, null, own)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @CsvSource({"$12, USD", "US$ 12, USD", "€ 12, EUR", "¥12, JPY"})
    void itsOwnIs(String text, String own) throws BadValue {
        assertThat(Amounts.read("aum", text, null, own)).isEqualByComparingTo("12");
    }

    @Test
    void moneyHasTwoDecimalsAndAnEnd() {
        assertThatThrownBy(() -> Amounts.read("aum", "0,125", null, "CNY")).isInstanceOf(BadValue.class);
        assertThatThrownBy(() -> Amounts.read("aum", "1000000000000000", null, "CNY"))
                .isInstanceOf(BadValue.class);
    }

    @Test
    void aValueTellsTheSignWhereItCanBeReadOneWayAlone() {
        assertThat(Amounts.evidence("13,75")).contains(DecimalSign.COMMA);
        assertThat(Amounts.evidence("0,125")).contains(DecimalSign.COMMA);
        assertThat(Amounts.evidence("1,600,000")).contains(DecimalSign.POINT);
        assertThat(Amounts.evidence("600.000")).isEmpty();
        assertThat(Amounts.evidence("600")).isEmpty();
        assertThat(Amounts.open("600.000")).isTrue();
        assertThat(Amounts.open("600")).isFalse();
    }
}
