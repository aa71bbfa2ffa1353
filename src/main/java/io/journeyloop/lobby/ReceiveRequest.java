package io.journeyloop.lobby;

import org.jspecify.annotations.Nullable;

/**
 * Who has come in. A customer, a code, or at least a ticket is named.
 *
 * @param code from the customer's phone; it is used up by this
 * @param ticket the queue's number
 * @param branch null for the signed-in person's own
 */
public record ReceiveRequest(
        @Nullable String customerNo, @Nullable String code, @Nullable String ticket, @Nullable String branch) {

    /** A customer who is known by number. */
    public static ReceiveRequest customer(String customerNo) {
        return new ReceiveRequest(customerNo, null, null, null);
    }

    /** Somebody with a ticket whom nobody knows yet. */
    public static ReceiveRequest ticket(String ticket) {
        return new ReceiveRequest(null, null, ticket, null);
    }
}
