package io.journeyloop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.TestTexts;
import io.journeyloop.time.BankZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Times and numbers read as people say them, in the reader's language and the bank's zone. */
class LocaleFormatsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final LocaleFormats formats = new LocaleFormats(
            new BankZone(ZoneId.of("Asia/Shanghai")), Clock.fixed(NOW, ZoneOffset.UTC), TestTexts.all());

    @AfterEach
    void forgetReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void says_deadlines_in_english() {
        LocaleContextHolder.setLocale(Locale.UK);

        assertThat(formats.due(NOW.plus(Duration.ofMinutes(45)))).isEqualTo("due in 45 min");
        assertThat(formats.due(NOW.plus(Duration.ofHours(2)))).isEqualTo("due in 2 h");
        assertThat(formats.due(NOW.minus(Duration.ofDays(2)))).isEqualTo("overdue 2 d");
        assertThat(formats.relative(NOW.minus(Duration.ofDays(3)))).isEqualTo("3 d ago");
        assertThat(formats.relative(NOW)).isEqualTo("now");
    }

    @Test
    void says_deadlines_in_chinese() {
        LocaleContextHolder.setLocale(Locale.CHINA);

        assertThat(formats.due(NOW.plus(Duration.ofHours(2)))).isEqualTo("还剩 2 小时");
        assertThat(formats.relative(NOW.minus(Duration.ofDays(3)))).isEqualTo("3 天前");
    }

    @Test
    void writes_days_in_the_banks_zone_and_numbers_in_groups() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(formats.date(Instant.parse("2026-03-01T17:00:00Z"))).isEqualTo("Mar 2, 2026");
        assertThat(formats.count(45_211)).isEqualTo("45,211");
        assertThat(formats.percent(0.8411, 0)).isEqualTo("84%");
    }

    /** As the browser does on the map: 12.5 % is 13 %, and what rounds to nought has no sign. */
    @Test
    void roundsHalfAwayFromZeroAndWritesNoNegativeNought() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(formats.number(-0.4, 0)).isEqualTo("0");
        assertThat(formats.number(-0.5, 0)).isEqualTo("-1");
        assertThat(formats.number(0.5, 0)).isEqualTo("1");
        assertThat(formats.number(2.25, 1)).isEqualTo("2.3");
        assertThat(formats.number(1234.5, 0)).isEqualTo("1,235");
        assertThat(formats.number(1.0, 2)).isEqualTo("1");
        assertThat(formats.percent(0.125, 0)).isEqualTo("13%");
        assertThat(formats.percent(-0.001, 0)).isEqualTo("0%");
        assertThat(formats.percent(0.8411, 1)).isEqualTo("84.1%");
    }
}
