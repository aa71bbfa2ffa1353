package io.journeyloop.customer;

import io.journeyloop.common.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What happened to a customer, in the customer's history. */
@Component
class CustomerEventTimeline implements TimelineSource {

    private static final String UNKNOWN = "!";

    private final CustomerEvents customerEvents;
    private final Texts texts;

    CustomerEventTimeline(CustomerEvents customerEvents, Texts texts) {
        this.customerEvents = customerEvents;
        this.texts = texts;
    }

    @Override
    public List<TimelineEntry> of(CustomerId customerId, int limit) {
        return customerEvents.of(customerId, limit).stream()
                .map(event -> new TimelineEntry(
                        event.occurredAt(),
                        "fact",
                        title(event, Locale.ENGLISH),
                        title(event, Locale.SIMPLIFIED_CHINESE),
                        null,
                        null))
                .toList();
    }

    private String title(CustomerEvent event, Locale locale) {
        String words = words(event.type(), locale);
        String channel = event.channel();
        if (channel == null || channel.isBlank()) {
            return words;
        }
        String name = texts.get("customer.channel." + channel, locale);
        return words + " · " + (name.startsWith(UNKNOWN) ? channel : name);
    }

    /** The words for a known type of event; the type itself for one that only this bank has. */
    private String words(String type, Locale locale) {
        String words = texts.get("customer.event." + type, locale);
        return words.startsWith(UNKNOWN) ? type.replace('.', ' ') : words;
    }
}
