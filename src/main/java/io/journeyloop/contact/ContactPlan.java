package io.journeyloop.contact;

import org.jspecify.annotations.Nullable;

/**
 * What a contact is for, by which channels, and what it says.
 *
 * @param priority the journey's; the higher goes first where the policy lets only one through
 * @param channels those allowed, comma list in order
 * @param parameters values for the script's placeholders; they may hold a link that lets in
 */
public record ContactPlan(
        ContactPurpose purpose,
        int priority,
        String channels,
        @Nullable String script,
        @Nullable String offer,
        @Nullable String parameters) {

    /** The same by that channel alone. */
    ContactPlan by(String channel) {
        return new ContactPlan(purpose, priority, channel, script, offer, parameters);
    }

    /** Without the parameters: logs must not show a link. */
    @Override
    public String toString() {
        return "ContactPlan[" + purpose + "]";
    }
}
