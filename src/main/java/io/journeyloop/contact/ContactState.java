package io.journeyloop.contact;

import java.util.Locale;

/** Where a contact stands. */
public enum ContactState {
    /** Waits for its lawful minute. */
    WAITING,
    /** Handed to a gateway of the bank. */
    SENT,
    /** Given to a person of the bank, who calls or speaks to the customer. */
    TASK_CREATED,
    /** Taken from the worklist for good, with its reason; its journey is yet to be told. */
    TAKEN_OFF,
    /** Stopped by policy, with its reason. */
    SUPPRESSED,
    /** Handed to a gateway, which could not deliver it: it reached nobody and counts towards no cap. */
    FAILED,
    /** The journey went another way before the contact's minute came. */
    CANCELLED;

    /** The word in {@code contactOutcome} and in the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
