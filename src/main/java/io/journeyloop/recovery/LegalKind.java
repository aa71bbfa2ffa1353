package io.journeyloop.recovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a complaint is judged by law. */
public enum LegalKind {
    SIMPLE,
    COMPLEX;

    /** As it stands in the database, the API and the rules. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LegalKind> find(@Nullable String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** @throws IllegalArgumentException where there is none */
    public static LegalKind of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
