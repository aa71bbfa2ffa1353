package io.journeyloop.journey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyloop.engine.DeployedModels;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.journey.model.ModelReader;
import io.journeyloop.journey.model.WavePlanReader;
import java.util.List;
import org.springframework.stereotype.Component;

/** When the waves of a version are planned; a deployed version never changes, so it is read once. */
@Component
public class PlannedWaves {

    private final JourneyModels models;
    private final DeployedModels deployed;
    private final Cache<VersionId, List<PlannedWave>> plans =
            Caffeine.newBuilder().maximumSize(500).build();

    PlannedWaves(JourneyModels models, DeployedModels deployed) {
        this.models = models;
        this.deployed = deployed;
    }

    /** Those whose day the model states, by that day. */
    public List<PlannedWave> of(VersionId versionId) {
        return plans.get(versionId, this::read);
    }

    private List<PlannedWave> read(VersionId versionId) {
        JourneyVersion version = models.version(versionId);
        try {
            return ModelReader.read(ModelXml.read(deployed.model(version.definitionId()))).stream()
                    .filter(process -> process.key().equals(version.key()))
                    .findFirst()
                    .map(WavePlanReader::read)
                    .orElse(List.of());
        } catch (ModelXml.Unreadable unreadable) {
            throw new IllegalStateException("The model of " + version.key() + " can't be read", unreadable);
        }
    }
}
