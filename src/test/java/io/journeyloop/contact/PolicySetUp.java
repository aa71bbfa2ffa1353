package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.ContactHistory.PastContact;
import io.journeyloop.contact.ContactQuestion.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** A policy with the usual rules, and questions put to it. */
abstract class PolicySetUp {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static final ContactRules RULES = rules(LocalTime.of(9, 0));

    final ContactPolicy policy = new ContactPolicy(RULES);

    static ContactRules rules(LocalTime from) {
        return new ContactRules(
                new ContactHours(from, LocalTime.of(20, 0)),
                new ContactLimits(1, 3, 8, Period.ofMonths(6), Period.ofDays(30), 2),
                new ContactPeriods(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30)));
    }

    PolicyAnswer decide(Standing... standings) {
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

    static ContactQuestion sms(ZoneId zone, Instant windowEnd) {
        return ask(ContactPurpose.MARKETING, zone, windowEnd, "sms");
    }

    static ContactQuestion ask(ContactPurpose purpose, ZoneId zone, Instant windowEnd, String channels) {
        return new ContactQuestion(purpose, standings(channels), zone, windowEnd, true, false, false);
    }

    static List<Standing> standings(String channels) {
        return Channel.listForContact(channels).stream()
                .map(channel -> new Standing(channel, true, true))
                .toList();
    }

    static ContactHistory history(Instant... marketing) {
        return new ContactHistory(Arrays.stream(marketing)
                .map(at -> new PastContact(ContactPurpose.MARKETING, Channel.WECOM, at, true))
                .toList());
    }

    static PolicyAnswer later(String at, Suppression because) {
        return new PolicyAnswer.Later(Channel.SMS, Instant.parse(at), because);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
