package io.journeyloop.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the use of a customer's data, as it stands.
 *
 * @param channel null for all channels
 * @param granted false is a refusal
 * @param since when the customer decided, or when the list was taken in
 * @param until null until further notice; a refusal of all channels has no end
 * @param source where the customer said so, e.g. {@code call}, {@code import}
 */
public record Consent(
        Purpose purpose,
        @Nullable String channel,
        boolean granted,
        Instant since,
        @Nullable Instant until,
        String source,
        String recordedBy,
        Origin origin) {

    /** Whose word it is: a refusal by the customer outranks a list. */
    public enum Origin {
        CUSTOMER,
        FILE
    }

    /** Whether it still holds at that time. */
    public boolean holds(Instant at) {
        return until == null || until.isAfter(at);
    }

    /** Whether the customer said no, and it still holds. */
    boolean isRefusalByCustomer(Instant at) {
        return !granted && origin == Origin.CUSTOMER && holds(at);
    }
}
