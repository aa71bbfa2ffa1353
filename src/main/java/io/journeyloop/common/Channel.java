package io.journeyloop.common;

import static io.journeyloop.common.Message.say;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where customer and bank meet: of touchpoints, contacts, consents and tasks alike. */
public enum Channel {
    APP,
    WECOM,
    EMAIL,
    SMS,
    PHONE,
    BRANCH,
    WEB,
    ATM;

    /** Those by which the bank itself turns to a customer, cheapest first: the order is used where a model gives none. */
    public static final List<Channel> FOR_CONTACT = List.of(APP, WECOM, EMAIL, SMS, PHONE, BRANCH);

    /** The words of all of them. */
    public static final Set<String> SLUGS =
            Arrays.stream(values()).map(Channel::slug).collect(Collectors.toUnmodifiableSet());

    /** The word in models, tables and the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person of the bank stands behind it; its hours are theirs. */
    public boolean byStaff() {
        return this == PHONE || this == BRANCH;
    }

    /** Whether a gateway of the bank delivers it; otherwise a person does, as a task. */
    public boolean digital() {
        return !byStaff();
    }

    /** Whether it rings: calls and SMS have hours. */
    public boolean rings() {
        return this == SMS || this == PHONE;
    }

    /** The channel of that word. */
    public static Optional<Channel> find(String slug) {
        return Arrays.stream(values())
                .filter(channel -> channel.slug().equals(slug.strip()))
                .findFirst();
    }

    /**
     * The channel of that word, for a contact.
     *
     * @throws Problem INVALID where there is no such channel for contacts
     */
    public static Channel forContact(String slug) {
        return find(slug)
                .filter(FOR_CONTACT::contains)
                .orElseThrow(() -> Problem.invalid("channels", slug, say("common.problem.channel", slug)));
    }

    /** The channels of a comma list in its order; all for contacts, cheapest first, where the list is empty. */
    public static List<Channel> listForContact(String commaList) {
        if (commaList.isBlank()) {
            return FOR_CONTACT;
        }
        return Arrays.stream(commaList.split(","))
                .map(Channel::forContact)
                .distinct()
                .toList();
    }
}
