package io.journeyloop.contact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bank's contact policy, {@code journeyloop.contact.*}.
 *
 * @param from first lawful minute of calls and SMS, local time of the customer's branch, inclusive
 * @param until end of calls and SMS, exclusive
 * @param perDay marketing contacts a local day at most, over all channels and journeys
 * @param perWeek marketing contacts in any 7 local days at most
 * @param perMonth marketing contacts in any 30 local days at most
 * @param refusal how long a refusal closes its channel
 * @param surveyCooldown time between two survey invitations at least
 * @param pausedRetry how long a contact of a paused journey waits before it asks again
 * @param window how long a contact may wait where the model says nothing
 * @param answerable how long after a digital contact its customer's events are answers to it
 * @param fruitless that many contacts in a row without an answer move a channel behind the others
 * @param reachedOutcomes task outcomes that mean the customer was spoken to
 * @param respondedOutcomes task outcomes that mean the customer took up the matter
 * @param refusedOutcomes task outcomes by which the customer closes the channel
 * @param refusedAllOutcomes task outcomes by which the customer closes all channels
 * @param openedEvents event types that say a digital contact was read
 * @param respondedEvents event types that say a digital contact was answered
 * @param refusedEvents event types by which customers refuse a channel, or all where none is named
 */
@Validated
@ConfigurationProperties("journeyloop.contact")
public record ContactRules(
        @NotNull @DefaultValue("09:00") LocalTime from,
        @NotNull @DefaultValue("20:00") LocalTime until,
        @Min(1) @Max(100) @DefaultValue("1") int perDay,
        @Min(1) @Max(700) @DefaultValue("3") int perWeek,
        @Min(1) @Max(3000) @DefaultValue("8") int perMonth,
        @NotNull @DefaultValue("P6M") Period refusal,
        @NotNull @DefaultValue("P30D") Period surveyCooldown,
        @NotNull @DefaultValue("P1D") Duration pausedRetry,
        @NotNull @DefaultValue("P7D") Duration window,
        @NotNull @DefaultValue("P30D") Duration answerable,
        @Min(1) @Max(100) @DefaultValue("2") int fruitless,
        @NotEmpty
                @DefaultValue({
                    "reached",
                    "interested",
                    "accepted",
                    "agreed",
                    "booked",
                    "refused",
                    "declined",
                    "refused-all"
                })
                Set<String> reachedOutcomes,
        @NotEmpty @DefaultValue({"interested", "accepted", "agreed", "booked"}) Set<String> respondedOutcomes,
        @NotEmpty @DefaultValue({"refused"}) Set<String> refusedOutcomes,
        @NotEmpty @DefaultValue({"refused-all"}) Set<String> refusedAllOutcomes,
        @NotEmpty @DefaultValue({"contact.opened"}) Set<String> openedEvents,
        @NotEmpty @DefaultValue({"contact.responded"}) Set<String> respondedEvents,
        @NotEmpty @DefaultValue({"contact.refused", "contact.unsubscribed"}) Set<String> refusedEvents) {

    public ContactRules {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("journeyloop.contact.from (" + from
                    + ") must be before journeyloop.contact.until (" + until + "). Give a span within one day.");
        }
    }
}
