package io.journeyloop.engine;

import io.journeyloop.engine.persistence.EngineMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The models that the process engine holds: what is deployed, in which versions, and deploying more. Every call joins
 * the caller's transaction and is done in the name of the signed-in person.
 */
@Component
@Transactional
public class DeployedModels {

    /** A process as deployed; one row a version. */
    public record Definition(String id, String key, int version, @Nullable String name, String deploymentId) {}

    /** A deployment: files that came together. */
    public record Brought(String id, @Nullable String name, @Nullable String source, Instant at) {}

    private final ProcessEngine engine;
    private final EngineMapper mapper;
    private final SignedIn signedIn;

    DeployedModels(ProcessEngine engine, EngineMapper mapper, SignedIn signedIn) {
        this.engine = engine;
        this.mapper = mapper;
        this.signedIn = signedIn;
    }

    /** The newest version of each process whose definition the engine has. */
    public List<Definition> latestDefinitions() {
        return repository().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(DeployedModels::definition)
                .toList();
    }

    /** The newest version of a process. */
    public Optional<Definition> latestDefinition(String key) {
        return Optional.ofNullable(repository()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(DeployedModels::definition);
    }

    /** All versions of a process, newest first. */
    public List<Definition> definitions(String key) {
        return repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(DeployedModels::definition)
                .toList();
    }

    public Definition definition(String definitionId) {
        return definition(repository().getProcessDefinition(definitionId));
    }

    /** The BPMN of a definition as it was deployed. */
    public String bpmn(String definitionId) {
        return new String(model(definitionId), StandardCharsets.UTF_8);
    }

    /** The very bytes of the BPMN file that a definition came with. */
    public byte[] model(String definitionId) {
        try (InputStream model = repository().getProcessModel(definitionId)) {
            return model.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many instances of each of those processes run, called ones included; none where none do. */
    public Map<String, Long> running(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : mapper.running(keys).stream()
                        .collect(Collectors.toMap(EngineMapper.Running::key, EngineMapper.Running::count));
    }

    /**
     * Deploys those files as one deployment.
     *
     * @param source what brought them
     * @param files the models by file name
     */
    public Brought deploy(String name, String source, Map<String, byte[]> files) {
        return signedIn.run(() -> {
            DeploymentBuilder deployment =
                    repository().createDeployment().name(name).source(source);
            files.forEach((file, bytes) -> deployment.addInputStream(file, new ByteArrayInputStream(bytes)));
            return brought(deployment.deploy());
        });
    }

    /** The newest deployments first. */
    public List<Brought> deployments(int limit) {
        return limit == 0
                ? List.of()
                : repository().createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, limit).stream()
                        .map(DeployedModels::brought)
                        .toList();
    }

    /** The version of the engine itself. */
    public String version() {
        return Objects.requireNonNullElse(
                ProcessEngine.class.getPackage().getImplementationVersion(), ProcessEngine.VERSION);
    }

    private static Brought brought(Deployment from) {
        return new Brought(
                from.getId(),
                from.getName(),
                from.getSource(),
                from.getDeploymentTime().toInstant());
    }

    private static Definition definition(ProcessDefinition from) {
        return new Definition(from.getId(), from.getKey(), from.getVersion(), from.getName(), from.getDeploymentId());
    }

    private RepositoryService repository() {
        return engine.getRepositoryService();
    }
}
