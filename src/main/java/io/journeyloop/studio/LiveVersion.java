package io.journeyloop.studio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version that is or was live.
 *
 * @param name what the model calls itself, null where that is not known
 * @param by who let it go live; the system where it came with the product
 */
public record LiveVersion(
        String key, int version, @Nullable String name, Instant deployedAt, String deployedBy, @Nullable String note) {}
