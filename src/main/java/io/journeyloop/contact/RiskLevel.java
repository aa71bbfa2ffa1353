package io.journeyloop.contact;

import org.jspecify.annotations.Nullable;

/** Risk levels as banks write them: {@code 3}, {@code R3} or {@code C3}. */
final class RiskLevel {

    private RiskLevel() {}

    /** The level of that text, 1–5; null where it is none. */
    static @Nullable Integer of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        char last = text.strip().charAt(text.strip().length() - 1);
        return last >= '1' && last <= '5' ? last - '0' : null;
    }
}
