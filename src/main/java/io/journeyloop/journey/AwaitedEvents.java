package io.journeyloop.journey;

import org.springframework.stereotype.Component;

/** Which events the touchpoints of journeys wait for. */
@Component
public class AwaitedEvents {

    private final JourneyModels models;

    AwaitedEvents(JourneyModels models) {
        this.models = models;
    }

    /** Whether an event of that type passes that touchpoint of that version. */
    public boolean passes(VersionId versionId, String touchpoint, String type) {
        return models.waits(versionId).stream()
                .anyMatch(wait ->
                        wait.element().equals(touchpoint) && wait.event().equals(type));
    }
}
