package io.journeyloop.breakpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A breakpoint and what happened to it, in order.
 *
 * @param claim who goes on with the customer now, or null
 * @param hold until when nobody expects the customer, and why; null where nothing holds
 */
public record BreakpointLife(Breakpoint breakpoint, List<Step> steps, @Nullable Claim claim, @Nullable Hold hold) {}
