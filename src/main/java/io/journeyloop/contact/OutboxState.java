package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Arrays;
import java.util.Locale;

/** Where a message stands, as its gateway tells. */
public enum OutboxState {
    /** For the gateway to fetch; it has told nothing yet. */
    QUEUED,
    DELIVERED,
    /** The customer has read it. */
    OPENED,
    /** The gateway could not deliver it: it reached nobody. */
    FAILED;

    /** The word in the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of that word.
     *
     * @throws Problem INVALID where there is none
     */
    public static OutboxState of(String slug) {
        return Arrays.stream(values())
                .filter(state -> state.slug().equals(slug.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("state", slug, say("contact.problem.outbox-state", slug)));
    }
}
