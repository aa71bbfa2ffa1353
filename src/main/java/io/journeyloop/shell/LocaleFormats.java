package io.journeyloop.shell;

import com.vaadin.flow.component.UI;
import io.journeyloop.common.Texts;
import io.journeyloop.time.BankZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Numbers, dates and times as the reader writes them, in the bank's zone. The reader is the one of the current UI,
 * or of the current request outside of one.
 */
@Component
public class LocaleFormats {

    private static final long MINUTES_AS_MINUTES = 90;
    private static final long HOURS_AS_HOURS = 36;
    private static final int MINUTES_A_HOUR = 60;
    private static final int HOURS_A_DAY = 24;

    private final BankZone bank;
    private final Clock clock;
    private final Texts texts;

    LocaleFormats(BankZone bank, Clock clock, Texts texts) {
        this.bank = bank;
        this.clock = clock;
        this.texts = texts;
    }

    /** The reader's language: English or Simplified Chinese. */
    public Locale reader() {
        UI ui = UI.getCurrent();
        return ReaderPreferences.closest(ui != null ? ui.getLocale() : LocaleContextHolder.getLocale());
    }

    /** A count with the reader's grouping: 12,345. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(reader()).format(number);
    }

    /** A number with at most that many decimals. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(reader());
        format.setMaximumFractionDigits(decimals);
        return format.format(rounded(value, decimals));
    }

    /** A large amount in the steps in which people speak of it: 3.4M, 120K, 340万. */
    public String compact(double amount) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(reader(), NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(1);
        return format.format(amount);
    }

    /** A share in 0..1 as per cent with at most that many decimals: 84 %. */
    public String percent(double share, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(reader());
        format.setMaximumFractionDigits(decimals);
        return format.format(rounded(share, decimals + 2));
    }

    /** Half away from zero, as the map's own figures in the browser; what rounds to nought has no sign. */
    private static Number rounded(double value, int decimals) {
        return Double.isFinite(value) ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP) : value;
    }

    /** A moment as a cell of a file that spreadsheets know, in the bank's zone: 2026-03-02 09:00:00; empty for none. */
    public String cell(@Nullable Instant at) {
        return cell(at, bank.zone());
    }

    /** The same in the zone of a branch. */
    public String cell(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                        .format(at.atZone(zone));
    }

    /** The bank's zone as a column's head names it: China Time, 中国时间. */
    public String zone() {
        return zone(bank.zone());
    }

    public String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, reader());
    }

    /** A day in the bank's zone: 2 Mar 2026. */
    public String date(Instant at) {
        return date(bank.day(at));
    }

    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(reader()));
    }

    /** Day and month without the year, for scales: 2 Mar, 3月2日. */
    public String monthDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(reader()));
    }

    /** Day and minute in the bank's zone. */
    public String dateTime(Instant at) {
        return dateTime(at, bank.zone());
    }

    /** Day and minute in the zone of a branch. */
    public String dateTime(Instant at, ZoneId zone) {
        return at.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(reader()));
    }

    /** Hour and minute in the bank's zone. */
    public String time(Instant at) {
        return time(at, bank.zone());
    }

    /** Hour and minute in the zone of a branch. */
    public String time(Instant at, ZoneId zone) {
        return at.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(reader()));
    }

    /** A length of time as people say it, in one unit: 45 min, 3 h, 8 d. Its sign is dropped. */
    public String length(Duration length) {
        long minutes = length.abs().toMinutes();
        if (minutes < MINUTES_AS_MINUTES) {
            return unit("minutes", minutes);
        }
        long hours = Math.round((double) minutes / MINUTES_A_HOUR);
        return hours < HOURS_AS_HOURS ? unit("hours", hours) : unit("days", Math.round((double) hours / HOURS_A_DAY));
    }

    /** How long ago or ahead of now: "3 d ago", "in 2 h". */
    public String relative(Instant at) {
        Duration until = Duration.between(clock.instant(), at);
        if (until.abs().toMinutes() < 1) {
            return texts.get("shell.time.now", reader());
        }
        return texts.get(until.isNegative() ? "shell.time.ago" : "shell.time.ahead", reader(), length(until));
    }

    /** How a deadline stands: "due in 2 h", "overdue 1 d". */
    public String due(Instant at) {
        Duration until = Duration.between(clock.instant(), at);
        return texts.get(until.isNegative() ? "shell.time.overdue" : "shell.time.due", reader(), length(until));
    }

    /**
     * How a deadline by law stands, on every screen alike: "9 d left", "due today", "overdue 9 d".
     *
     * @param days left by the calendar of the customer's branch, negative once the deadline has passed
     */
    public String legal(long days) {
        return days == 0
                ? texts.get("shell.legal.today", reader())
                : texts.get(days < 0 ? "shell.legal.over" : "shell.legal.left", reader(), count(Math.abs(days)));
    }

    /** Whether that moment has passed. */
    public boolean isPast(Instant at) {
        return at.isBefore(clock.instant());
    }

    private String unit(String name, long amount) {
        return texts.get("shell.time." + name, reader(), count(amount));
    }
}
