package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.ContactHistory.PastContact;
import io.journeyloop.contact.ContactQuestion.Standing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may be contacted at all, and by which channel. */
class ContactPolicyTest extends PolicySetUp {

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

    private static ContactQuestion paused(Instant windowEnd) {
        return new ContactQuestion(ContactPurpose.MARKETING, standings("sms"), SHANGHAI, windowEnd, true, true, false);
    }
}
