package io.journeyloop.lobby;

import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.time.BusinessCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The days of a branch, cut at its own midnight, and when its hall empties. */
@Component
class BranchDays {

    private final Branches branches;
    private final BusinessCalendar calendar;
    private final LobbySettings settings;
    private final Clock clock;

    BranchDays(Branches branches, BusinessCalendar calendar, LobbySettings settings, Clock clock) {
        this.branches = branches;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** A branch's day, its end excluded. */
    record Day(Instant start, Instant end) {}

    /** The branch's present day. */
    Day today(BranchNo branchNo) {
        ZoneId zone = branches.zone(branchNo);
        LocalDate day = day(clock.instant(), zone);
        return new Day(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** When the day of that instant ends in the branch, excluded. */
    Instant end(BranchNo branchNo, Instant at) {
        ZoneId zone = branches.zone(branchNo);
        return day(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * When a visit of that time is over at the latest: some time after the branch has closed, so that who is being served
     * then is served to the end. On a day without hours, and for who comes later still, the end of the day.
     */
    Instant closes(BranchNo branchNo, Instant at) {
        return calendar.closing(at, branches.zone(branchNo))
                .map(closing -> closing.plus(settings.afterClosing()))
                .filter(over -> over.isAfter(at))
                .filter(over -> over.isBefore(end(branchNo, at)))
                .orElseGet(() -> end(branchNo, at));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
