package io.journeyloop.contact;

import io.journeyloop.common.Message;
import java.util.List;
import java.util.Locale;

/** Why policy stopped a contact. */
public enum Suppression {
    /** The customer hasn't agreed to this purpose, or has refused all contact. */
    NO_CONSENT,
    /** Every channel that would do has been refused by the customer. */
    REFUSED,
    /** The customer can't be reached by any of the channels. */
    NO_CHANNEL,
    /** The product is riskier than the customer's rating allows. */
    RISK,
    /** The offer's budget is spent. */
    OFFER_EXHAUSTED,
    /** Another journey of the customer's pauses this one. */
    PAUSED,
    /** No day within the window on which the frequency caps leave room. */
    FREQUENCY_CAP,
    /** Asked for an opinion too recently. */
    SURVEY_COOLDOWN,
    /** No lawful hour within the window. */
    QUIET_HOURS,
    /** The window ended before the contact could be decided. */
    WINDOW_OVER;

    /** What people are told. */
    public Message words() {
        return new Message("contact.reason." + slug(), List.of());
    }

    /** What people are told of a contact that only waits. */
    public Message waiting() {
        return this == QUIET_HOURS ? new Message("contact.waits.quiet-hours", List.of()) : words();
    }

    /** The word in tables, in {@code contactOutcome} and in the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
