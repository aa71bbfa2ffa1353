package io.journeyloop.breakpoint;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Breakpoints for the product's own work, whoever is signed in or nobody: whoever asks answers for what is shown of it.
 * No screen and no controller may know it; they ask {@link Breakpoints}.
 */
public interface InternalBreakpoints {

    /** Those of these customers who have an open breakpoint anywhere. */
    Set<Long> customersWithOpen(Collection<Long> customerIds);

    /** The breakpoints of a journey instance, oldest first. */
    List<Breakpoint> of(long instanceId);
}
