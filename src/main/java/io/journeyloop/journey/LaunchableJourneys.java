package io.journeyloop.journey;

import org.springframework.stereotype.Component;

/** The journeys that staff may let customers enter. */
@Component
class LaunchableJourneys {

    private final Entrances entrances;
    private final JourneyModels models;

    LaunchableJourneys(Entrances entrances, JourneyModels models) {
        this.entrances = entrances;
        this.models = models;
    }

    /** The newest version; a problem where there is none, or where staff may let nobody in. */
    JourneyMap newest(String key) {
        entrances.requireStaff(key);
        return models.latestMap(key);
    }
}
