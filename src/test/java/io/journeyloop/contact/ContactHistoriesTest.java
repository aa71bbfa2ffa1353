package io.journeyloop.contact;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.customer.CustomerGroup;
import io.journeyloop.customer.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often it is read what went out, while time goes on from one question to the next. */
class ContactHistoriesTest {

    private static final CustomerId ANN = new CustomerId(7);
    private static final CustomerId BEN = new CustomerId(3);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant BEGAN = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicInteger ticks = new AtomicInteger();
    private final InstantSource source = () -> BEGAN.plusMillis(ticks.incrementAndGet());
    private final Clock running = source.withZone(ZoneOffset.UTC);

    private final ContactMapper mapper = mock(ContactMapper.class);
    private final CustomerGroup group = new CustomerGroup();
    private final ContactHistories histories = new ContactHistories(
            mapper,
            new ContactLimits(1, 3, 8, Period.ofMonths(6), Period.ofDays(30), 2),
            mock(AnswerMeanings.class),
            group,
            running);

    @AfterEach
    void end() {
        group.end();
    }

    @Test
    void ofAGroupItIsReadOnceThoughTheClockRuns() {
        group.begin(Set.of(ANN, BEN));
        Instant now = running.instant();
        histories.of(contact(ANN), ZONE, now);
        histories.of(contact(BEN), ZONE, now);
        verify(mapper).past(eq(Set.of(ANN, BEN)), any());
        verifyNoMoreInteractions(mapper);
    }

    /** 31 days of the longest rule and 30 of the survey cool-down before that moment. */
    @Test
    void asItLooksAtAnotherMomentItIsReadForThatMoment() {
        group.begin(Set.of(ANN, BEN));
        histories.at(contact(ANN), ZONE, Instant.parse("2026-01-31T01:00:00Z"));
        verify(mapper).past(Set.of(ANN), Instant.parse("2025-12-01T01:00:00Z"));
    }

    private static Contact contact(CustomerId customer) {
        return Contact.wanted(
                customer,
                null,
                new ContactPlan(ContactPurpose.MARKETING, 50, "sms", "welcome", null, null),
                new ContactTimes(BEGAN, BEGAN, BEGAN.plus(Duration.ofDays(5)), null));
    }
}
