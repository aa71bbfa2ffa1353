package io.journeyloop.contact;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the outcomes of tasks and the events of channels say of a contact; {@code journeyloop.contact.*}.
 *
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
public record AnswerMeanings(
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
        @NotEmpty @DefaultValue({"contact.refused", "contact.unsubscribed"}) Set<String> refusedEvents) {}
