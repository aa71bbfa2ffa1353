package io.journeyloop.metrics;

import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.persistence.BreakpointAnalysisMapper.Day;
import io.journeyloop.metrics.persistence.BreakpointAnalysisMapper.Weeks;
import io.journeyloop.statistics.ControlLimits.Subgroup;
import io.journeyloop.time.BankZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The entrants of one touchpoint by day over versions, and up to which day they may be counted: up to the last one on
 * which the patience of everybody who entered is over.
 */
final class Cohorts {

    private final Touchpoint touchpoint;
    private final List<VersionId> versions;
    private final @Nullable Duration patience;
    private final LocalDate last;
    private final NavigableMap<LocalDate, Subgroup> days = new TreeMap<>();

    /**
     * Of the newest version that has the touchpoint.
     *
     * @param to the last day asked for
     */
    Cohorts(String id, List<JourneyMap> all, LocalDate to, Instant now, BankZone zone) {
        List<JourneyMap> having =
                all.stream().filter(map -> map.touchpoint(id).isPresent()).toList();
        List<Touchpoint> touchpoints = having.stream()
                .map(map -> map.touchpoint(id))
                .flatMap(Optional::stream)
                .toList();
        this.touchpoint = touchpoints.getFirst();
        this.versions = having.stream().map(JourneyMap::versionId).toList();
        this.patience = touchpoints.stream()
                .map(Touchpoint::patience)
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .orElse(null);
        Instant entered = patience == null ? now : now.minus(patience);
        LocalDate ripe = zone.day(entered).minusDays(1);
        this.last = ripe.isBefore(to) ? ripe : to;
    }

    /** Without a patience, those no longer in the touchpoint are counted in place of those who entered. */
    void add(Day day) {
        long n = Math.max(day.breakpoints(), hasPatience() ? day.entered() : day.ended());
        if (n > 0) {
            days.merge(day.cohortDay(), new Subgroup(day.breakpoints(), n), RateChart::plus);
        }
    }

    Touchpoint touchpoint() {
        return touchpoint;
    }

    boolean hasPatience() {
        return patience != null;
    }

    /** The last day whose cohort may be counted; not after the last day asked for. */
    LocalDate last() {
        return last;
    }

    NavigableMap<LocalDate, Subgroup> days() {
        return days;
    }

    /** Everybody from that day up to {@link #last}. */
    Subgroup since(LocalDate from) {
        return from.isAfter(last)
                ? new Subgroup(0, 0)
                : days.subMap(from, true, last, true).values().stream().reduce(new Subgroup(0, 0), RateChart::plus);
    }

    /** Sunday of the last whole week that may be counted. */
    LocalDate lastSunday() {
        return CaseMixCounter.monday(last.plusDays(1)).minusDays(1);
    }

    /** The whole weeks from the one of that day on, by version; empty where none is over. */
    List<Weeks> weeks(LocalDate from) {
        LocalDate first = CaseMixCounter.monday(from);
        LocalDate lastMonday = CaseMixCounter.monday(lastSunday());
        return first.isAfter(lastMonday)
                ? List.of()
                : versions.stream()
                        .map(version -> new Weeks(version, touchpoint.id(), first, lastMonday))
                        .toList();
    }
}
