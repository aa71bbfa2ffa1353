package io.journeyloop.lobby;

import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.worklist.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the journey stands that a visit goes on with.
 *
 * @param instance null where nothing has begun
 * @param stages the stages at which the journey instance stands, by id and name in the model
 * @param tasks the instance's open tasks that are done in the branch, oldest first
 * @param waitsFor the branch's touchpoints that wait for another system or for the customer, by element
 */
public record VisitJourney(
        @Nullable JourneyInstance instance, List<Stage> stages, List<Task> tasks, List<String> waitsFor) {

    static final VisitJourney NONE = new VisitJourney(null, List.of(), List.of(), List.of());

    /** A stage of the instance's model. */
    public record Stage(String id, String name) {}
}
