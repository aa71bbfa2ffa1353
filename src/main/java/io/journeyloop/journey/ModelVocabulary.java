package io.journeyloop.journey;

import java.util.Set;

/** Names that a model may mention and that another module keeps; each module tells its own. */
public interface ModelVocabulary {

    /** What is named. */
    enum Kind {
        SCRIPT,
        /** Scripts that a contact can send: they say something to the customer, and all of it is known. */
        MESSAGE,
        OFFER,
        SURVEY,
        /** Channels a contact may use. */
        CONTACT_CHANNEL,
        /** Those of them by which a colleague, and no gateway of the bank, meets the customer. */
        STAFF_CHANNEL,
        /** Purposes of a contact. */
        CONTACT_PURPOSE
    }

    Kind kind();

    /** All names there are now. */
    Set<String> names();
}
