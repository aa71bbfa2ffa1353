package io.journeyloop.customer;

import java.util.Locale;

/** How much of a customer's assets the bank keeps, in steps whose bounds are data (table {@code value_tier}). */
public enum ValueTier {
    MASS,
    GROWTH,
    WEALTH,
    PRIVATE;

    /** 0 for those with most, one more for each step below. */
    public int rank() {
        return PRIVATE.ordinal() - ordinal();
    }

    /** The word of decision tables, segments and the API, e.g. {@code wealth}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
