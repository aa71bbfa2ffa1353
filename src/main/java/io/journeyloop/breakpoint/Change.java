package io.journeyloop.breakpoint;

import org.jspecify.annotations.Nullable;

/**
 * What a transaction made of a breakpoint.
 *
 * @param stored as it was before; null where it came to be in this transaction
 * @param found as it stood before it was settled
 * @param after as it stands now
 */
record Change(@Nullable Breakpoint stored, Breakpoint found, Breakpoint after) {}
