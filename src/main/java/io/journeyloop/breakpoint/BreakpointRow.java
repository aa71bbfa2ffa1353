package io.journeyloop.breakpoint;

import org.jspecify.annotations.Nullable;

/**
 * A breakpoint as lists show it.
 *
 * @param claim who goes on with the customer now, or null
 * @param hold until when nobody expects the customer, and why; null where nothing holds
 */
public record BreakpointRow(Breakpoint breakpoint, @Nullable Claim claim, @Nullable Hold hold) {}
