package io.journeyloop.metrics;

import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.JourneyVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a question about figures means, and refuses what isn't there or isn't the asker's. */
@Component
class FiguresScopes {

    private final JourneyModels models;
    private final BranchScope branches;

    FiguresScopes(JourneyModels models, BranchScope branches) {
        this.models = models;
        this.branches = branches;
    }

    /**
     * @param version null for all versions, shown by the newest
     * @param branch null for the whole bank, or the asker's own branch
     * @throws io.journeyloop.common.Problem naming the journey, version or branch that there isn't, or forbidding a
     *     branch that is not the asker's
     */
    FiguresScope of(String key, @Nullable Integer version, @Nullable String branch) {
        JourneyMap model = model(key, version);
        return new FiguresScope(model, versions(key, version, model), branches.branch(branch));
    }

    /** As {@link #of}, for the customers behind a figure: forbidden too for owners of processes and administrators. */
    FiguresScope ofCustomers(String key, @Nullable Integer version, @Nullable String branch) {
        JourneyMap model = model(key, version);
        return new FiguresScope(model, versions(key, version, model), branches.branchOfCustomers(branch));
    }

    private JourneyMap model(String key, @Nullable Integer version) {
        return version == null ? models.latestMap(key) : models.map(key, version);
    }

    private List<JourneyMap> versions(String key, @Nullable Integer version, JourneyMap model) {
        return version != null
                ? List.of(model)
                : models.versions(key).stream()
                        .map(JourneyVersion::id)
                        .map(models::map)
                        .toList();
    }
}
