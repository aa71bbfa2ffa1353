package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.journeyloop.contact.WaveFigures.Cause;
import io.journeyloop.contact.WaveFigures.Point;
import io.journeyloop.contact.persistence.WaveMapper.Conversions;
import io.journeyloop.contact.persistence.WaveMapper.DrawnGroup;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WaveDrawsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void theBranchThatIsOffIsNamed() {
        Cause cause = Objects.requireNonNull(WaveDraws.cause(Stream.of(
                        group("001", MONDAY, 900, 100),
                        group("002", MONDAY, 1000, 2),
                        group("001", MONDAY.plusDays(1), 450, 50),
                        group("003", MONDAY.plusDays(1), 890, 110))
                .flatMap(List::stream)
                .toList()));
        assertThat(cause.dimension()).isEqualTo("branch");
        assertThat(cause.value()).isEqualTo("002");
        assertThat(cause.holdout()).isEqualTo(2);
        assertThat(cause.p()).isLessThan(0.001);
    }

    @Test
    void theDayThatIsOffIsNamed() {
        Cause cause = Objects.requireNonNull(WaveDraws.cause(Stream.of(
                        group("001", MONDAY, 900, 100),
                        group("002", MONDAY, 905, 95),
                        group("001", MONDAY.plusDays(1), 500, 0),
                        group("002", MONDAY.plusDays(1), 500, 0))
                .flatMap(List::stream)
                .toList()));
        assertThat(cause.dimension()).isEqualTo("day");
        assertThat(cause.value()).isEqualTo("2026-03-03");
    }

    @Test
    void theChannelThatIsOffIsNamed() {
        Cause cause = Objects.requireNonNull(WaveDraws.cause(Stream.of(
                        group("001", MONDAY, "sms", 900, 100),
                        group("002", MONDAY, "sms", 905, 95),
                        group("001", MONDAY, "wecom", 500, 3),
                        group("002", MONDAY, "wecom", 500, 4))
                .flatMap(List::stream)
                .toList()));
        assertThat(cause.dimension()).isEqualTo("channel");
        assertThat(cause.value()).isEqualTo("wecom");
        assertThat(cause.treated()).isEqualTo(1000);
        assertThat(cause.holdout()).isEqualTo(7);
    }

    @Test
    void whereAllAreOffAlikeNoneIsToBlame() {
        assertThat(WaveDraws.cause(Stream.of(group("001", MONDAY, 800, 200), group("002", MONDAY, 800, 200))
                        .flatMap(List::stream)
                        .toList()))
                .isNull();
    }

    private static final BankZone BANK = new BankZone(ZoneId.of("Asia/Shanghai"));

    @Test
    @DisplayName(
            "10 assigned on Monday, 2 convert on their first day, 1 on the third: 20 %, 20 %, 30 %; then not watched")
    void conversionByDays() {
        List<Conversions> rows = List.of(row(0, 2), row(2, 1), row(-1, 7));
        Instant now = Instant.parse("2026-03-06T12:00:00Z");
        List<Point> points = WaveCurves.of("w", rows, now, BANK).treated();
        assertThat(points).extracting(Point::day).containsExactly(1, 2, 3);
        assertThat(points.stream().mapToDouble(Point::value).toArray())
                .containsExactly(new double[] {0.2, 0.2, 0.3}, within(1e-12));
        assertThat(WaveCurves.of("w", rows, now, BANK).holdout()).isEmpty();
    }

    private static Conversions row(long day, long n) {
        return new Conversions("w", "treat", MONDAY, 5, day, n);
    }

    private static List<DrawnGroup> group(String branch, LocalDate day, long treated, long held) {
        return group(branch, day, "sms", treated, held);
    }

    private static List<DrawnGroup> group(String branch, LocalDate day, String channel, long treated, long held) {
        return List.of(
                new DrawnGroup("w", new BranchNo(branch), day, channel, "treat", treated, treated / 10.0),
                new DrawnGroup("w", new BranchNo(branch), day, channel, "holdout", held, held / 10.0));
    }
}
