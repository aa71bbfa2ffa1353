package io.journeyloop.demo.scenario;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Walks customers through scenarios on the product's own services: people finish tasks in their own names, events come
 * in as facts, surveys are answered. Blocks on nothing: who calls it moves the clock and comes back when a step is due.
 */
public final class ScenarioWalks {

    /** Where customers' answers go. */
    @FunctionalInterface
    public interface SurveyAnswers {

        /**
         * Answers the newest open invitation of a touchpoint.
         *
         * @return whether there was one
         */
        boolean answer(InstanceId instanceId, String touchpoint, int score, String words);
    }

    private final Journeys journeys;
    private final ScenarioTasks tasks;
    private final CustomerEvents customerEvents;
    private final SurveyAnswers surveys;
    private final Clock clock;
    /** Who did the last task of an instance. */
    public ScenarioWalks(
            Journeys journeys, ScenarioTasks tasks, CustomerEvents customerEvents, SurveyAnswers surveys, Clock clock) {
        this.journeys = journeys;
        this.tasks = tasks;
        this.customerEvents = customerEvents;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** Lets the customer enter the scenario's journey now. */
    public ScenarioWalk enter(Scenario scenario, CustomerId customerId) {
        InstanceId instance = journeys.enter(customerId, scenario.journey(), scenario.context());
        return ScenarioWalk.begun(scenario, customerId, instance, clock.instant());
    }

    /**
     * Does the walk's next step now, whether or not it is due.
     *
     * @param language in which the customer writes
     * @return the walk behind that step; empty where the product is not there yet: no such task is open, no invitation
     */
    public Optional<ScenarioWalk> perform(ScenarioWalk walk, Locale language) {
        boolean done =
                switch (walk.step()) {
                    case Step.Task task -> tasks.finish(walk, task);
                    case Step.Event event -> tell(walk, event);
                    case Step.Survey answer -> answer(walk, answer, language);
                    case Step.Enter other -> enter(walk, other);
                    case Step.Wait _ -> true;
                };
        if (done && walk.next() + 1 == walk.scenario().steps().size()) {
            tasks.forget(walk);
        }
        return done ? Optional.of(walk.done(clock.instant())) : Optional.empty();
    }

    private boolean tell(ScenarioWalk walk, Step.Event event) {
        Instant now = clock.instant();
        String id = "scenario-" + walk.instanceId() + "-" + walk.next();
        customerEvents.record(List.of(
                new NewCustomerEvent(id, walk.customerId(), event.type(), now, null, null, event.attributes())));
        return true;
    }

    private boolean enter(ScenarioWalk walk, Step.Enter other) {
        journeys.enter(walk.customerId(), other.journey(), Map.of());
        return true;
    }

    private boolean answer(ScenarioWalk walk, Step.Survey answer, Locale language) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(language.getLanguage());
        String words = chinese ? answer.wordsZh() : answer.words();
        return surveys.answer(walk.instanceId(), answer.touchpoint(), answer.score(), words);
    }
}
