package io.journeyloop.metrics;

import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.VersionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question about figures means.
 *
 * @param model the one shown
 * @param versions all that count: that one, or every version of the journey
 * @param branch null for the whole bank
 */
record FiguresScope(JourneyMap model, List<JourneyMap> versions, @Nullable String branch) {

    List<VersionId> versionIds() {
        return versions.stream().map(JourneyMap::versionId).toList();
    }
}
