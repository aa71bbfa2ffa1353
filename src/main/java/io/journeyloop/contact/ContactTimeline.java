package io.journeyloop.contact;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.customer.TimelineSource;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.InstanceVisibility;
import io.journeyloop.journey.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the bank contacted a customer, or why it didn't. */
@Component
class ContactTimeline implements TimelineSource {

    private final Contacts contacts;
    private final Texts texts;
    private final Labels labels;
    private final InstanceVisibility discretion;

    ContactTimeline(Contacts contacts, Texts texts, Labels labels, InstanceVisibility discretion) {
        this.contacts = contacts;
        this.texts = texts;
        this.labels = labels;
        this.discretion = discretion;
    }

    @Override
    public List<TimelineEntry> of(CustomerId customerId, int limit) {
        Set<InstanceId> hidden = discretion.hidden();
        return contacts.of(customerId, limit).stream()
                .filter(one -> one.instanceId() == null || !hidden.contains(one.instanceId()))
                .map(this::entry)
                .toList();
    }

    private TimelineEntry entry(Contact contact) {
        Instant settled = contact.settledAt();
        return new TimelineEntry(
                settled == null ? contact.times().plannedAt() : settled,
                "contact",
                title(contact, Locale.ENGLISH),
                title(contact, Locale.SIMPLIFIED_CHINESE),
                null,
                null);
    }

    private String title(Contact contact, Locale locale) {
        String purpose = texts.get("contact.purpose." + contact.purpose().slug(), locale);
        String title = texts.get(
                "contact.state." + contact.state().slug(),
                locale,
                purpose,
                what(contact, locale),
                why(contact, locale));
        String outcome = outcome(contact, locale);
        return outcome == null ? title : texts.get("common.pair", locale, title, outcome);
    }

    private String what(Contact contact, Locale locale) {
        if (contact.state() == ContactState.SUPPRESSED && contact.reason() != null) {
            return texts.get("contact.reason." + contact.reason().slug(), locale);
        }
        return contact.channel() == null
                ? ""
                : texts.get("contact.channel." + contact.channel().slug(), locale);
    }

    private String why(Contact contact, Locale locale) {
        if (contact.reason() == null) {
            return "";
        }
        return texts.get(
                contact.state() == ContactState.WAITING
                        ? contact.reason().waiting()
                        : contact.reason().words(),
                locale);
    }

    private @Nullable String outcome(Contact contact, Locale locale) {
        return contact.outcome() == null
                ? null
                : labels.outcome(contact.processKey() == null ? "" : contact.processKey(), contact.outcome(), locale);
    }
}
