package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyloop.common.Problem;
import io.journeyloop.engine.DeployedModels;
import io.journeyloop.engine.DeployedModels.Definition;
import io.journeyloop.journey.DeployedProcesses.DeployedProcess;
import io.journeyloop.journey.model.ValidationContext.Entering;
import io.journeyloop.journey.persistence.VersionMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The models that run, as the journey language says them. */
@Component
public class JourneyModels {

    private final DeployedModels deployed;
    private final DeployedProcesses processes;
    private final VersionMapper mapper;
    private final Cache<VersionId, JourneyVersion> versions =
            Caffeine.newBuilder().maximumSize(5000).build();

    JourneyModels(DeployedModels deployed, DeployedProcesses processes, VersionMapper mapper) {
        this.deployed = deployed;
        this.processes = processes;
        this.mapper = mapper;
    }

    /** The newest version of every journey (processes with stages; shared processes are none), by key. */
    public List<JourneyMap> latest() {
        return processes.latest().stream()
                .map(DeployedProcess::map)
                .filter(Objects::nonNull)
                .sorted(java.util.Comparator.comparing(JourneyMap::key))
                .toList();
    }

    /** The event types that begin the newest version of a process, and the process's key. */
    Map<String, String> startEvents() {
        Map<String, String> starts = new HashMap<>();
        processes.latest().forEach(one -> one.startEvents()
                .keySet()
                .forEach(event -> starts.put(event, one.version().key())));
        return starts;
    }

    /** The newest version of each process: the processes that it calls. */
    Map<String, Set<String>> calls() {
        return processes.latest().stream()
                .collect(Collectors.toMap(one -> one.version().key(), DeployedProcess::calls));
    }

    /** The event types that the newest versions of journeys and the wave wait for, hope for or have as their goal. */
    Set<String> events() {
        return deployed.latestDefinitions().stream()
                .filter(one -> one.key().equals(JourneyLanguage.WAVE_PROCESS)
                        || processes.of(one).map() != null)
                .flatMap(one -> processes.of(one).events().stream())
                .collect(Collectors.toSet());
    }

    /** All versions of a journey, newest first; a problem where there is none. */
    public List<JourneyVersion> versions(String key) {
        List<Definition> definitions = deployed.definitions(key);
        if (definitions.isEmpty()) {
            throw unknown(key);
        }
        return definitions.stream().map(one -> processes.of(one).version()).toList();
    }

    /** Whether a process of that id runs, be it a journey or a shared one. */
    public boolean exists(String key) {
        return deployed.latestDefinition(key).isPresent();
    }

    /** How customers get into the newest version of each process, shared ones too. */
    Map<String, Entering> entering() {
        return deployed.latestDefinitions().stream()
                .collect(Collectors.toMap(
                        Definition::key, one -> processes.of(one).entering()));
    }

    /** Who may let customers into a process, be it a journey or a shared one; a problem where there is none. */
    EntryBy entryBy(String key) {
        return processes.of(newest(key)).entering().by();
    }

    /** The newest version of a process; a problem where there is none. */
    public JourneyVersion latest(String key) {
        return processes.of(newest(key)).version();
    }

    /** The map of a journey's newest version; a problem where the key is unknown or is no journey. */
    public JourneyMap latestMap(String key) {
        return journey(processes.of(newest(key)), key);
    }

    /** One of our versions by its id. */
    public JourneyVersion version(VersionId versionId) {
        return versions.get(versionId, id -> {
            JourneyVersion found = mapper.byId(id);
            if (found == null) {
                throw Problem.notFound("version", id, say("journey.problem.version-id"));
            }
            return found;
        });
    }

    /** The map of that version of a journey. */
    public JourneyMap map(VersionId versionId) {
        JourneyVersion version = version(versionId);
        return journey(processes.of(version.definitionId()), version.key());
    }

    /** The map of that numbered version; a problem that names the versions there are. */
    public JourneyMap map(String key, int number) {
        List<JourneyVersion> all = versions(key);
        return all.stream()
                .filter(one -> one.version() == number)
                .findFirst()
                .map(one -> journey(processes.of(one.definitionId()), key))
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
        DeployedProcess known = processes.of(definitionId);
        ElementSpec spec = known.elements().get(elementId);
        if (spec == null) {
            throw new IllegalArgumentException("Process " + known.version().key() + " has no element " + elementId);
        }
        return spec;
    }

    /** Whether that version of a process has an element of that id. */
    boolean has(VersionId versionId, String elementId) {
        return processes.of(version(versionId).definitionId()).elements().containsKey(elementId);
    }

    /** Where that version waits for events that it remembers. */
    List<Wait> waits(VersionId versionId) {
        return processes.of(version(versionId).definitionId()).waits();
    }

    /** The names of what whoever let a customer into that definition may have said. */
    public Set<String> saidOnEntry(String definitionId) {
        return processes.of(definitionId).entering().context();
    }

    /** Our version of an engine's definition. */
    public JourneyVersion versionOf(String definitionId) {
        return processes.of(definitionId).version();
    }

    private Definition newest(String key) {
        return deployed.latestDefinition(key).orElseThrow(() -> unknown(key));
    }

    private static Problem unknown(String key) {
        return Problem.notFound("journey", key, say("journey.problem.journey", key));
    }

    private static JourneyMap journey(DeployedProcess known, String key) {
        JourneyMap map = known.map();
        if (map == null) {
            throw unknown(key);
        }
        return map;
    }
}
