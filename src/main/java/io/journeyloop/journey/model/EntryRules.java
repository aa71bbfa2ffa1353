package io.journeyloop.journey.model;

import io.journeyloop.journey.Words;
import java.time.Duration;

/** Who may let a customer in, what they may say, and how long the journey takes. */
final class EntryRules {

    /** A journey with a longer end in sight is a mistyped one. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final ProcessModel process;
    private final Report report;

    EntryRules(ProcessModel process, Report report) {
        this.process = process;
        this.report = report;
    }

    void check() {
        if (process.isJourney()) {
            horizon();
        }
    }

    private void horizon() {
        String horizon = process.spec().property(Words.HORIZON);
        boolean readable = horizon == null
                || Texts.duration(horizon)
                        .filter(one -> one.isPositive() && one.compareTo(LONGEST) <= 0)
                        .isPresent();
        if (!readable) {
            report.error(process.key(), "journey.horizon-bad", String.valueOf(horizon));
        }
    }
}
