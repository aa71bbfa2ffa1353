package io.journeyloop.breakpoint;

import io.journeyloop.common.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A lawful reason for which nobody expects the customer to go on before a certain moment. */
public record Hold(Instant until, Reason because) {

    /** Why. */
    public enum Reason {
        /** A contact waits for its lawful minute. */
        QUIET_HOURS,
        /** A day on which the staffed channels rest. */
        HOLIDAY,
        /** The customer has an appointment. */
        APPOINTMENT;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What people call it. */
        public Message title() {
            return new Message("breakpoint.hold." + slug(), List.of());
        }
    }
}
