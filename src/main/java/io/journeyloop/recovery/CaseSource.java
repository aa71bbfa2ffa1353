package io.journeyloop.recovery;

import java.util.Locale;

/** What started a case. */
public enum CaseSource {
    SURVEY,
    COMPLAINT;

    /** As it stands in the database, the API and process variables. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseSource of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
