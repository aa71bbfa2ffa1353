package io.journeyloop.contact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A benefit that a contact may give.
 *
 * @param budget how many may be given in all; null = no limit
 * @param risk the product's risk level, 1 (lowest) to 5; null = carries none
 */
public record Offer(String key, String name, String nameZh, @Nullable Long budget, @Nullable Integer risk) {

    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? nameZh : name;
    }

    /** Whether a customer with that rating may not be offered it; who has no rating gets the lowest level alone. */
    boolean isAbove(@Nullable Integer customerRating) {
        return risk != null && risk > (customerRating == null ? 1 : customerRating);
    }
}
