package io.journeyloop.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.TouchpointEventReader;
import io.journeyloop.journey.TouchpointQuery.Selection;
import io.journeyloop.journey.TouchpointQuery.State;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.MapFigures.TouchpointFigures;
import io.journeyloop.support.OnMySql;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** Counters, journey instances and the rebuild on MySQL, with the figures of H2. */
@OnMySql
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithMockUser(username = "cx", roles = "CX_MANAGER")
class MapMySqlTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JourneyFigures figures;

    @Autowired
    CounterFold fold;

    @Autowired
    TouchpointEventReader touchpointEvents;

    @Autowired
    JourneyClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeAll
    void walk() {
        SmallJourney small = new SmallJourney(beans);
        small.deploy("Small");
        InstanceId one = small.enter("001");
        InstanceId two = small.enter("001");
        small.enter("002");
        clock.advance(Duration.ofMinutes(1));
        small.finish(one, "again");
        small.finish(one, "go");
        small.finish(two, "go");
        clock.advance(Duration.ofDays(2).plusMinutes(1));
        small.happened(two, "wait_activated", Kind.BREAKPOINT);
        small.activate(one);
    }

    @Test
    void figuresAreThoseOfTheOtherDatabase() {
        TouchpointFigures greet = touchpoint("task_greet");
        assertThat(List.of(
                        greet.throughput().entered(),
                        greet.throughput().completed(),
                        greet.throughput().waiting()))
                .containsExactly(4L, 3L, 1L);
        TouchpointFigures wait = touchpoint("wait_activated");
        assertThat(List.of(
                        wait.throughput().entered(),
                        wait.breaks().patienceElapsed(),
                        wait.breaks().breakpoints(),
                        wait.breaks().recoverable()))
                .containsExactly(2L, 2L, 1L, 1L);
        assertThat(wait.breaks().breakpointRate()).isEqualTo(0.5);
    }

    @Test
    void countersMadeAnewAreTheSame() {
        touchpoint("task_greet");
        Object before = jdbc.queryForList("SELECT * FROM touchpoint_counter ORDER BY 1, 2, 3, 4");
        fold.rebuild();
        assertThat(jdbc.queryForList("SELECT * FROM touchpoint_counter ORDER BY 1, 2, 3, 4"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyFigureHasItsInstances(State state) {
        int version = figures.map(MapQuery.of(SmallJourney.KEY), Locale.ENGLISH).modelVersion();
        assertThat(version).isPositive();
        List<VersionId> ids = jdbc.queryForList("SELECT id FROM journey_version", Long.class).stream()
                .map(VersionId::new)
                .toList();
        Selection all = new Selection(ids, "wait_activated", null, null, null);
        assertThat(touchpointEvents.behind(all, state, 0, 10).total())
                .isEqualTo(
                        switch (state) {
                            case ENTERED -> 2;
                            case COMPLETED, WAITING, BREAKPOINT, RECOVERABLE -> 1;
                            case LEFT, RECONNECTED, RECOVERED, ELSEWHERE, LOST -> 0;
                        });
    }

    private TouchpointFigures touchpoint(String id) {
        return figures.map(MapQuery.of(SmallJourney.KEY), Locale.ENGLISH).touchpoints().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
