package io.journeyloop.worklist.ui;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a task stands against the clock.
 *
 * @param lawDays days of the calendar until the deadline by law, or null
 * @param calling when the customer may be called; null where it is no call, or done
 */
record TaskClock(@Nullable Long lawDays, @Nullable Calling calling) {

    /**
     * @param from when calling begins; null where it has begun
     * @param until the moment from which one may not call any more; null where any time will do
     * @param zone of the branch that calls; null where any time will do
     */
    record Calling(@Nullable Instant from, @Nullable Instant until, @Nullable ZoneId zone) {

        static final Calling ANY_TIME = new Calling(null, null, null);
    }
}
