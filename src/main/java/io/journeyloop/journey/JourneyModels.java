package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyloop.common.Problem;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The models that run, as the journey language says them. A deployed version never changes, so it is read once. */
@Component
public class JourneyModels {

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
    private record ValidationContext(
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
    private final Cache<String, ValidationContext> byDefinition =
            Caffeine.newBuilder().maximumSize(500).build();
    private final Cache<Integer, JourneyVersion> versions =
            Caffeine.newBuilder().maximumSize(5000).build();

    JourneyModels(
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

    /** The newest version of every journey (processes with stages; shared processes are none), by key. */
    public List<JourneyMap> latest() {
        return deployed.latestDefinitions().stream()
                .map(this::known)
                .map(ValidationContext::map)
                .filter(Objects::nonNull)
                .sorted(java.util.Comparator.comparing(JourneyMap::key))
                .toList();
    }

    /** The event types that begin the newest version of a process, and the process's key. */
    Map<String, String> startEvents() {
        Map<String, String> starts = new HashMap<>();
        deployed.latestDefinitions().stream().map(this::known).forEach(one -> one.startEvents()
                .keySet()
                .forEach(event -> starts.put(event, one.version().key())));
        return starts;
    }

    /** The newest version of each process: the processes that it calls. */
    Map<String, Set<String>> calls() {
        return deployed.latestDefinitions().stream()
                .map(this::known)
                .collect(Collectors.toMap(one -> one.version().key(), ValidationContext::calls));
    }

    /** The event types that the newest versions of journeys and the wave wait for, hope for or have as their goal. */
    Set<String> events() {
        return deployed.latestDefinitions().stream()
                .filter(one -> one.key().equals(JourneyLanguage.WAVE_PROCESS)
                        || known(one).map() != null)
                .flatMap(one -> known(one).events().stream())
                .collect(Collectors.toSet());
    }

    /** All versions of a journey, newest first; a problem where there is none. */
    public List<JourneyVersion> versions(String key) {
        List<Definition> definitions = deployed.definitions(key);
        if (definitions.isEmpty()) {
            throw unknown(key);
        }
        return definitions.stream().map(one -> known(one).version()).toList();
    }

    /** Whether a process of that id runs, be it a journey or a shared one. */
    public boolean exists(String key) {
        return deployed.latestDefinition(key).isPresent();
    }

    /** How customers get into the newest version of each process, shared ones too. */
    Map<String, Entering> entering() {
        return deployed.latestDefinitions().stream()
                .collect(Collectors.toMap(Definition::key, one -> known(one).entering()));
    }

    /** Who may let customers into a process, be it a journey or a shared one; a problem where there is none. */
    EntryBy entryBy(String key) {
        return known(newest(key)).entering().by();
    }

    /** The newest version of a process; a problem where there is none. */
    public JourneyVersion latest(String key) {
        return known(newest(key)).version();
    }

    /** The map of a journey's newest version; a problem where the key is unknown or is no journey. */
    public JourneyMap latestMap(String key) {
        return journey(known(newest(key)), key);
    }

    /** One of our versions by its id. */
    public JourneyVersion version(int versionId) {
        return versions.get(versionId, id -> {
            JourneyVersion found = mapper.byId(id);
            if (found == null) {
                throw Problem.notFound("version", id, say("journey.problem.version-id"));
            }
            return found;
        });
    }

    /** The map of that version of a journey. */
    public JourneyMap map(int versionId) {
        JourneyVersion version = version(versionId);
        return journey(known(version.definitionId()), version.key());
    }

    /** The map of that numbered version; a problem that names the versions there are. */
    public JourneyMap map(String key, int number) {
        List<JourneyVersion> all = versions(key);
        return all.stream()
                .filter(one -> one.version() == number)
                .findFirst()
                .map(one -> journey(known(one.definitionId()), key))
                .orElseThrow(() -> noVersion(key, number, all));
    }

    private static Problem noVersion(String key, Object number, List<JourneyVersion> all) {
        return Problem.notFound(
                "version",
                number,
                say("journey.problem.version", number, key, all.getFirst().version()));
    }

    /** The BPMN as deployed; the newest version where none is named. */
    public String bpmn(String key, @Nullable Integer number) {
        JourneyMap map = number == null ? latestMap(key) : map(key, number);
        return deployed.bpmn(version(map.versionId()).definitionId());
    }

    /** The BPMN of any process, shared ones too, as deployed; the newest version where none is named. */
    public String source(String key, @Nullable Integer number) {
        List<JourneyVersion> all = versions(key);
        return all.stream()
                .filter(one -> number == null || one.version() == number)
                .findFirst()
                .map(one -> deployed.bpmn(one.definitionId()))
                .orElseThrow(() -> noVersion(key, String.valueOf(number), all));
    }

    /** What the model says of an element of that definition. */
    public ElementSpec element(String definitionId, String elementId) {
        ValidationContext known = known(definitionId);
        ElementSpec spec = known.elements().get(elementId);
        if (spec == null) {
            throw new IllegalArgumentException("Process " + known.version().key() + " has no element " + elementId);
        }
        return spec;
    }

    /** Whether that version of a process has an element of that id. */
    boolean has(int versionId, String elementId) {
        return known(version(versionId).definitionId()).elements().containsKey(elementId);
    }

    /** Where that version waits for events that it remembers. */
    List<Wait> waits(int versionId) {
        return known(version(versionId).definitionId()).waits();
    }

    /** The names of what whoever let a customer into that definition may have said. */
    public Set<String> saidOnEntry(String definitionId) {
        return known(definitionId).entering().context();
    }

    /** Our version of an engine's definition. */
    public JourneyVersion versionOf(String definitionId) {
        return known(definitionId).version();
    }

    private Definition newest(String key) {
        return deployed.latestDefinition(key).orElseThrow(() -> unknown(key));
    }

    private static Problem unknown(String key) {
        return Problem.notFound("journey", key, say("journey.problem.journey", key));
    }

    private static JourneyMap journey(ValidationContext known, String key) {
        JourneyMap map = known.map();
        if (map == null) {
            throw unknown(key);
        }
        return map;
    }

    private ValidationContext known(Definition definition) {
        ValidationContext cached = byDefinition.getIfPresent(definition.id());
        return cached != null ? cached : read(definition);
    }

    private ValidationContext known(String definitionId) {
        ValidationContext cached = byDefinition.getIfPresent(definitionId);
        return cached != null ? cached : read(deployed.definition(definitionId));
    }

    /** The version's row is written apart, so that a caller's roll-back can't take back an id that others use. */
    private ValidationContext read(Definition definition) {
        JourneyVersion version = mapper.byDefinition(definition.id());
        if (version == null) {
            String by = side.broughtBy(definition.deploymentId()).orElse(CurrentStaff.SYSTEM);
            apart.executeWithoutResult(status ->
                    mapper.insertIfNew(definition.key(), definition.version(), definition.id(), clock.instant(), by));
            version = registered(definition.id());
        }
        ValidationContext known = known(version, model(definition));
        byDefinition.put(definition.id(), known);
        return known;
    }

    private static ValidationContext known(JourneyVersion version, ProcessModel model) {
        Map<String, ElementSpec> elements = new HashMap<>();
        model.byId().forEach((id, node) -> elements.put(id, node.spec()));
        elements.put(model.key(), model.spec());
        JourneyMap map = model.isJourney() ? MapReader.read(model, version.version(), version.id()) : null;
        return new ValidationContext(
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
