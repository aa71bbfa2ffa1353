package io.journeyloop.studio.ui;

import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.VersionId;
import io.journeyloop.studio.DraftKind;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is on the way in a model, where it is a journey. */
@Component
class OpenByVersion {

    private static final Journeys.Count NOBODY = new Journeys.Count(0, 0);

    private final JourneyModels models;
    private final Journeys journeys;

    OpenByVersion(JourneyModels models, Journeys journeys) {
        this.models = models;
        this.journeys = journeys;
    }

    boolean isJourney(DraftKind kind, String key) {
        return kind == DraftKind.BPMN
                && models.latest().stream().anyMatch(map -> map.key().equals(key));
    }

    /** Customers by the number of the version; null for what nobody is on the way in. */
    @Nullable
    Map<Integer, Journeys.Count> counts(DraftKind kind, String key) {
        if (!isJourney(kind, key)) {
            return null;
        }
        Map<VersionId, Journeys.Count> byId = journeys.countByVersion(key);
        return models.versions(key).stream()
                .filter(one -> byId.containsKey(one.id()))
                .collect(Collectors.toMap(JourneyVersion::version, one -> byId.getOrDefault(one.id(), NOBODY)));
    }
}
