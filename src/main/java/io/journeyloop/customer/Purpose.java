package io.journeyloop.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What personal data may be used for; each needs its own consent. */
public enum Purpose {
    MARKETING,
    /** Surveys and experience research. */
    RESEARCH,
    PERSONALISATION;

    /** The word in files, texts and the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The purpose of that word, if there is one. */
    public static Optional<Purpose> find(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
