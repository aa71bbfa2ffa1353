package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.ContactHistory.PastContact;
import io.journeyloop.contact.ContactQuestion.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContactPolicyTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ContactRules RULES = rules(LocalTime.of(9, 0));

    private final ContactPolicy policy = new ContactPolicy(RULES);

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

    /**
     * One contact a day, and one of a higher priority has the day: the answers are those of a pencil and a calendar. The
     * window ends on the same day, so that no other day could be waited for.
     */
    @ParameterizedTest(name = "at {0}, rivals at {1}, window until {2}: {3}")
    @CsvSource({
        // The rival goes at noon: asked again then, or when the window ends if that is before.
        "10:00, 12:00, 18:00, 12:00",
        "10:00, 12:00, 11:30, 11:30",
        "10:00, 12:00, 12:00, 12:00",
        // Of several the last one counts, in whatever order they are told.
        "10:00, 15:00 12:00, 18:00, 15:00",
        "10:00, 12:00 15:00, 18:00, 15:00",
        // A rival that is due already is out in a minute.
        "10:00, 10:00, 18:00, 10:01",
        "10:00, 09:00, 18:00, 10:01",
        // Its minute reaches the window's end, and then there is nothing left to wait for.
        "10:00, 10:00, 10:01, 10:01",
        "10:00, 10:00, 10:00:30, 10:00:30",
        "10:00, 10:00, 10:00, now",
        "10:00, 12:00, 10:00, now",
    })
    void whoeverMakesRoomIsAskedAgainOnceTheRivalsAreOut(String now, String rivals, String end, String expected) {
        Instant[] reserved =
                Arrays.stream(rivals.split(" ")).map(today -> onTheDay(today)).toArray(Instant[]::new);
        assertThat(policy.decide(appUntil(end), new ContactHistory(List.of(), List.of(reserved)), onTheDay(now)))
                .isEqualTo(
                        expected.equals("now")
                                ? new PolicyAnswer.Now(Channel.APP)
                                : new PolicyAnswer.Later(Channel.APP, onTheDay(expected), Suppression.FREQUENCY_CAP));
    }

    @Test
    void whoeverIsCappedByWhatIsOutIsNotHeldUpForRivals() {
        ContactHistory history = new ContactHistory(history(onTheDay("09:00")).contacts(), List.of(onTheDay("12:00")));
        assertThat(policy.decide(appUntil("18:00"), history, onTheDay("10:00")))
                .isEqualTo(new PolicyAnswer.Never(Suppression.FREQUENCY_CAP));
    }

    @ParameterizedTest(name = "an SMS asked at 07:00, its rival at {0}: {1} because of {2}")
    @CsvSource({"08:00, 09:00, QUIET_HOURS", "09:00, 09:00, FREQUENCY_CAP", "12:00, 12:00, FREQUENCY_CAP"})
    void theLaterOfItsOwnMinuteAndTheRivalsIsAwaited(String rival, String expected, Suppression because) {
        ContactQuestion question = ask(ContactPurpose.MARKETING, SHANGHAI, onTheDay("18:00"), "sms");
        assertThat(policy.decide(question, new ContactHistory(List.of(), List.of(onTheDay(rival))), onTheDay("07:00")))
                .isEqualTo(new PolicyAnswer.Later(Channel.SMS, onTheDay(expected), because));
    }

    @Test
    void whereAnotherDayIsWithinTheWindowTheRivalsDayIsPassedOver() {
        ContactQuestion question = ask(ContactPurpose.MARKETING, SHANGHAI, at("2026-03-04T00:00:00"), "app");
        assertThat(policy.decide(
                        question, new ContactHistory(List.of(), List.of(onTheDay("12:00"))), onTheDay("10:00")))
                .isEqualTo(new PolicyAnswer.Later(Channel.APP, at("2026-03-03T00:00:00"), Suppression.FREQUENCY_CAP));
    }

    @Test
    void whatIsStoppedForAnotherReasonDoesNotWaitForRivals() {
        ContactQuestion late = ask(ContactPurpose.MARKETING, SHANGHAI, onTheDay("09:59:59"), "app");
        assertThat(policy.decide(late, new ContactHistory(List.of(), List.of(onTheDay("12:00"))), onTheDay("10:00")))
                .isEqualTo(new PolicyAnswer.Never(Suppression.WINDOW_OVER));
    }

    private static ContactQuestion appUntil(String end) {
        return ask(ContactPurpose.MARKETING, SHANGHAI, onTheDay(end), "app");
    }

    private static Instant onTheDay(String time) {
        return at("2026-03-02T" + time);
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
    void oneMarketingContactALocalDay() {
        ContactHistory earlierToday = history(at("2026-03-02T00:00:00"));
        assertThat(appAt("2026-03-02T23:59:59.999", earlierToday))
                .isEqualTo(new PolicyAnswer.Later(Channel.APP, at("2026-03-03T00:00:00"), Suppression.FREQUENCY_CAP));
        assertThat(appAt("2026-03-03T00:00:00", earlierToday)).isEqualTo(new PolicyAnswer.Now(Channel.APP));
    }

    @Test
    void threeInSevenDaysAndNotFour() {
        ContactHistory two = history(at("2026-03-02T10:00:00"), at("2026-03-04T10:00:00"));
        assertThat(appAt("2026-03-06T10:00:00", two)).isEqualTo(new PolicyAnswer.Now(Channel.APP));
        ContactHistory three = history(at("2026-03-02T10:00:00"), at("2026-03-04T10:00:00"), at("2026-03-06T10:00:00"));
        assertThat(appAt("2026-03-08T23:59:59", three))
                .isEqualTo(new PolicyAnswer.Later(Channel.APP, at("2026-03-09T00:00:00"), Suppression.FREQUENCY_CAP));
        assertThat(appAt("2026-03-09T00:00:00", three)).isEqualTo(new PolicyAnswer.Now(Channel.APP));
    }

    @Test
    void eightInThirtyDaysAndNotNine() {
        Instant[] eight = IntStream.range(0, 8)
                .mapToObj(i -> at("2026-03-01T10:00:00").plus(Duration.ofDays(3L * i)))
                .toArray(Instant[]::new);
        Instant[] seven = Arrays.copyOf(eight, 7);
        assertThat(appAt("2026-03-25T10:00:00", history(seven))).isEqualTo(new PolicyAnswer.Now(Channel.APP));
        assertThat(appAt("2026-03-30T23:00:00", history(eight)))
                .isEqualTo(new PolicyAnswer.Later(Channel.APP, at("2026-03-31T00:00:00"), Suppression.FREQUENCY_CAP));
        assertThat(appAt("2026-03-31T00:00:00", history(eight))).isEqualTo(new PolicyAnswer.Now(Channel.APP));
    }

    @Test
    void aCapAndTheHoursTogetherWaitForTheMorningAfter() {
        ContactQuestion question = ask(ContactPurpose.MARKETING, SHANGHAI, at("2026-03-09T00:00:00"), "phone");
        assertThat(policy.decide(question, history(at("2026-03-02T09:00:00")), at("2026-03-02T19:00:00")))
                .isEqualTo(new PolicyAnswer.Later(Channel.PHONE, at("2026-03-03T09:00:00"), Suppression.FREQUENCY_CAP));
    }

    @Test
    void aCapThatOutlastsTheWindowSuppresses() {
        ContactQuestion question = ask(ContactPurpose.MARKETING, SHANGHAI, at("2026-03-02T23:59:59"), "app,sms");
        assertThat(policy.decide(question, history(at("2026-03-02T09:00:00")), at("2026-03-02T12:00:00")))
                .isEqualTo(new PolicyAnswer.Never(Suppression.FREQUENCY_CAP));
    }

    /** Whatever the past and the moment: what the policy lets through keeps every cap and hour. */
    @Test
    void nothingThePolicyLetsThroughEverBreaksARule() {
        Random random = new Random(20260302);
        Instant now = at("2026-03-02T00:00:00");
        List<PastContact> past = new ArrayList<>();
        for (int step = 0; step < 4000; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            ContactQuestion question = ask(ContactPurpose.MARKETING, SHANGHAI, now.plus(Duration.ofDays(60)), "sms");
            PolicyAnswer answer = policy.decide(question, new ContactHistory(past), now);
            Instant goes = answer instanceof PolicyAnswer.Later later ? later.at() : now;
            assertThat(policy.decide(question, new ContactHistory(past), goes))
                    .as("the announced minute %s is lawful", goes)
                    .isEqualTo(new PolicyAnswer.Now(Channel.SMS));
            if (goes.isAfter(now)) {
                assertThat(policy.decide(question, new ContactHistory(past), goes.minusMillis(1)))
                        .as("no minute before %s is", goes)
                        .isNotInstanceOf(PolicyAnswer.Now.class);
            } else {
                past.add(new PastContact(ContactPurpose.MARKETING, Channel.SMS, now, true));
            }
        }
        List<LocalDate> days = past.stream()
                .map(contact -> contact.at().atZone(SHANGHAI).toLocalDate())
                .toList();
        assertThat(days).hasSizeGreaterThan(50);
        for (LocalDate day : days) {
            assertThat(days).filteredOn(day::equals).hasSize(1);
            assertThat(days)
                    .filteredOn(other -> !other.isAfter(day) && other.isAfter(day.minusDays(7)))
                    .hasSizeLessThanOrEqualTo(3);
            assertThat(days)
                    .filteredOn(other -> !other.isAfter(day) && other.isAfter(day.minusDays(30)))
                    .hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void serviceContactsAreNotCappedAndDoNotCount() {
        ContactHistory busy = history(at("2026-03-02T09:00:00"), at("2026-03-01T09:00:00"), at("2026-02-28T09:00:00"));
        assertThat(policy.decide(
                        ask(ContactPurpose.SERVICE, SHANGHAI, at("2026-03-03T00:00:00"), "sms"),
                        busy,
                        at("2026-03-02T12:00:00")))
                .isEqualTo(new PolicyAnswer.Now(Channel.SMS));
        ContactHistory service = new ContactHistory(List.of(
                new PastContact(ContactPurpose.SERVICE, Channel.SMS, at("2026-03-02T09:00:00"), true),
                new PastContact(ContactPurpose.SURVEY, Channel.SMS, at("2026-03-02T09:30:00"), true)));
        assertThat(appAt("2026-03-02T12:00:00", service)).isEqualTo(new PolicyAnswer.Now(Channel.APP));
    }

    @Test
    void surveysHaveACooldownOfThirtyDays() {
        ContactHistory asked = new ContactHistory(
                List.of(new PastContact(ContactPurpose.SURVEY, Channel.APP, at("2026-03-02T10:00:00"), true)));
        ContactQuestion longWindow = ask(ContactPurpose.SURVEY, SHANGHAI, at("2026-04-02T10:00:00"), "app");
        assertThat(policy.decide(longWindow, asked, at("2026-04-01T09:59:59.999")))
                .isEqualTo(new PolicyAnswer.Later(Channel.APP, at("2026-04-01T10:00:00"), Suppression.SURVEY_COOLDOWN));
        assertThat(policy.decide(longWindow, asked, at("2026-04-01T10:00:00")))
                .isEqualTo(new PolicyAnswer.Now(Channel.APP));
        ContactQuestion shortWindow = ask(ContactPurpose.SURVEY, SHANGHAI, at("2026-03-20T10:00:00"), "app");
        assertThat(policy.decide(shortWindow, asked, at("2026-03-10T10:00:00")))
                .isEqualTo(new PolicyAnswer.Never(Suppression.SURVEY_COOLDOWN));
    }

    @Test
    void theCooldownCountsFromQuestionsAlone() {
        ContactQuestion question = ask(ContactPurpose.SURVEY, SHANGHAI, at("2026-03-09T00:00:00"), "app");
        assertThat(policy.decide(question, history(at("2026-03-01T10:00:00")), at("2026-03-02T12:00:00")))
                .isEqualTo(new PolicyAnswer.Now(Channel.APP));
    }

    @Test
    void withoutConsentNothingGoesOut() {
        ContactQuestion question = new ContactQuestion(
                ContactPurpose.SURVEY, standings("app"), SHANGHAI, at("2026-03-09T00:00:00"), false, false, false);
        assertThat(policy.decide(question, ContactHistory.NONE, at("2026-03-02T12:00:00")))
                .isEqualTo(new PolicyAnswer.Never(Suppression.NO_CONSENT));
    }

    @Test
    void aProductAboveTheCustomersRiskRatingIsNeverOffered() {
        ContactQuestion question = new ContactQuestion(
                ContactPurpose.MARKETING, standings("app"), SHANGHAI, at("2026-03-09T00:00:00"), true, false, true);
        assertThat(policy.decide(question, ContactHistory.NONE, at("2026-03-02T12:00:00")))
                .isEqualTo(new PolicyAnswer.Never(Suppression.RISK));
    }

    @Test
    void aPausedJourneyAsksAgainADayLaterWithinItsWindow() {
        Instant now = at("2026-03-02T21:00:00");
        assertThat(policy.decide(paused(at("2026-03-09T00:00:00")), ContactHistory.NONE, now))
                .isEqualTo(new PolicyAnswer.Later(Channel.SMS, at("2026-03-04T09:00:00"), Suppression.PAUSED));
    }

    @Test
    void aPausedContactIsNotGivenUpBeforeItsWindowEnds() {
        Instant end = at("2026-03-03T20:00:00");
        for (String now : List.of("2026-03-02T21:00:00", "2026-03-03T10:00:00", "2026-03-03T19:59:59.999")) {
            assertThat(policy.decide(paused(end), ContactHistory.NONE, at(now)))
                    .as(now)
                    .isEqualTo(new PolicyAnswer.Later(Channel.SMS, end, Suppression.PAUSED));
        }
        assertThat(policy.decide(paused(end), ContactHistory.NONE, end))
                .isEqualTo(new PolicyAnswer.Never(Suppression.PAUSED));
    }

    @Test
    void aSurveyWaitsWhileSomethingIsToBePutRightAndAServiceContactDoesNot() {
        Instant noon = at("2026-03-02T12:00:00");
        Instant end = at("2026-03-09T00:00:00");
        for (ContactPurpose purpose : ContactPurpose.values()) {
            ContactQuestion question = new ContactQuestion(purpose, standings("app"), SHANGHAI, end, true, true, false);
            assertThat(policy.decide(question, ContactHistory.NONE, noon))
                    .isEqualTo(
                            purpose == ContactPurpose.SERVICE
                                    ? new PolicyAnswer.Now(Channel.APP)
                                    : new PolicyAnswer.Later(
                                            Channel.APP, at("2026-03-03T12:00:00"), Suppression.PAUSED));
        }
    }

    @Test
    void whatForbidsACallThatWasLetThroughBefore() {
        assertThat(policy.forbids(call(true, true, false, false), Channel.PHONE))
                .isNull();
        assertThat(policy.forbids(call(false, true, false, false), Channel.PHONE))
                .isEqualTo(Suppression.NO_CONSENT);
        assertThat(policy.forbids(call(true, false, false, false), Channel.PHONE))
                .isEqualTo(Suppression.REFUSED);
        assertThat(policy.forbids(call(true, false, false, false), Channel.BRANCH))
                .isNull();
        assertThat(policy.forbids(call(true, true, true, false), Channel.PHONE)).isEqualTo(Suppression.PAUSED);
        assertThat(policy.forbids(call(true, true, true, true), Channel.PHONE))
                .as("what can't pass goes before what passes")
                .isEqualTo(Suppression.RISK);
    }

    private static ContactQuestion call(boolean consent, boolean phoneAllowed, boolean paused, boolean tooRisky) {
        return new ContactQuestion(
                ContactPurpose.MARKETING,
                List.of(new Standing(Channel.PHONE, true, phoneAllowed), new Standing(Channel.BRANCH, true, true)),
                SHANGHAI,
                at("2026-03-09T00:00:00"),
                consent,
                paused,
                tooRisky);
    }

    @Test
    void aRefusedChannelIsPassedOver() {
        assertThat(decide(new Standing(Channel.WECOM, true, false), new Standing(Channel.SMS, true, true)))
                .isEqualTo(new PolicyAnswer.Now(Channel.SMS));
        assertThat(decide(new Standing(Channel.WECOM, true, false), new Standing(Channel.SMS, false, true)))
                .isEqualTo(new PolicyAnswer.Never(Suppression.REFUSED));
    }

    @Test
    void aCustomerWhomNoChannelReachesIsNotContacted() {
        assertThat(decide(new Standing(Channel.APP, false, true), new Standing(Channel.SMS, false, true)))
                .isEqualTo(new PolicyAnswer.Never(Suppression.NO_CHANNEL));
        assertThat(decide()).isEqualTo(new PolicyAnswer.Never(Suppression.NO_CHANNEL));
    }

    @Test
    void theModelsOrderDecides() {
        Instant night = at("2026-03-02T22:00:00");
        assertThat(policy.decide(
                        ask(ContactPurpose.MARKETING, SHANGHAI, at("2026-03-09T00:00:00"), "sms,app"),
                        ContactHistory.NONE,
                        night))
                .as("the first channel is worth waiting for")
                .isEqualTo(later("2026-03-03T01:00:00Z", Suppression.QUIET_HOURS));
        assertThat(policy.decide(
                        ask(ContactPurpose.MARKETING, SHANGHAI, at("2026-03-03T08:00:00"), "sms,app"),
                        ContactHistory.NONE,
                        night))
                .as("unless the window ends before")
                .isEqualTo(new PolicyAnswer.Now(Channel.APP));
    }

    @Test
    void aChannelWithoutAnswersGoesBehindTheOthers() {
        ContactHistory silent = new ContactHistory(List.of(
                new PastContact(ContactPurpose.MARKETING, Channel.APP, at("2026-02-01T10:00:00"), false),
                new PastContact(ContactPurpose.MARKETING, Channel.APP, at("2026-02-11T10:00:00"), false)));
        ContactQuestion question = ask(ContactPurpose.MARKETING, SHANGHAI, at("2026-03-09T00:00:00"), "app,wecom");
        assertThat(policy.decide(question, silent, at("2026-03-02T12:00:00")))
                .isEqualTo(new PolicyAnswer.Now(Channel.WECOM));
        ContactHistory answeredSince = new ContactHistory(List.of(
                silent.contacts().get(0),
                silent.contacts().get(1),
                new PastContact(ContactPurpose.MARKETING, Channel.APP, at("2026-02-21T10:00:00"), true)));
        assertThat(policy.decide(question, answeredSince, at("2026-03-02T12:00:00")))
                .isEqualTo(new PolicyAnswer.Now(Channel.APP));
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> new ContactHours(LocalTime.of(20, 0), LocalTime.of(9, 0)))
                .hasMessageContaining("journeyloop.contact.from (20:00)");
    }

    private static ContactRules rules(LocalTime from) {
        return new ContactRules(
                new ContactHours(from, LocalTime.of(20, 0)),
                new ContactLimits(1, 3, 8, Period.ofMonths(6), Period.ofDays(30), 2),
                new ContactPeriods(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30)));
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

    private PolicyAnswer appAt(String now, ContactHistory history) {
        return policy.decide(
                ask(ContactPurpose.MARKETING, SHANGHAI, at("2026-05-01T00:00:00"), "app"), history, at(now));
    }

    private PolicyAnswer decide(Standing... standings) {
        return policy.decide(
                new ContactQuestion(
                        ContactPurpose.MARKETING,
                        List.of(standings),
                        SHANGHAI,
                        at("2026-03-09T00:00:00"),
                        true,
                        false,
                        false),
                ContactHistory.NONE,
                at("2026-03-02T12:00:00"));
    }

    private static ContactQuestion paused(Instant windowEnd) {
        return new ContactQuestion(ContactPurpose.MARKETING, standings("sms"), SHANGHAI, windowEnd, true, true, false);
    }

    private static ContactQuestion sms(ZoneId zone, Instant windowEnd) {
        return ask(ContactPurpose.MARKETING, zone, windowEnd, "sms");
    }

    private static ContactQuestion ask(ContactPurpose purpose, ZoneId zone, Instant windowEnd, String channels) {
        return new ContactQuestion(purpose, standings(channels), zone, windowEnd, true, false, false);
    }

    private static List<Standing> standings(String channels) {
        return Channel.listForContact(channels).stream()
                .map(channel -> new Standing(channel, true, true))
                .toList();
    }

    private static ContactHistory history(Instant... marketing) {
        return new ContactHistory(Arrays.stream(marketing)
                .map(at -> new PastContact(ContactPurpose.MARKETING, Channel.WECOM, at, true))
                .toList());
    }

    private static PolicyAnswer later(String at, Suppression because) {
        return new PolicyAnswer.Later(Channel.SMS, Instant.parse(at), because);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
