package io.journeyloop.breakpoint;

/**
 * A breakpoint was detected, followed up, recovered or lost; published in its transaction.
 *
 * @param breakpoint as it stands now; its id is 0 where it was detected in this transaction
 */
public record BreakpointChanged(Breakpoint breakpoint) {}
