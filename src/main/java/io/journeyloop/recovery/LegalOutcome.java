package io.journeyloop.recovery;

import java.util.Locale;

/** How a case stood when its legal deadline passed. */
public enum LegalOutcome {
    MET,
    MISSED;

    /** As it stands in the database. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LegalOutcome of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
