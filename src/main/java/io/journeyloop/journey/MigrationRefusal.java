package io.journeyloop.journey;

import java.util.List;
import java.util.Locale;

/**
 * Why a journey instance stays in its version.
 *
 * @param elements ids of the elements it stands at that are to blame; empty where none is
 */
public record MigrationRefusal(Reason reason, List<String> elements) {

    /** What kind of hindrance it is. */
    public enum Reason {
        /** It waits at an element that the other version no longer has. */
        GONE,
        /** It is at work just now, or waits at what is an element of another kind in the other version. */
        OTHER_KIND,
        /** It waits at what is a touchpoint in only one of the versions. */
        TOUCHPOINT,
        /** It moved on at the same moment. */
        MOVING,
        /** Somebody was faster: it is in that version. */
        ALREADY,
        /** It has ended meanwhile. */
        ENDED,
        /** The customer has no journey instance in that version. */
        NOT_THERE,
        /** Nobody has that customer number. */
        UNKNOWN_CUSTOMER,
        /** The engine could not; the log says why. */
        FAILED;

        /** As the API and addresses write it. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public MigrationRefusal {
        elements = List.copyOf(elements);
    }

    static MigrationRefusal of(Reason reason) {
        return new MigrationRefusal(reason, List.of());
    }
}
