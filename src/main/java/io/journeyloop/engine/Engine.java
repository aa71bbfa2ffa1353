package io.journeyloop.engine;

import io.journeyloop.engine.persistence.EngineMapper;
import io.journeyloop.engine.persistence.EngineMapper.Subscription;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the rest of the product asks of the process engine. Every call joins the caller's transaction and is done in
 * the name of the signed-in person.
 */
@Component
@Transactional
public class Engine {

    /** A process as deployed; one row a version. */
    public record Definition(String id, String key, int version, @Nullable String name, String deploymentId) {}

    /** A deployment: files that came together. */
    public record Brought(String id, @Nullable String name, @Nullable String source, Instant at) {}

    /** A message that an execution waits for, within the process instances of one business key. */
    public record Waiting(String businessKey, String message, String executionId) {}

    private final ProcessEngine engine;
    private final EngineMapper mapper;
    private final CommandExecutor together;
    private final Decisions decisions;

    Engine(
            ProcessEngine engine,
            EngineMapper mapper,
            SpringProcessEngineConfiguration configuration,
            Decisions decisions) {
        this.engine = engine;
        this.mapper = mapper;
        this.decisions = decisions;
        this.together = configuration.getCommandExecutorTxRequired();
    }

    /**
     * Starts one instance of exactly that definition.
     *
     * @return the process instance's id
     */
    public String start(String definitionId, String businessKey, Map<String, ?> variables) {
        // Not Map.copyOf, which knows no null: a variable may be there without a value.
        return asSignedIn(() -> runtime()
                .startProcessInstanceById(definitionId, businessKey, new HashMap<>(variables))
                .getId());
    }

    /**
     * Does several things with the engine as one: what they changed is written at the end, in batches, instead of after
     * each. One that fails fails them all, with the caller's transaction; what they changed in the engine's tables can't
     * be queried before the end.
     */
    public void together(Runnable work) {
        together.execute(context -> {
            work.run();
            return null;
        });
    }

    /** Completes a user task; the variables become the process's. */
    public void completeTask(String taskId, Map<String, Object> variables) {
        asSignedIn(() -> {
            tasks().complete(taskId, variables);
            return taskId;
        });
    }

    /** Makes that person the assignee, or nobody. */
    public void assignTask(String taskId, @Nullable String username) {
        asSignedIn(() -> {
            tasks().setAssignee(taskId, username);
            return taskId;
        });
    }

    /** Lets an execution go on that waits in a building block. */
    public void signal(String executionId, Map<String, Object> variables) {
        asSignedIn(() -> {
            runtime().signal(executionId, variables);
            return executionId;
        });
    }

    /** Who waits for those messages among the instances with those business keys; one statement. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Collection<String> businessKeys, Collection<String> messages) {
        if (businessKeys.isEmpty() || messages.isEmpty()) {
            return List.of();
        }
        return mapper.subscriptions(businessKeys, messages).stream()
                .map(Engine::waiting)
                .toList();
    }

    /** Delivers a message to one execution that waits for it. */
    public void deliver(Waiting waiting, Map<String, Object> variables) {
        asSignedIn(() -> {
            runtime().messageEventReceived(waiting.message(), waiting.executionId(), variables);
            return waiting;
        });
    }

    /**
     * Delivers a message to all executions under that business key that wait for it. One may end another (a boundary
     * event ends its scope), so each is looked at again when its turn comes.
     *
     * @return how many received it
     */
    public int correlate(String businessKey, String message, Map<String, Object> variables) {
        List<Waiting> waiting = waiting(List.of(businessKey), List.of(message));
        int delivered = 0;
        for (Waiting one : waiting) {
            if (delivered == 0 || stillWaits(one)) {
                deliver(one, variables);
                delivered++;
            }
        }
        return delivered;
    }

    private boolean stillWaits(Waiting one) {
        return waiting(List.of(one.businessKey()), List.of(one.message())).contains(one);
    }

    /** Ends the process instances of that business key and what they called; nothing where all ended already. */
    public void cancel(String businessKey, String reason) {
        asSignedIn(() -> {
            List<String> roots = runtime()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .rootProcessInstances()
                    .list()
                    .stream()
                    .map(Execution::getId)
                    .toList();
            roots.forEach(id -> runtime().deleteProcessInstanceIfExists(id, reason, false, true, true, false));
            return roots;
        });
    }

    /** Ids of the elements at which the process instances of that business key stand now. */
    public List<String> activeElements(String businessKey) {
        return mapper.activeElements(businessKey);
    }

    /** A variable of the process instance that was started under that business key, or null. */
    public @Nullable Object variable(String businessKey, String name) {
        return runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .list()
                .stream()
                .map(root -> runtime().getVariable(root.getId(), name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Evaluates a decision table of hit policy unique or first.
     *
     * @return the outputs of the matching rule by name; empty where no rule matches
     */
    public Map<String, Object> decide(String decisionKey, Map<String, Object> facts) {
        return decisions.decide(decisionKey, facts);
    }

    /** The newest version of each process whose definition the engine has. */
    public List<Definition> latestDefinitions() {
        return repository().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(Engine::definition)
                .toList();
    }

    /** The keys of all decisions that are deployed. */
    public Set<String> decisionKeys() {
        return repository().createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(DecisionDefinition::getKey)
                .collect(Collectors.toSet());
    }

    /** The newest version of a process. */
    public Optional<Definition> latestDefinition(String key) {
        return Optional.ofNullable(repository()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(Engine::definition);
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
                .map(Engine::definition)
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

    /**
     * Deploys those files as one deployment.
     *
     * @param source what brought them
     * @param files the models by file name
     */
    public Brought deploy(String name, String source, Map<String, byte[]> files) {
        return asSignedIn(() -> {
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
                        .map(Engine::brought)
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

    <T> T asSignedIn(Supplier<T> command) {
        IdentityService identity = engine.getIdentityService();
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null) {
            return command.get();
        }
        identity.setAuthenticatedUserId(signedIn.getName());
        try {
            return command.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Waiting waiting(Subscription row) {
        return new Waiting(row.businessKey(), row.message(), row.executionId());
    }

    private static Definition definition(ProcessDefinition from) {
        return new Definition(from.getId(), from.getKey(), from.getVersion(), from.getName(), from.getDeploymentId());
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    private TaskService tasks() {
        return engine.getTaskService();
    }

    private RepositoryService repository() {
        return engine.getRepositoryService();
    }
}
