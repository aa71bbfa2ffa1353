package io.journeyloop.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A text that tells no moment for sure. */
public final class NotAMoment extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Flaw {
        UNREADABLE,
        /** The calendar has no such day. */
        NO_SUCH_DAY,
        /** No clock shows such a time, or that zone's clocks leap over it. */
        NO_SUCH_TIME,
        /** A spreadsheet's count of days since 1900. */
        DAY_NUMBER,
        TOO_EARLY,
        /** Day and month can be either way round. */
        TWO_READINGS,
        /** Where the moment must not depend on a zone. */
        NO_OFFSET;

        /** {@code no-such-day} */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Flaw flaw;
    private final transient List<LocalDate> readings;

    NotAMoment(Flaw flaw, List<LocalDate> readings) {
        super(flaw.name(), null, false, false);
        this.flaw = flaw;
        this.readings = readings;
    }

    NotAMoment(Flaw flaw) {
        this(flaw, List.of());
    }

    public Flaw flaw() {
        return flaw;
    }

    /** Where there are two readings: both, the day-first one before the other. */
    public List<LocalDate> readings() {
        return readings;
    }
}
