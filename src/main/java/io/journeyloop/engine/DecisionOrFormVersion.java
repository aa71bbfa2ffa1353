package io.journeyloop.engine;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a decision or a form.
 *
 * @param name what the model calls it, null where it does not say
 * @param by who deployed it, null where it came with the product
 * @param note why, in that person's words
 */
public record DecisionOrFormVersion(
        Kind kind,
        String key,
        int version,
        @Nullable String name,
        String deploymentId,
        String resource,
        Instant deployedAt,
        @Nullable String by,
        @Nullable String note) {

    /** What journeys refer to. */
    public enum Kind {
        DECISION("dmn"),
        FORM("form");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        /** How such a file's name ends, without the dot. */
        public String ending() {
            return ending;
        }

        /** The word in addresses and texts. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
