package io.journeyloop.studio.ui.migration;

import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.VersionId;
import java.util.List;
import java.util.Map;

/** Which versions suggest themselves: from the newest old one on which somebody is under way, to the newest of all. */
final class VersionChoice {

    private VersionChoice() {}

    /** @param versions at least two, newest first */
    static MigrationAddress suggested(
            MigrationAddress asked, List<JourneyVersion> versions, Map<VersionId, Journeys.Count> counts) {
        int newest = versions.getFirst().version();
        int to = asked.to() == null ? newest : asked.to();
        int from = asked.from() == null
                ? versions.stream()
                        .filter(one -> one.version() != to)
                        .filter(one -> open(one, counts) > 0)
                        .findFirst()
                        .orElseGet(() -> versions.stream()
                                .filter(one -> one.version() != to)
                                .findFirst()
                                .orElseThrow())
                        .version()
                : asked.from();
        return asked.withVersions(from, to);
    }

    static int open(JourneyVersion version, Map<VersionId, Journeys.Count> counts) {
        Journeys.Count count = counts.get(version.id());
        return count == null ? 0 : (int) count.open();
    }
}
