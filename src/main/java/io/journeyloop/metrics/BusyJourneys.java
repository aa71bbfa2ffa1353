package io.journeyloop.metrics;

import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.persistence.CounterMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which journeys customers are in: what to show first to somebody who asked for none. */
@Service
public class BusyJourneys {

    private final JourneyModels models;
    private final CounterMapper counters;
    private final BranchScope scope;

    BusyJourneys(JourneyModels models, CounterMapper counters, BranchScope scope) {
        this.models = models;
        this.counters = counters;
        this.scope = scope;
    }

    /**
     * The journey that most customers entered, in all its versions; the first by key among equals. One statement.
     *
     * @param branch null is the whole bank, or the asker's own branch where that is all they may see
     * @param from entered not before that day; null for all time
     * @return empty where nobody entered any
     * @throws io.journeyloop.common.Problem if there is no such branch, or it is not the asker's
     */
    @PreAuthorize(JourneyFigures.MAY_SEE)
    public Optional<String> busiest(@Nullable String branch, @Nullable LocalDate from, @Nullable LocalDate to) {
        String seen = scope.branch(branch);
        Map<VersionId, String> keys = new HashMap<>();
        models.latest().stream().map(JourneyMap::key).forEach(key -> models.versions(key).stream()
                .map(JourneyVersion::id)
                .forEach(id -> keys.put(id, key)));
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<String, Long> entered = new TreeMap<>();
        counters.entrantsByVersion(keys.keySet(), seen == null ? Tally.ALL_BRANCHES : seen, from, to)
                .forEach(one -> entered.merge(String.valueOf(keys.get(one.versionId())), one.entered(), Long::sum));
        return entered.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
