package io.journeyloop.breakpoint;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Breakpoints for the product's own work, whoever is signed in or nobody: whoever asks answers for what is shown of it.
 * No screen and no controller may know it; they ask {@link Breakpoints} and {@link BreakpointBoard}.
 */
public interface InternalBreakpoints {

    /** Those of these customers who have an open breakpoint anywhere. */
    Set<CustomerId> customersWithOpen(Collection<CustomerId> customerIds);

    /** The breakpoints of a journey instance, oldest first. */
    List<Breakpoint> of(InstanceId instanceId);

    /**
     * How many of those drawn came back within a time, by what was drawn: the figures for the effect of following up.
     * Only those count whose time is over at {@code to}.
     *
     * @param branch null for all
     * @param from detected not before; included
     * @param to the end of the time for the last one that counts
     * @param within how long after the detection a recovery counts
     */
    List<ArmCount> effect(@Nullable String journey, @Nullable String branch, Instant from, Instant to, Duration within);
}
