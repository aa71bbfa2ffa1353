package io.journeyloop.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.feedback.Metric;
import io.journeyloop.feedback.SurveyAnswered;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.metrics.MapFigures.TouchpointFigures;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Four customers walk through a small journey; each figure is counted by hand.
 *
 * <pre>
 * 09:00  1, 2, 3 (branch 001) and 4 (002) enter "greet"
 * 09:01  1 goes on; 2 finishes but must come again, so enters "greet" a second time
 * 09:03  2 and 4 go on
 * 10:00  3 is ended from outside; 1 activates the app: goal
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithMockUser(username = "cx", roles = "CX_MANAGER")
abstract class JourneyFiguresContract {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JourneyFigures figures;

    @Autowired
    CounterFold fold;

    @Autowired
    Journeys journeys;

    @Autowired
    JourneyClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher publisher;

    private SmallJourney small;
    private InstanceId one;
    private InstanceId two;

    @BeforeAll
    void walk() {
        small = new SmallJourney(beans);
        small.deploy("Small");
        one = small.enter("001");
        two = small.enter("001");
        InstanceId three = small.enter("001");
        InstanceId four = small.enter("002");
        clock.advance(Duration.ofMinutes(1));
        small.finish(one, "go");
        small.finish(two, "again");
        clock.advance(Duration.ofMinutes(2));
        small.finish(two, "go");
        small.finish(four, "go");
        clock.fix(CleanSlate.START.plus(Duration.ofHours(1)));
        small.exit(three);
        small.activate(one);
        small.happened(one, "", Kind.GOAL);
        answer(10);
        answer(9);
        answer(6);
    }

    @Test
    @DisplayName("greet: 5 entrances of 4 customers, 4 completed = 80 %, 1 left; 60, 60, 120, 180 s")
    void aTouchpointThroughWhichOneGoesTwice() {
        TouchpointFigures greet = touchpoint("task_greet", null);
        assertThat(greet.throughput().entered()).isEqualTo(5);
        assertThat(greet.throughput().completed()).isEqualTo(4);
        assertThat(greet.throughput().passRate()).isEqualTo(0.8);
        assertThat(greet.throughput().left()).isEqualTo(1);
        assertThat(greet.throughput().waiting()).isZero();
        assertThat(greet.durations().medianSeconds()).isEqualTo(90);
        assertThat(greet.durations().p90Seconds()).isEqualTo(180);
    }

    @Test
    void theBranchCountsItsOwnAlone() {
        assertThat(touchpoint("task_greet", "002").throughput().entered()).isEqualTo(1);
        assertThat(touchpoint("wait_activated", "001").throughput().entered()).isEqualTo(2);
        assertThat(touchpoint("wait_activated", "001").throughput().waiting()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "goal: none before the first day is over; then 1 of 4 within it, log(−log) interval by hand 4.0 % to 87.2 %")
    void theGoalIsStatedAtItsTime() {
        MapFigures.GoalFigures goal = map(null).goal();
        assertThat(goal.reached()).isEqualTo(1);
        assertThat(goal.entered()).isEqualTo(4);
        assertThat(goal.open()).isEqualTo(2);
        assertThat(goal.rate()).isNull();
        assertThat(goal.within()).isNull();
        Instant before = clock.instant();
        clock.fix(CleanSlate.START.plus(Duration.ofDays(2)));
        goal = map(null).goal();
        assertThat(goal.within()).isEqualTo(1);
        assertThat(goal.rate()).isEqualTo(0.25);
        assertThat(goal.low()).isCloseTo(0.0395, within(1e-4));
        assertThat(goal.high()).isCloseTo(0.8721, within(1e-4));
        clock.fix(CleanSlate.START.plus(Duration.ofDays(91)));
        goal = map(null).goal();
        assertThat(goal.within()).isEqualTo(90);
        assertThat(goal.at())
                .extracting(MapFigures.GoalAt::days, MapFigures.GoalAt::rate)
                .containsExactly(tuple(30, 0.25), tuple(60, 0.25), tuple(90, 0.25));
        clock.fix(before);
    }

    @Test
    @DisplayName("NPS of 10, 9, 6: 100·(2 − 1)/3")
    void theScoreIsThatOfTheTouchpoint() {
        MapFigures.ScoreFigures score =
                Objects.requireNonNull(touchpoint("wait_activated", null).score());
        assertThat(score.metric()).isEqualTo("NPS");
        assertThat(score.value()).isCloseTo(100 / 3.0, within(1e-9));
        assertThat(score.n()).isEqualTo(3);
    }

    @Test
    @DisplayName("patience 2 d: 1 of 3 entrants is over it at 09:02 two days later, all 3 a minute after")
    void onlyEntrantsWhosePatienceIsOverAreAtRisk() {
        Instant before = clock.instant();
        clock.fix(CleanSlate.START.plus(Duration.ofDays(2)).plus(Duration.ofMinutes(2)));
        assertThat(touchpoint("wait_activated", null).breaks().patienceElapsed())
                .isEqualTo(1);
        assertThat(touchpoint("wait_activated", null).breaks().breakpointRate()).isZero();
        clock.advance(Duration.ofMinutes(1));
        small.happened(two, "wait_activated", Kind.BREAKPOINT);
        TouchpointFigures broken = touchpoint("wait_activated", null);
        assertThat(broken.breaks().patienceElapsed()).isEqualTo(3);
        assertThat(broken.breaks().breakpoints()).isEqualTo(1);
        assertThat(broken.breaks().breakpointRate()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(broken.breaks().recoverable()).isEqualTo(1);
        assertThat(touchpoint("wait_activated", "001").breaks().breakpointRate())
                .isEqualTo(0.5);
        clock.fix(before);
    }

    @Test
    void theDayOfEntranceDecidesThePeriod() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        assertThat(period(monday, monday).goal().entered()).isEqualTo(4);
        assertThat(period(monday.plusDays(1), null).goal().entered()).isZero();
        assertThat(period(monday.plusDays(1), null).goal().rate()).isNull();
        assertThat(period(null, monday.minusDays(1)).goal().entered()).isZero();
    }

    @Test
    void anotherVersionChangesNoPastFigure() {
        MapFigures before = map(null);
        small.deploy("Small, redrawn");
        MapFigures after = map(null);
        assertThat(after.modelVersion()).isEqualTo(before.modelVersion() + 1);
        assertThat(after.stages()).isEqualTo(before.stages());
        assertThat(after.goal()).isEqualTo(before.goal());
    }

    @Test
    void countersMadeAnewAreTheSame() {
        map(null);
        Object counters = rows("touchpoint_counter");
        Object durations = rows("touchpoint_duration");
        Object scores = rows("score_counter");
        Object goals = rows("goal_counter");
        fold.rebuild();
        assertThat(rows("touchpoint_counter")).isEqualTo(counters);
        assertThat(rows("touchpoint_duration")).isEqualTo(durations);
        assertThat(rows("score_counter")).isEqualTo(scores);
        assertThat(rows("goal_counter"))
                .isEqualTo(goals)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isNotEmpty();
    }

    @Test
    void foldingAgainCountsNothingTwice() {
        map(null);
        Object counters = rows("touchpoint_counter");
        assertThat(fold.run(clock.instant())).isZero();
        assertThat(rows("touchpoint_counter")).isEqualTo(counters);
    }

    private void answer(int score) {
        JourneyInstance instance = journeys.find(one).orElseThrow();
        transaction.executeWithoutResult(status -> publisher.publishEvent(new SurveyAnswered(
                new CustomerId(1),
                "nps",
                Metric.NPS,
                "1",
                score,
                one,
                instance.versionId(),
                "wait_activated",
                clock.instant(),
                false)));
    }

    private MapFigures map(@Nullable String branch) {
        return figures.map(new MapQuery(SmallJourney.KEY, null, null, null, branch, null, null), Locale.ENGLISH);
    }

    private MapFigures period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return figures.map(new MapQuery(SmallJourney.KEY, null, from, to, null, null, null), Locale.ENGLISH);
    }

    private TouchpointFigures touchpoint(String id, @Nullable String branch) {
        return map(branch).touchpoints().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Object rows(String table) {
        return jdbc.queryForList("SELECT * FROM " + table + " ORDER BY 1, 2, 3, 4, 5");
    }
}
