package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which breakpoints, newest first.
 *
 * @param statuses empty = all
 * @param page zero-based
 * @param size 1–200
 */
public record BreakpointQuery(
        Set<Status> statuses, @Nullable String journey, @Nullable String branch, int page, int size) {

    public int offset() {
        return page * size;
    }
}
