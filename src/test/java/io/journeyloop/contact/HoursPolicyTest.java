package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When one may call or write: by the clock of the customer's branch, whatever its days are like. */
class HoursPolicyTest extends PolicySetUp {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "an SMS at {0} goes out at {1}")
    @CsvSource({
        "2026-03-02T00:00:00, 2026-03-02T09:00:00",
        "2026-03-02T08:59:59, 2026-03-02T09:00:00",
        "2026-03-02T09:00:00, 2026-03-02T09:00:00",
        "2026-03-02T12:34:56, 2026-03-02T12:34:56",
        "2026-03-02T19:59:59, 2026-03-02T19:59:59",
        "2026-03-02T19:59:59.999, 2026-03-02T19:59:59.999",
        "2026-03-02T20:00:00, 2026-03-03T09:00:00",
        "2026-03-02T23:59:59, 2026-03-03T09:00:00",
    })
    void callsAndSmsKeepTheHours(String now, String expected) {
        assertGoesOut(Channel.SMS, ContactPurpose.MARKETING, now, expected);
        assertGoesOut(Channel.PHONE, ContactPurpose.SERVICE, now, expected);
        assertGoesOut(Channel.SMS, ContactPurpose.SURVEY, now, expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"APP", "WECOM", "EMAIL", "BRANCH"})
    void whatDoesNotRingMayGoAtNight(Channel channel) {
        assertGoesOut(channel, ContactPurpose.MARKETING, "2026-03-02T23:00:00", "2026-03-02T23:00:00");
    }

    @Test
    void hoursAreThoseOfTheCustomersBranch() {
        Instant now = Instant.parse("2026-03-02T01:30:00Z");
        assertThat(policy.decide(sms(SHANGHAI, now.plus(Duration.ofDays(1))), ContactHistory.NONE, now))
                .isEqualTo(new PolicyAnswer.Now(Channel.SMS));
        assertThat(policy.decide(sms(NEW_YORK, now.plus(Duration.ofDays(1))), ContactHistory.NONE, now))
                .isEqualTo(later("2026-03-02T14:00:00Z", Suppression.QUIET_HOURS));
    }

    @Test
    void nineOClockStaysNineOClockWhenTheClocksChange() {
        Instant eveningBefore = Instant.parse("2026-03-08T03:00:00Z");
        assertThat(policy.decide(
                        sms(NEW_YORK, eveningBefore.plus(Duration.ofDays(1))), ContactHistory.NONE, eveningBefore))
                .isEqualTo(later("2026-03-08T13:00:00Z", Suppression.QUIET_HOURS));
        Instant backAgain = Instant.parse("2026-11-01T02:00:00Z");
        assertThat(policy.decide(sms(NEW_YORK, backAgain.plus(Duration.ofDays(1))), ContactHistory.NONE, backAgain))
                .isEqualTo(later("2026-11-01T14:00:00Z", Suppression.QUIET_HOURS));
    }

    @ParameterizedTest(name = "hours from 02:30 in Berlin, asked at {0}: {1}")
    @CsvSource({
        // 29 March, 02:00 becomes 03:00: the first lawful minute that there is
        "2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z",
        "2026-03-28T20:00:00Z, 2026-03-29T01:00:00Z",
        "2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z",
        // 25 October, 02:30 comes twice: lawful from the first, and 02:15 of the second hour waits for the second
        "2026-10-25T00:29:59Z, 2026-10-25T00:30:00Z",
        "2026-10-25T00:45:00Z, 2026-10-25T00:45:00Z",
        "2026-10-25T01:15:00Z, 2026-10-25T01:30:00Z",
        "2026-10-24T20:00:00Z, 2026-10-25T00:30:00Z",
    })
    void hoursBeginLawfullyWhereTheClocksSkipThatMinuteOrRepeatIt(Instant now, Instant expected) {
        ContactPolicy early = new ContactPolicy(rules(LocalTime.of(2, 30)));
        assertThat(early.decide(sms(BERLIN, now.plus(Duration.ofDays(1))), ContactHistory.NONE, now))
                .isEqualTo(
                        now.equals(expected)
                                ? new PolicyAnswer.Now(Channel.SMS)
                                : new PolicyAnswer.Later(Channel.SMS, expected, Suppression.QUIET_HOURS));
    }

    @ParameterizedTest(name = "Berlin, {0}: nine o''clock is {1}")
    @CsvSource({
        "2026-03-28T19:00:00Z, 2026-03-29T07:00:00Z",
        "2026-10-24T18:00:00Z, 2026-10-25T08:00:00Z",
    })
    void nineOClockInBerlinOnTheDaysOfTheChange(Instant eveningBefore, Instant nine) {
        assertThat(policy.decide(
                        sms(BERLIN, eveningBefore.plus(Duration.ofDays(1))), ContactHistory.NONE, eveningBefore))
                .isEqualTo(new PolicyAnswer.Later(Channel.SMS, nine, Suppression.QUIET_HOURS));
    }

    @Test
    void aDayOfTwentyFiveHoursIsOneDay() {
        Instant first = Instant.parse("2026-10-24T22:30:00Z");
        Instant dayLater = first.plus(Duration.ofHours(24));
        ContactQuestion question = ask(ContactPurpose.MARKETING, BERLIN, dayLater.plus(Duration.ofDays(1)), "app");
        assertThat(policy.decide(question, history(first), dayLater))
                .isEqualTo(new PolicyAnswer.Later(
                        Channel.APP, Instant.parse("2026-10-25T23:00:00Z"), Suppression.FREQUENCY_CAP));
    }

    @ParameterizedTest(name = "an SMS at {0} whose window ends at four in the morning: {1}")
    @CsvSource({"2026-03-02T19:59:59.999, true", "2026-03-02T20:00:00, false"})
    void aWindowOverMidnightIsLawfulOnlyUntilEight(String now, boolean lawful) {
        assertThat(policy.decide(
                        ask(ContactPurpose.MARKETING, SHANGHAI, at("2026-03-03T04:00:00"), "sms"),
                        ContactHistory.NONE,
                        at(now)))
                .isEqualTo(
                        lawful ? new PolicyAnswer.Now(Channel.SMS) : new PolicyAnswer.Never(Suppression.QUIET_HOURS));
    }

    @Test
    void aDayOfTwentyThreeHoursIsOneDay() {
        // 29 March in Berlin: from midnight to midnight it is 23 hours, so a day after 00:30 is 01:30 of the next.
        Instant first = Instant.parse("2026-03-28T23:30:00Z");
        ContactQuestion question = ask(ContactPurpose.MARKETING, BERLIN, first.plus(Duration.ofDays(3)), "app");
        assertThat(policy.decide(question, history(first), first.plusSeconds(60)))
                .isEqualTo(new PolicyAnswer.Later(
                        Channel.APP, Instant.parse("2026-03-29T22:00:00Z"), Suppression.FREQUENCY_CAP));
    }

    @Test
    void aDayWithoutMidnightBeginsWhenItBegins() {
        ZoneId santiago = ZoneId.of("America/Santiago");
        Instant now =
                LocalDateTime.parse("2025-09-06T12:00:00").atZone(santiago).toInstant();
        ContactQuestion question = ask(ContactPurpose.MARKETING, santiago, now.plus(Duration.ofDays(3)), "app");
        assertThat(policy.decide(question, history(now.minusSeconds(60)), now))
                .isEqualTo(new PolicyAnswer.Later(
                        Channel.APP,
                        LocalDate.parse("2025-09-07").atStartOfDay(santiago).toInstant(),
                        Suppression.FREQUENCY_CAP));
    }

    @ParameterizedTest(name = "window until {0}: {1}")
    @CsvSource({
        "2026-03-03T08:59:59.999, false",
        "2026-03-03T09:00:00, true",
        "2026-03-03T09:00:01, true",
    })
    void aWindowThatEndsBeforeTheNextLawfulMinuteSuppresses(String end, boolean lawful) {
        PolicyAnswer answer = policy.decide(
                ask(ContactPurpose.MARKETING, SHANGHAI, at(end), "sms"),
                ContactHistory.NONE,
                at("2026-03-02T21:00:00"));
        assertThat(answer)
                .isEqualTo(
                        lawful
                                ? later("2026-03-03T01:00:00Z", Suppression.QUIET_HOURS)
                                : new PolicyAnswer.Never(Suppression.QUIET_HOURS));
    }

    @Test
    void aWindowThatIsOverSuppresses() {
        assertThat(policy.decide(
                        ask(ContactPurpose.SERVICE, SHANGHAI, at("2026-03-02T10:00:00"), "app"),
                        ContactHistory.NONE,
                        at("2026-03-02T10:00:00.001")))
                .isEqualTo(new PolicyAnswer.Never(Suppression.WINDOW_OVER));
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> new ContactHours(LocalTime.of(20, 0), LocalTime.of(9, 0)))
                .hasMessageContaining("journeyloop.contact.from (20:00)");
    }

    private void assertGoesOut(Channel channel, ContactPurpose purpose, String now, String expected) {
        PolicyAnswer answer = policy.decide(
                ask(purpose, SHANGHAI, at("2026-03-09T00:00:00"), channel.slug()), ContactHistory.NONE, at(now));
        assertThat(answer)
                .isEqualTo(
                        now.equals(expected)
                                ? new PolicyAnswer.Now(channel)
                                : new PolicyAnswer.Later(channel, at(expected), Suppression.QUIET_HOURS));
    }
}
