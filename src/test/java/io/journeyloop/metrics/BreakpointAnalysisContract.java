package io.journeyloop.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.journeyloop.common.Problem;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Branch;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Chart;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Control;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Grain;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Likeness;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Point;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Touchpoint;
import io.journeyloop.support.CleanSlate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/**
 * Monday, 2 March 2026; each figure is worked by hand. "Activated" has two days of patience: its last countable day is
 * Friday, 27 February, its last countable week that of 16 February. Ten weeks of 100 entrants, nine with 10
 * breakpoints, the last with 30. "Greet" has no patience: in the week of 23 February
 *
 * <pre>
 *              mass        wealth       unknown
 * 001     100 of 160      20 of 40
 * 002      10 of  40      10 of 160
 * 003                                   5 of 10
 * bank    110 of 200      30 of 200     5 of 10
 * </pre>
 *
 * so that of 001 160·0.55 + 40·0.15 = 94 were to be expected, and of 002 46.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
abstract class BreakpointAnalysisContract {

    private static final LocalDate LAST_WEDNESDAY = LocalDate.of(2026, 2, 18);

    @Autowired
    ApplicationContext beans;

    @Autowired
    BreakpointAnalysis breakpointAnalysis;

    @Autowired
    JourneyFigures figures;

    @Autowired
    CounterFold fold;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeAll
    void past() {
        new SmallJourney(beans).deploy("Small");
        PastInstances past = new PastInstances(beans);
        past.entered(LAST_WEDNESDAY, "wait_activated", "001", "mass/active", 100, 30);
        for (int week = 1; week <= 9; week++) {
            past.entered(LAST_WEDNESDAY.minusWeeks(week), "wait_activated", "001", "mass/active", 100, 10);
        }
        past.entered(LocalDate.of(2026, 2, 27), "wait_activated", "001", "mass/active", 20, 3);
        past.entered(LocalDate.of(2026, 2, 28), "wait_activated", "001", "mass/active", 70, 1);
        LocalDate tuesday = LocalDate.of(2026, 2, 24);
        past.entered(tuesday, "task_greet", "001", "mass/active", 160, 100);
        past.entered(tuesday, "task_greet", "001", "wealth/new", 40, 20);
        past.entered(tuesday, "task_greet", "002", "mass/active", 40, 10);
        past.entered(tuesday, "task_greet", "002", "wealth/new", 160, 10);
        past.entered(tuesday, "task_greet", "003", "", 10, 5);
        past.fold(CleanSlate.START);
    }

    @Test
    @DisplayName("p̄ = 0.1, n = 100: limits 0.01 and 0.19; 30 % is high, 20 more than expected")
    void aRateAboveItsOwnLimitsIsHigh() {
        Touchpoint activated = touchpoint("wait_activated", null);
        Chart chart = activated.chart();
        assertThat(chart.grain()).isEqualTo(Grain.WEEK);
        assertThat(chart.centre()).isCloseTo(0.1, within(1e-9));
        assertThat(chart.sigmaZ()).isEqualTo(1);
        Point last = Objects.requireNonNull(chart.last());
        assertThat(last.from()).isEqualTo(LocalDate.of(2026, 2, 16));
        assertThat(last.to()).isEqualTo(LocalDate.of(2026, 2, 22));
        assertThat(last.rate()).isEqualTo(0.3);
        assertThat(last.low()).isCloseTo(0.01, within(1e-9));
        assertThat(last.high()).isCloseTo(0.19, within(1e-9));
        assertThat(chart.points()).filteredOn(Point::outside).containsExactly(last);
        assertThat(chart.verdict()).isEqualTo(Control.HIGH);
        assertThat(activated.excess()).isCloseTo(20, within(1e-9));
    }

    @Test
    @DisplayName("1 to 27 February: 100 entrants in each of three weeks and 20 on Friday; Saturday's may still pass")
    void onlyCohortsWhosePatienceIsOverCount() {
        Touchpoint activated = touchpoint("wait_activated", LocalDate.of(2026, 2, 1));
        assertThat(activated.until()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(activated.n()).isEqualTo(320);
        assertThat(activated.breakpoints()).isEqualTo(53);
        assertThat(Objects.requireNonNull(activated.rate()).value()).isCloseTo(53 / 320.0, within(1e-9));
    }

    @Test
    @DisplayName(
            "001: 120 of 94 expected, 1.277 (1.058 to 1.527), worse; 002: 20 of 46, better; 003: n = 10, no verdict")
    void branchesAreComparedOnTheSameMix() {
        List<Branch> branches = touchpoint("task_greet", null).branches();
        assertThat(branches).extracting(Branch::branch).containsExactly("001", "003", "002");
        Branch worse = branches.getFirst();
        assertThat(worse.n()).isEqualTo(200);
        assertThat(worse.breakpoints()).isEqualTo(120);
        assertThat(worse.expected()).isCloseTo(94, within(1e-6));
        assertThat(Objects.requireNonNull(worse.ratio()).value()).isCloseTo(1.2766, within(1e-4));
        assertThat(worse.ratio().low()).isCloseTo(1.058, within(1e-3));
        assertThat(worse.ratio().high()).isCloseTo(1.526, within(1e-3));
        assertThat(worse.verdict()).isEqualTo(Likeness.WORSE);
        Branch few = branches.get(1);
        assertThat(few.verdict()).isEqualTo(Likeness.UNDETERMINED);
        assertThat(few.p()).isNull();
        Branch better = branches.getLast();
        assertThat(better.expected()).isCloseTo(46, within(1e-6));
        assertThat(better.verdict()).isEqualTo(Likeness.BETTER);
        assertThat(Objects.requireNonNull(better.p())).isLessThan(Objects.requireNonNull(worse.p()));
    }

    @Test
    @DisplayName(
            "week of 16 February, 100 entered, 30 broke, 40 of the others are lawfully held: 30 of 60, compared and on the chart")
    void whoIsLawfullyHeldIsNotCompared() {
        jdbc.update("INSERT INTO open_touchpoint (instance_id, touchpoint, entered_at, version_id, patience_due_at)"
                + " SELECT instance_id, touchpoint, entered_at, version_id, '2026-04-01 00:00:00'"
                + " FROM touchpoint_event WHERE touchpoint = 'wait_activated' AND kind = 'ENTERED'"
                + " AND entered_at >= '2026-02-16' AND entered_at < '2026-02-22' AND instance_id NOT IN"
                + " (SELECT instance_id FROM touchpoint_event WHERE kind = 'BREAKPOINT')"
                + " ORDER BY instance_id LIMIT 40");
        try {
            Touchpoint activated = touchpoint("wait_activated", LocalDate.of(2026, 2, 16));
            assertThat(activated.branches()).singleElement().satisfies(alone -> {
                assertThat(alone.n()).isEqualTo(60);
                assertThat(alone.breakpoints()).isEqualTo(30);
                assertThat(alone.rate().value()).isCloseTo(0.5, within(1e-9));
                assertThat(alone.expected()).isCloseTo(30, within(1e-9));
            });
            assertThat(Objects.requireNonNull(activated.chart().last()).n()).isEqualTo(60);
        } finally {
            jdbc.update("DELETE FROM open_touchpoint");
        }
    }

    @Test
    @DisplayName(
            "after an upgrade that counts more, nothing is told until all is counted anew: neither nought nor a rest")
    void whatIsNotComputedIsNotTold() {
        jdbc.update("INSERT INTO counter_rebuild (asked_by) VALUES ('an upgrade')");
        BreakpointAnalysisQuery query = new BreakpointAnalysisQuery(SmallJourney.KEY, null, null, null, null);
        assertThat(figures.isComputed()).isFalse();
        assertThatThrownBy(() -> of(query)).isInstanceOfSatisfying(Problem.class, told -> assertThat(told.kind())
                .isEqualTo(Problem.Kind.UNAVAILABLE));
        assertThatThrownBy(() -> figures.map(MapQuery.of(SmallJourney.KEY), Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Problem.class, told -> assertThat(told.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
        assertThat(fold.run(CleanSlate.START)).isPositive();
        assertThat(figures.isComputed()).isTrue();
        assertThat(of(query).touchpoints()).isNotEmpty();
    }

    @Test
    void oneWeekOfHistoryIsNoneAndSaysWhatIsMissing() {
        Chart chart = touchpoint("task_greet", null).chart();
        assertThat(chart.verdict()).isEqualTo(Control.UNDETERMINED);
        assertThat(chart.missingPeriods()).isEqualTo(RateChart.HISTORY_AT_LEAST);
        assertThat(chart.missingN()).isEqualTo(30);
    }

    @Test
    @DisplayName("greet breaks 26 times above expectation, activated 20 times")
    void theMostSeriousStandsFirst() {
        assertThat(of(new BreakpointAnalysisQuery(SmallJourney.KEY, null, null, null, null))
                        .touchpoints())
                .extracting(Touchpoint::id)
                .containsExactly("task_greet", "wait_activated");
    }

    @Test
    void thePastIsJudgedAsItWasThen() {
        BreakpointAnalysisFigures then =
                of(new BreakpointAnalysisQuery(SmallJourney.KEY, null, null, LocalDate.of(2026, 2, 15), null));
        Touchpoint activated = then.touchpoints().getFirst();
        assertThat(activated.chart().verdict()).isEqualTo(Control.IN_CONTROL);
        assertThat(activated.excess()).isZero();
        assertThat(activated.serious()).isFalse();
        assertThat(activated.branches()).singleElement().satisfies(alone -> assertThat(alone.verdict())
                .isEqualTo(Likeness.UNDETERMINED));
    }

    @Test
    void oneBranchShowsItsOwnPointsAndItselfAmongTheOthers() {
        BreakpointAnalysisFigures of = of(new BreakpointAnalysisQuery(SmallJourney.KEY, null, null, null, "002"));
        assertThat(of.branch()).isEqualTo("002");
        assertThat(of.touchpoints()).extracting(Touchpoint::id).containsExactly("task_greet");
        Touchpoint greet = of.touchpoints().getFirst();
        assertThat(greet.n()).isEqualTo(200);
        assertThat(greet.branches()).extracting(Branch::branch).containsExactly("002");
        assertThat(greet.branches().getFirst().verdict()).isEqualTo(Likeness.BETTER);
    }

    @Test
    @WithMockUser(username = "manager2", roles = "BRANCH_MANAGER")
    void aBranchManagerIsAnsweredForTheOwnBranch() {
        assertThat(of(new BreakpointAnalysisQuery(SmallJourney.KEY, null, null, null, null))
                        .branch())
                .isEqualTo("002");
        assertThatThrownBy(() -> of(new BreakpointAnalysisQuery(SmallJourney.KEY, null, null, null, "001")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void countersMadeAnewAreTheSame() {
        List<?> mix = jdbc.queryForList("SELECT * FROM touchpoint_mix ORDER BY 1, 2, 3, 4, 5");
        fold.rebuild();
        assertThat(jdbc.queryForList("SELECT * FROM touchpoint_mix ORDER BY 1, 2, 3, 4, 5"))
                .isEqualTo(mix);
    }

    @Test
    void aMigrationMayAskForAllCountersAnew() {
        List<?> mix = jdbc.queryForList("SELECT * FROM touchpoint_mix ORDER BY 1, 2, 3, 4, 5");
        jdbc.update("DELETE FROM touchpoint_mix");
        jdbc.update("INSERT INTO counter_rebuild (asked_by) VALUES ('an upgrade')");
        assertThat(fold.run(CleanSlate.START)).isPositive();
        assertThat(fold.run(CleanSlate.START)).isZero();
        assertThat(jdbc.queryForList("SELECT * FROM touchpoint_mix ORDER BY 1, 2, 3, 4, 5"))
                .isEqualTo(mix);
    }

    private Touchpoint touchpoint(String id, @Nullable LocalDate from) {
        return of(new BreakpointAnalysisQuery(SmallJourney.KEY, null, from, null, null)).touchpoints().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private BreakpointAnalysisFigures of(BreakpointAnalysisQuery query) {
        return breakpointAnalysis.of(query, Locale.ENGLISH);
    }
}
