package io.journeyloop.metrics;

import io.journeyloop.breakpoint.LawfulHolds;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.Labels;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Chart;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Reconnecting;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Touchpoint;
import io.journeyloop.metrics.persistence.BreakpointAnalysisMapper.Day;
import io.journeyloop.metrics.persistence.BreakpointAnalysisMapper.Weeks;
import io.journeyloop.statistics.ControlLimits.Subgroup;
import io.journeyloop.statistics.Statistics;
import io.journeyloop.time.BankClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Says with evidence where a journey breaks: a touchpoint whose breakpoint rate left the limits of its own history, or
 * is worse in a branch than in the bank on the same mix of customers. Read from counters: what it costs depends on the
 * weeks looked at, not on how much is stored.
 */
@Service
public class BreakpointAnalysis {

    private static final String NO_TOUCHPOINT = "";

    /** What stands out first, by how many break beyond expectation; then what merely breaks most. */
    private static final Comparator<Touchpoint> MOST_SERIOUS_FIRST = Comparator.comparing(Touchpoint::serious)
            .thenComparing(Touchpoint::excess)
            .thenComparing(Touchpoint::breakpoints)
            .reversed();

    private final FiguresScopes scopes;
    private final JourneyFigures journeys;
    private final Labels labels;
    private final CounterCurrency currency;
    private final BreakpointAnalysisCounts counts;
    private final ReconnectEffects effects;
    private final BankClock clock;

    BreakpointAnalysis(
            FiguresScopes scopes,
            JourneyFigures journeys,
            Labels labels,
            CounterCurrency currency,
            BreakpointAnalysisCounts counts,
            ReconnectEffects effects,
            BankClock clock) {
        this.scopes = scopes;
        this.journeys = journeys;
        this.labels = labels;
        this.currency = currency;
        this.counts = counts;
        this.effects = effects;
        this.clock = clock;
    }

    /**
     * The touchpoints of a journey at which customers broke off in the period or lately, most serious first.
     *
     * @param locale of the names
     * @throws io.journeyloop.common.Problem naming the journey, version or branch that there isn't, or forbidding a
     *     branch that is not the asker's
     */
    @PreAuthorize(JourneyFigures.MAY_SEE)
    public BreakpointAnalysisFigures of(BreakpointAnalysisQuery query, Locale locale) {
        FiguresScope scope = scopes.of(query.key(), query.version(), query.branch());
        currency.await();
        Instant now = clock.now();
        LocalDate to = query.to() == null ? clock.zone().day(now) : query.to();
        LocalDate from = query.from() == null ? to.minusDays(BreakpointAnalysisQuery.DAYS - 1L) : query.from();
        Evidence evidence = evidence(query.key(), scope.versions(), scope.branch(), from, to, now);
        return new BreakpointAnalysisFigures(
                query.key(),
                labels.journey(query.key(), locale, scope.model().name()),
                query.version(),
                from,
                to,
                scope.branch(),
                journeys.asOf(now),
                evidence.cohorts().stream()
                        .map(one -> touchpoint(one, name(query.key(), one, locale), from, scope.branch(), evidence))
                        .filter(BreakpointAnalysis::everBroke)
                        .sorted(MOST_SERIOUS_FIRST)
                        .toList());
    }

    /** What was read for all touchpoints at once. */
    private record Evidence(
            Collection<Cohorts> cohorts,
            Map<String, List<BranchMix.Branch>> branches,
            Map<String, Reconnecting> reconnecting) {}

    private Evidence evidence(
            String key, List<JourneyMap> versions, @Nullable String branch, LocalDate from, LocalDate to, Instant now) {
        LocalDate earliest =
                CaseMixCounter.monday(from.isBefore(to) ? from : to).minusDays(RateChart.DAYS_BACK);
        List<LawfulHolds.Held> heldNow = counts.held(versions, earliest, now);
        Collection<Cohorts> cohorts = cohorts(versions, branch, from, to, heldNow, now);
        Instant end = clock.zone().startOf(to.plusDays(1));
        return new Evidence(
                cohorts,
                branches(cohorts, from, heldNow),
                effects.of(key, versions, branch, clock.zone().startOf(from), end.isBefore(now) ? end : now));
    }

    private String name(String key, Cohorts one, Locale locale) {
        return labels.element(
                key, one.touchpoint().id(), locale, one.touchpoint().name());
    }

    private static boolean everBroke(Touchpoint one) {
        return one.breakpoints() > 0 || one.chart().points().stream().anyMatch(point -> point.breakpoints() > 0);
    }

    private Collection<Cohorts> cohorts(
            List<JourneyMap> versions,
            @Nullable String branch,
            LocalDate from,
            LocalDate to,
            List<LawfulHolds.Held> heldNow,
            Instant now) {
        LocalDate back = to.minusDays(RateChart.DAYS_BACK);
        List<VersionId> ids = versions.stream().map(JourneyMap::versionId).toList();
        LocalDate first = from.isBefore(back) ? from : back;
        Map<String, Cohorts> byTouchpoint = new LinkedHashMap<>();
        for (Day day : counts.days(ids, branch, first, to, heldNow)) {
            if (versions.stream()
                    .anyMatch(map -> map.touchpoint(day.touchpoint()).isPresent())) {
                byTouchpoint
                        .computeIfAbsent(day.touchpoint(), id -> new Cohorts(id, versions, to, now, clock.zone()))
                        .add(day);
            }
        }
        return byTouchpoint.values();
    }

    private Map<String, List<BranchMix.Branch>> branches(
            Collection<Cohorts> cohorts, LocalDate from, List<LawfulHolds.Held> heldNow) {
        List<Weeks> weeks =
                cohorts.stream().flatMap(one -> one.weeks(from).stream()).toList();
        if (weeks.isEmpty()) {
            return Map.of();
        }
        List<String> impatient = new ArrayList<>(List.of(NO_TOUCHPOINT));
        cohorts.stream()
                .filter(one -> !one.hasPatience())
                .map(one -> one.touchpoint().id())
                .forEach(impatient::add);
        return BranchMix.standardised(counts.cells(weeks, impatient, heldNow)).stream()
                .collect(Collectors.groupingBy(BranchMix.Branch::touchpoint));
    }

    private static Touchpoint touchpoint(
            Cohorts one, String name, LocalDate from, @Nullable String branch, Evidence evidence) {
        String id = one.touchpoint().id();
        Subgroup period = one.since(from);
        Chart chart = RateChart.of(one.days(), one.last());
        List<BreakpointAnalysisFigures.Branch> compared = BranchComparison.of(
                        evidence.branches().getOrDefault(id, List.of()), CaseMixCounter.monday(from), one.lastSunday())
                .stream()
                .filter(it -> branch == null || Objects.equals(branch, it.branch()))
                .toList();
        return new Touchpoint(
                id,
                name,
                from,
                one.last(),
                period.n(),
                period.hits(),
                period.n() == 0 ? null : Statistics.wilson(period.hits(), period.n()),
                chart,
                compared,
                evidence.reconnecting().get(id),
                Math.max(RateChart.excess(chart), BranchComparison.excess(compared)));
    }
}
