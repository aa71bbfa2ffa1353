package io.journeyloop.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a customer's history, as a person reads it.
 *
 * @param kind a short word for the symbol: {@code journey}, {@code task}, {@code contact}, {@code survey},
 *     {@code case}, {@code breakpoint}, {@code fact}
 * @param title in English
 * @param titleZh in Chinese
 * @param detail further words, as written: whoever shows them masks them
 * @param link a path within the product, without a leading slash
 */
public record TimelineEntry(
        Instant at, String kind, String title, String titleZh, @Nullable String detail, @Nullable String link) {
    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "TimelineEntry[" + kind + "]";
    }
}
