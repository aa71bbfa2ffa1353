package io.journeyloop.studio.ui.migration;

import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.VersionId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The versions of a journey from and to which customers can be moved. */
@Component
class MigrationVersions {

    private final JourneyModels models;
    private final Journeys journeys;

    MigrationVersions(JourneyModels models, Journeys journeys) {
        this.models = models;
        this.journeys = journeys;
    }

    JourneyMap newest(String key) {
        return models.latestMap(key);
    }

    /** The newest first. */
    List<JourneyVersion> all(String key) {
        return models.versions(key);
    }

    JourneyMap map(String key, int number) {
        return models.map(key, number);
    }

    /** By our id of the version. */
    Map<VersionId, Journeys.Count> counts(String key) {
        return journeys.countByVersion(key);
    }
}
