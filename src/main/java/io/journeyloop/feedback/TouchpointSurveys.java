package io.journeyloop.feedback;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.TouchpointBatch;
import io.journeyloop.journey.TouchpointEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the customer when a touchpoint completes whose model names a survey. */
@Component
class TouchpointSurveys {

    private record Completed(TouchpointEvent event, String surveyKey) {}

    private final JourneyModels models;
    private final Journeys journeys;
    private final Invitations invitations;

    TouchpointSurveys(JourneyModels models, Journeys journeys, Invitations invitations) {
        this.models = models;
        this.journeys = journeys;
        this.invitations = invitations;
    }

    @EventListener
    void on(TouchpointBatch batch) {
        List<Completed> completed = batch.events().stream()
                .filter(event -> event.kind() == TouchpointEvent.Kind.COMPLETED)
                .flatMap(this::withSurvey)
                .toList();
        if (!completed.isEmpty()) {
            ask(completed);
        }
    }

    private Stream<Completed> withSurvey(TouchpointEvent event) {
        return models
                .map(event.versionId())
                .touchpoint(event.touchpoint())
                .flatMap(touchpoint -> Optional.ofNullable(touchpoint.survey()))
                .map(survey -> new Completed(event, survey))
                .stream();
    }

    private void ask(List<Completed> completed) {
        Set<InstanceId> ids =
                completed.stream().map(one -> one.event().instanceId()).collect(Collectors.toSet());
        Map<InstanceId, JourneyInstance> instances =
                journeys.byIds(ids).stream().collect(Collectors.toMap(JourneyInstance::id, instance -> instance));
        invitations.send(completed.stream()
                .flatMap(
                        one -> Optional.ofNullable(instances.get(one.event().instanceId()))
                                .map(instance -> ask(one, instance))
                                .stream())
                .toList());
    }

    private static SurveyAsk ask(Completed one, JourneyInstance instance) {
        return SurveyAsk.of(instance, one.surveyKey(), one.event().touchpoint());
    }
}
