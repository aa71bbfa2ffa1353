package io.journeyloop.lobby;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who attends to a customer, and since when somebody is waited for.
 *
 * @param servedAt when somebody first attended to the customer, or null
 * @param withWhom the user name of who attends, or was asked to by a hand-over, or null
 * @param withSince since when
 * @param waitingSince since when the customer waits to be attended to; null while somebody attends
 */
public record VisitAttendance(
        @Nullable Instant servedAt,
        @Nullable String withWhom,
        @Nullable Instant withSince,
        @Nullable Instant waitingSince) {}
