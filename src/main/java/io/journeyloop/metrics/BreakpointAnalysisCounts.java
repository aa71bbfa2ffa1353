package io.journeyloop.metrics;

import io.journeyloop.breakpoint.LawfulHolds;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.TouchpointEventReader;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.persistence.BreakpointAnalysisMapper;
import io.journeyloop.metrics.persistence.BreakpointAnalysisMapper.Cell;
import io.journeyloop.metrics.persistence.BreakpointAnalysisMapper.Day;
import io.journeyloop.metrics.persistence.BreakpointAnalysisMapper.Weeks;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is counted where a journey breaks, without those who are lawfully held: nobody could have broken off there yet,
 * neither by day nor in the comparison of branches.
 */
@Component
class BreakpointAnalysisCounts {

    private record Cohort(VersionId versionId, String touchpoint, LocalDate day) {}

    private record Kind(String touchpoint, String branchNo, String stratum) {}

    private final BreakpointAnalysisMapper mapper;
    private final Held held;
    private final TouchpointEventReader touchpointEvents;
    private final BankZone zone;

    BreakpointAnalysisCounts(
            BreakpointAnalysisMapper mapper, Held held, TouchpointEventReader touchpointEvents, BankZone zone) {
        this.mapper = mapper;
        this.held = held;
        this.touchpointEvents = touchpointEvents;
        this.zone = zone;
    }

    /** All of the bank who entered from that day on and are lawfully held past their plain patience. */
    List<LawfulHolds.Held> held(List<JourneyMap> versions, LocalDate from, Instant now) {
        return held.of(CounterSource.lines(versions, now), from, null, null, now);
    }

    /**
     * Entrants and breakpoints by day, from {@code from} to {@code to}, both included.
     *
     * @param branch null for the whole bank
     */
    List<Day> days(
            Collection<VersionId> versions,
            @Nullable String branch,
            LocalDate from,
            LocalDate to,
            List<LawfulHolds.Held> heldNow) {
        Map<Cohort, Long> waiting = heldNow.stream()
                .filter(one -> branch == null || branch.equals(BranchNo.text(one.branchNo())))
                .collect(Collectors.groupingBy(
                        one -> new Cohort(one.versionId(), one.touchpoint(), zone.day(one.enteredAt())),
                        Collectors.counting()));
        return mapper.days(versions, branch == null ? Tally.ALL_BRANCHES : branch, from, to).stream()
                .map(day -> without(
                        day, waiting.getOrDefault(new Cohort(day.versionId(), day.touchpoint(), day.cohortDay()), 0L)))
                .toList();
    }

    /** All branches by kind of customers, in whole weeks; {@code impatient} as {@link BreakpointAnalysisMapper#cells} says. */
    List<Cell> cells(List<Weeks> weeks, Collection<String> impatient, List<LawfulHolds.Held> heldNow) {
        List<LawfulHolds.Held> meant = heldNow.stream()
                .filter(one -> weeks.stream().anyMatch(week -> isIn(one, week)))
                .toList();
        Map<InstanceId, String> strata = touchpointEvents.strata(
                meant.stream().map(LawfulHolds.Held::instanceId).collect(Collectors.toSet()));
        Map<Kind, Long> waiting = meant.stream()
                .map(one -> new Kind(
                        one.touchpoint(),
                        one.branchNo() == null ? "" : one.branchNo().value(),
                        strata.getOrDefault(one.instanceId(), "")))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return mapper.cells(weeks, impatient).stream()
                .map(cell -> without(
                        cell, waiting.getOrDefault(new Kind(cell.touchpoint(), cell.branchNo(), cell.stratum()), 0L)))
                .toList();
    }

    private boolean isIn(LawfulHolds.Held one, Weeks week) {
        LocalDate monday = CaseMixCounter.monday(zone.day(one.enteredAt()));
        return one.versionId().equals(week.versionId())
                && one.touchpoint().equals(week.touchpoint())
                && !monday.isBefore(week.from())
                && !monday.isAfter(week.to());
    }

    private static Day without(Day day, long waiting) {
        return new Day(
                day.versionId(),
                day.touchpoint(),
                day.cohortDay(),
                day.entered() - waiting,
                day.ended(),
                day.breakpoints());
    }

    private static Cell without(Cell cell, long waiting) {
        return new Cell(
                cell.touchpoint(),
                cell.branchNo(),
                cell.stratum(),
                Math.max(cell.breakpoints(), cell.n() - waiting),
                cell.breakpoints());
    }
}
