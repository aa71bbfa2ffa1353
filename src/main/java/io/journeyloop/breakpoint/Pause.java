package io.journeyloop.breakpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time that doesn't count towards patience.
 *
 * @param from included
 * @param until excluded
 */
record Pause(Instant from, Instant until, Hold.Reason because) {

    /** When a patience that begins to run then has run out: its whole length, spent outside the pauses. */
    static Instant due(Instant begins, Duration patience, List<Pause> pauses) {
        Instant at = begins;
        Duration left = patience;
        for (Pause pause : inOrder(pauses)) {
            if (pause.until().isAfter(at)) {
                Instant stops = pause.from().isAfter(at) ? pause.from() : at;
                Duration runs = Duration.between(at, stops);
                if (runs.compareTo(left) >= 0) {
                    break;
                }
                left = left.minus(runs);
                at = pause.until();
            }
        }
        return at.plus(left);
    }

    /** What holds at that moment, with the latest end where several do. */
    static Optional<Hold> at(Instant moment, List<Pause> pauses) {
        return pauses.stream()
                .filter(pause -> !moment.isBefore(pause.from()) && moment.isBefore(pause.until()))
                .max(Comparator.comparing(Pause::until))
                .map(pause -> new Hold(pause.until(), pause.because()));
    }

    private static List<Pause> inOrder(List<Pause> pauses) {
        return pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }
}
