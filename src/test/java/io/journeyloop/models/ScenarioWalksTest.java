package io.journeyloop.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.demo.scenario.Scenario;
import io.journeyloop.demo.scenario.ScenarioTasks;
import io.journeyloop.demo.scenario.ScenarioWalks;
import io.journeyloop.demo.scenario.Scenarios;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.feedback.Surveys;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyInstance.State;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.FullStack;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Worklist;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every scenario, walked on the whole product, ends as its file says. */
@FullStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioWalksTest {

    @Autowired
    private Journeys journeys;

    @Autowired
    private Worklist worklist;

    @Autowired
    private InternalTasks internalTasks;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private Surveys surveys;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private CustomerSaves customers;

    @Autowired
    private DueWorks due;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PassedElements elements;

    private final List<Scenario> scenarios = Scenarios.all();
    private ScenarioWorld world;

    @BeforeAll
    void walkAll() {
        ScenarioTasks tasks = new ScenarioTasks(worklist, internalTasks, directory, staff);
        ScenarioWalks walks = new ScenarioWalks(journeys, tasks, customerEvents, surveys::answerFor, clock);
        world = new ScenarioWorld(walks, customers, internalTasks, due, clock);
        elements.keep();
        world.run(scenarios);
    }

    @AfterAll
    void forget() {
        elements.forget();
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioEndsAsItsFileSays() {
        return scenarios.stream().map(one -> DynamicTest.dynamicTest(one + ": " + one.name(), () -> check(one)));
    }

    /** At home by the link that the model sends two hours later: all three of the digital touchpoints. */
    @Test
    void whoFinishesAtHomeWasFollowedUpByWhatTheModelDraws() {
        InstanceId id = world.instance(scenarios.stream()
                .filter(one -> one.name().equals("Finishes at home with the link"))
                .findFirst()
                .orElseThrow());
        assertThat(events(id, "RECONNECTED"))
                .containsExactlyInAnyOrder("wait_app_activated", "wait_wecom_added", "wait_quickpay_bound");
        assertThat(events(id, "RECOVERED"))
                .containsExactlyInAnyOrder("wait_app_activated", "wait_wecom_added", "wait_quickpay_bound");
    }

    private void check(Scenario scenario) {
        InstanceId id = world.instance(scenario);
        JourneyInstance instance = journeys.find(id).orElseThrow();
        List<String> passed = passed(id);

        assertThat(world.stuck(scenario)).as("passed %s", passed).isEmpty();
        assertThat(instance.endElement())
                .as("passed %s", passed)
                .isEqualTo(scenario.expect().end());
        assertThat(instance.state()).isNotEqualTo(State.OPEN);
        assertThat(events(id, "COMPLETED")).containsAll(scenario.expect().completed());
        assertThat(events(id, "BREAKPOINT")).containsAll(scenario.expect().broken());
        assertThat(passed).containsAll(scenario.expect().passed());
    }

    private List<String> events(InstanceId instance, String kind) {
        return jdbc.queryForList(
                "SELECT touchpoint FROM touchpoint_event WHERE instance_id = ? AND kind = ?",
                String.class,
                instance.value(),
                kind);
    }

    /** Every element the walk came by, of the processes called as well. */
    private List<String> passed(InstanceId instance) {
        return elements.of(Long.toString(instance.value()));
    }
}
