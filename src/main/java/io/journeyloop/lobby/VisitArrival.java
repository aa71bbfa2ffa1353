package io.journeyloop.lobby;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How and when a customer comes.
 *
 * @param ticket the number drawn from the queue, or null
 * @param expectedAt the time agreed, or null
 * @param arrivedAt null while the customer is expected
 */
public record VisitArrival(
        Arrival how, @Nullable String ticket, @Nullable Instant expectedAt, @Nullable Instant arrivedAt) {}
