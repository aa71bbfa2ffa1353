package io.journeyloop.metrics;

import io.journeyloop.breakpoint.EntryCutoff;
import io.journeyloop.breakpoint.LawfulHolds;
import io.journeyloop.metrics.Counted.Place;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entrants whose plain patience is over while it is lawfully held: no breakpoint rate counts them. */
@Component
class Held {

    private final LawfulHolds holds;
    private final BankZone zone;

    Held(LawfulHolds holds, BankZone zone) {
        this.holds = holds;
        this.zone = zone;
    }

    /**
     * Those who entered in a period.
     *
     * @param lines by touchpoint: the instant by which one must have entered for the plain patience to be over
     * @param branch null for the whole bank
     */
    List<LawfulHolds.Held> of(
            Map<Place, Instant> lines,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String branch,
            Instant now) {
        List<EntryCutoff> cutoffs = lines.entrySet().stream()
                .map(line ->
                        new EntryCutoff(line.getKey().versionId(), line.getKey().touchpoint(), line.getValue()))
                .toList();
        return holds.past(cutoffs, now).stream()
                .filter(one -> branch == null || branch.equals(BranchNo.text(one.branchNo())))
                .filter(one -> from == null || !zone.day(one.enteredAt()).isBefore(from))
                .filter(one -> to == null || !zone.day(one.enteredAt()).isAfter(to))
                .toList();
    }
}
