package io.journeyloop.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When in a customer's life a fact is known: one known only after a contact may not predict that contact. */
public enum KnownFrom {
    ALWAYS,
    AFTER_CONTACT;

    /** {@code after-contact} */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<KnownFrom> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
