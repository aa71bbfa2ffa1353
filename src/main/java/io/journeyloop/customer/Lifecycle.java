package io.journeyloop.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a customer stands with the bank. */
public enum Lifecycle {
    /** No account yet. */
    PROSPECT,
    /** The account was opened within the last {@link #NEW_FOR}. Never stored: it follows from the opening date. */
    NEW,
    ACTIVE,
    DORMANT,
    /** The relationship has ended. */
    CLOSED;

    /** How long a customer counts as new after opening the account. */
    public static final Duration NEW_FOR = Duration.ofDays(90);

    /** The word of decision tables, segments and the API, e.g. {@code new}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is stored for it: {@link #NEW} is an active customer with a young account. */
    Lifecycle stored() {
        return this == NEW ? ACTIVE : this;
    }

    /** How a stored status reads at that time. */
    static Lifecycle at(Lifecycle stored, @Nullable Instant openedAt, Instant now) {
        boolean young = openedAt != null && openedAt.isAfter(now.minus(NEW_FOR));
        return stored == ACTIVE && young ? NEW : stored;
    }
}
