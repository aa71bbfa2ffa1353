package io.journeyloop.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended.
 *
 * @param outcome null where the journey went on without it
 * @param by user name, {@code system} where no person finished it, or null as above
 * @param scriptVersion the version of the script shown to whoever finished it, or null
 */
public record TaskEnd(@Nullable String outcome, @Nullable String by, Instant at, @Nullable String scriptVersion) {}
