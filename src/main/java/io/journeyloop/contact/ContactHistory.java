package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import java.time.Instant;
import java.util.List;

/**
 * What the policy must know of a customer's past contacts.
 *
 * @param contacts those that went out (sent or given to staff), oldest first, as far back as the longest rule
 * @param reserved when marketing contacts of journeys with a higher priority are to go out today: they take their place
 *     under the caps before they are sent
 */
public record ContactHistory(List<PastContact> contacts, List<Instant> reserved) {

    public ContactHistory(List<PastContact> contacts) {
        this(contacts, List.of());
    }

    ContactHistory withoutReserved() {
        return new ContactHistory(contacts);
    }

    public static final ContactHistory NONE = new ContactHistory(List.of());

    /**
     * One contact that went out.
     *
     * @param answered whether the customer reacted to it in any way
     */
    public record PastContact(ContactPurpose purpose, Channel channel, Instant at, boolean answered) {}

    /** How many contacts by that channel in a row, back from the latest, stayed without an answer. */
    int unanswered(Channel channel) {
        int streak = 0;
        for (PastContact contact : contacts.reversed()) {
            if (contact.channel() == channel) {
                if (contact.answered()) {
                    return streak;
                }
                streak++;
            }
        }
        return streak;
    }
}
