package io.journeyloop.demo.scenario;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.time.Instant;

/**
 * How far one customer has come in one scenario. A value: {@link ScenarioWalks} takes it a step further.
 *
 * @param instanceId the journey instance
 * @param next index of the next step; the number of steps once all are done
 * @param dueAt when the next step is due; when the last one was done once all are
 */
public record ScenarioWalk(Scenario scenario, CustomerId customerId, InstanceId instanceId, int next, Instant dueAt) {

    /** A walk at its first step, for an instance entered at that time. */
    public static ScenarioWalk begun(
            Scenario scenario, CustomerId customerId, InstanceId instanceId, Instant enteredAt) {
        ScenarioWalk walk = new ScenarioWalk(scenario, customerId, instanceId, 0, enteredAt);
        return walk.isOver() ? walk : walk.dueAfter(enteredAt);
    }

    public boolean isOver() {
        return next >= scenario.steps().size();
    }

    /** The step that is due at {@link #dueAt}. */
    public Step step() {
        return scenario.steps().get(next);
    }

    /** The walk behind its present step, which was done at that time. */
    ScenarioWalk done(Instant at) {
        ScenarioWalk walk = new ScenarioWalk(scenario, customerId, instanceId, next + 1, at);
        return walk.isOver() ? walk : walk.dueAfter(at);
    }

    private ScenarioWalk dueAfter(Instant at) {
        return new ScenarioWalk(scenario, customerId, instanceId, next, at.plus(step().after()));
    }
}
