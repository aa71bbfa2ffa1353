package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A way to a customer, cheapest first: the order is used where a model gives none. */
public enum ContactChannel {
    APP,
    WECOM,
    EMAIL,
    SMS,
    PHONE,
    BRANCH;

    /** The word in models, tables and the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a gateway of the bank delivers it; otherwise a person does, as a task. */
    public boolean digital() {
        return this != PHONE && this != BRANCH;
    }

    /** Whether it rings: calls and SMS have hours. */
    public boolean rings() {
        return this == SMS || this == PHONE;
    }

    /**
     * The channel of that word.
     *
     * @throws Problem INVALID where there is no such channel
     */
    public static ContactChannel of(String slug) {
        return Arrays.stream(values())
                .filter(channel -> channel.slug().equals(slug.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("channels", slug, say("contact.problem.channel", slug)));
    }

    /** The channels of a comma list in its order; all, cheapest first, where the list is empty. */
    public static List<ContactChannel> list(String commaList) {
        if (commaList.isBlank()) {
            return List.of(values());
        }
        return Arrays.stream(commaList.split(","))
                .map(ContactChannel::of)
                .distinct()
                .toList();
    }
}
