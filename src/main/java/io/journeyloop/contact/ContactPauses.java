package io.journeyloop.contact;

import io.journeyloop.customer.CustomerId;

/**
 * What keeps the bank from approaching a customer for the time being, beside the journeys that a model names; whoever
 * knows of such a matter makes a bean of this.
 */
public interface ContactPauses {

    /** Whether an open matter of the customer forbids contacts of that purpose now. */
    boolean pauses(CustomerId customerId, ContactPurpose purpose);

    /** Whether journey instances of that journey are such matters: who waits is asked again when one begins or ends. */
    boolean isPausing(String journeyKey);
}
