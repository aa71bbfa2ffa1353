package io.journeyloop.engine;

import io.journeyloop.engine.persistence.EngineMapper;
import io.journeyloop.engine.persistence.EngineMapper.Member;
import io.journeyloop.engine.persistence.EngineMapper.Subscription;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the rest of the product asks of the process engine while it runs; {@link EngineTasks} takes user tasks, and {@link
 * DeployedModels} knows the models. Every call joins the caller's transaction and is done in the name of the signed-in
 * person.
 */
@Component
@Transactional
public class Engine {

    /** A message that an execution waits for at an element, within the process instances of one business key. */
    public record Waiting(
            String businessKey, String message, String executionId, String definitionId, String element) {}

    private final ProcessEngine engine;
    private final EngineMapper mapper;
    private final Decisions decisions;
    private final SignedIn signedIn;
    private final InstanceGroups groups;

    Engine(ProcessEngine engine, EngineMapper mapper, Decisions decisions, SignedIn signedIn, InstanceGroups groups) {
        this.engine = engine;
        this.mapper = mapper;
        this.decisions = decisions;
        this.signedIn = signedIn;
        this.groups = groups;
    }

    /**
     * Starts one instance of exactly that definition.
     *
     * @return the process instance's id
     */
    public String start(String definitionId, String businessKey, Map<String, ?> variables) {
        // Not Map.copyOf, which knows no null: a variable may be there without a value.
        return signedIn.run(() -> runtime()
                .startProcessInstanceById(definitionId, businessKey, new HashMap<>(variables))
                .getId());
    }

    /**
     * Starts one instance of exactly that definition at one of its start events.
     *
     * @return the process instance's id
     */
    public String startAt(String definitionId, String startEvent, String businessKey, Map<String, ?> variables) {
        return signedIn.run(() -> runtime()
                .createProcessInstanceById(definitionId)
                .businessKey(businessKey)
                .setVariables(new HashMap<>(variables))
                .startBeforeActivity(startEvent)
                .execute()
                .getId());
    }

    /**
     * Does several things with the engine as one: what they changed is written at the end, in batches, instead of after
     * each. One that fails fails them all, with the caller's transaction; what they changed in the engine's tables can't
     * be queried before the end.
     */
    public void together(Runnable work) {
        groups.together(work);
    }

    /**
     * As {@link #together}, where the work delivers messages: what the engine needs of those who wait is read at once
     * beforehand, instead of instance by instance. Within other work of the engine it is read as ever: that may have
     * changed it.
     */
    public void together(Collection<Waiting> waiting, Runnable work) {
        groups.run(
                waiting.stream()
                        .map(one -> new Member(one.executionId(), one.businessKey()))
                        .toList(),
                work);
    }

    /** Lets an execution go on that waits in a building block. */
    public void signal(String executionId, Map<String, Object> variables) {
        signedIn.run(() -> {
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
        signedIn.run(() -> {
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
        signedIn.run(() -> {
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

    /** Ids of the elements at which the process instances of those business keys stand now, by key; one statement. */
    @Transactional(readOnly = true)
    public Map<String, Set<String>> activeElements(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? Map.of()
                : mapper.activeOf(businessKeys).stream()
                        .collect(Collectors.groupingBy(
                                EngineMapper.Active::businessKey,
                                Collectors.mapping(EngineMapper.Active::element, Collectors.toSet())));
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
    public Map<String, Object> decide(String decisionKey, Map<String, Object> inputs) {
        return decisions.decide(decisionKey, inputs);
    }

    /**
     * Evaluates a decision table of hit policy collect.
     *
     * @return the outputs of all matching rules, in the table's order
     */
    public List<Map<String, Object>> decideAll(String decisionKey, Map<String, Object> inputs) {
        return decisions.decideAll(decisionKey, inputs);
    }

    private static Waiting waiting(Subscription row) {
        return new Waiting(row.businessKey(), row.message(), row.executionId(), row.definitionId(), row.element());
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }
}
