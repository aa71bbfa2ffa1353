package io.journeyloop.journey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyloop.engine.DecisionAndFormVersions;
import io.journeyloop.engine.DeployedModels;
import io.journeyloop.engine.DeployedModels.Definition;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.journey.model.MapReader;
import io.journeyloop.journey.model.ModelReader;
import io.journeyloop.journey.model.ProcessModel;
import io.journeyloop.journey.model.ValidationContext.Entering;
import io.journeyloop.journey.model.WaitReader;
import io.journeyloop.journey.persistence.VersionMapper;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the journey language says of deployed processes. A deployed version never changes, so it is read once. */
@Component
class DeployedProcesses {

    /**
     * What is kept of a deployed process.
     *
     * @param startEvents the event types that begin it: the ids of their start events
     * @param entering who may let customers in, and with what
     * @param events the event types that it has to do with
     * @param calls the processes that it calls
     * @param waits where it waits for events that it remembers
     * @param map null where the process is no journey
     */
    record DeployedProcess(
            JourneyVersion version,
            Map<String, ElementSpec> elements,
            Map<String, String> startEvents,
            Entering entering,
            Set<String> events,
            Set<String> calls,
            List<Wait> waits,
            @Nullable JourneyMap map) {}

    private final DeployedModels deployed;
    private final DecisionAndFormVersions side;
    private final VersionMapper mapper;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final Cache<String, DeployedProcess> byDefinition =
            Caffeine.newBuilder().maximumSize(500).build();

    DeployedProcesses(
            DeployedModels deployed,
            DecisionAndFormVersions side,
            VersionMapper mapper,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.deployed = deployed;
        this.side = side;
        this.mapper = mapper;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The newest version of every process, shared ones too. */
    List<DeployedProcess> latest() {
        return deployed.latestDefinitions().stream().map(this::of).toList();
    }

    DeployedProcess of(Definition definition) {
        DeployedProcess cached = byDefinition.getIfPresent(definition.id());
        return cached != null ? cached : read(definition);
    }

    DeployedProcess of(String definitionId) {
        DeployedProcess cached = byDefinition.getIfPresent(definitionId);
        return cached != null ? cached : read(deployed.definition(definitionId));
    }

    /** The version's row is written apart, so that a caller's roll-back can't take back an id that others use. */
    private DeployedProcess read(Definition definition) {
        JourneyVersion version = mapper.byDefinition(definition.id());
        if (version == null) {
            String by = side.broughtBy(definition.deploymentId()).orElse(CurrentStaff.SYSTEM);
            apart.executeWithoutResult(status ->
                    mapper.insertIfNew(definition.key(), definition.version(), definition.id(), clock.instant(), by));
            version = registered(definition.id());
        }
        DeployedProcess known = of(version, model(definition));
        byDefinition.put(definition.id(), known);
        return known;
    }

    private static DeployedProcess of(JourneyVersion version, ProcessModel model) {
        Map<String, ElementSpec> elements = new HashMap<>();
        model.byId().forEach((id, node) -> elements.put(id, node.spec()));
        elements.put(model.key(), model.spec());
        JourneyMap map = model.isJourney() ? MapReader.read(model, version.version(), version.id()) : null;
        return new DeployedProcess(
                version,
                Map.copyOf(elements),
                model.startEvents(),
                Entering.of(model),
                model.events(),
                model.calls(),
                WaitReader.read(model),
                map);
    }

    private ProcessModel model(Definition definition) {
        try {
            return ModelReader.read(ModelXml.read(deployed.model(definition.id()))).stream()
                    .filter(process -> process.key().equals(definition.key()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The model has no process " + definition.key()));
        } catch (ModelXml.Unreadable unreadable) {
            throw new IllegalStateException("The model of " + definition.key() + " can't be read", unreadable);
        }
    }

    /** Read apart too, since the caller's transaction may not see what was just committed beside it. */
    @SuppressWarnings("NullAway") // the row has just been written; requireNonNull says so if not
    private JourneyVersion registered(String definitionId) {
        return Objects.requireNonNull(apart.execute(status -> mapper.byDefinition(definitionId)));
    }
}
