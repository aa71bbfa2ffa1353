package io.journeyloop.breakpoint;

/**
 * A breakpoint was detected, followed up, given to somebody or closed; published in its transaction.
 *
 * @param breakpoint as it stands now
 */
public record BreakpointChanged(Breakpoint breakpoint) {}
