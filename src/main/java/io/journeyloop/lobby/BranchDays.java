package io.journeyloop.lobby;

import io.journeyloop.staff.Branches;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The days of a branch, cut at its own midnight. */
@Component
class BranchDays {

    private final Branches branches;
    private final Clock clock;

    BranchDays(Branches branches, Clock clock) {
        this.branches = branches;
        this.clock = clock;
    }

    /** A branch's day, its end excluded. */
    record Day(Instant start, Instant end) {}

    /** The branch's present day. */
    Day today(String branchNo) {
        ZoneId zone = branches.zone(branchNo);
        LocalDate day = day(clock.instant(), zone);
        return new Day(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** When the day of that instant ends in the branch, excluded. */
    Instant end(String branchNo, Instant at) {
        ZoneId zone = branches.zone(branchNo);
        return day(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
