package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.ContactHistory.PastContact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often one may be contacted, and who makes room for whom. */
class CapsPolicyTest extends PolicySetUp {

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

    private PolicyAnswer appAt(String now, ContactHistory history) {
        return policy.decide(
                ask(ContactPurpose.MARKETING, SHANGHAI, at("2026-05-01T00:00:00"), "app"), history, at(now));
    }
}
