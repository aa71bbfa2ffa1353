package io.journeyloop.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves running process instances to another version of their process. Elements with the same id carry over, with what
 * they wait for as the other version says it; processes that were called go on as they are.
 */
@Component
@Transactional
public class Migration {

    private static final Logger log = LoggerFactory.getLogger(Migration.class);

    /** What the engine calls the body around an element that happens several times. */
    private static final String SEVERAL = "#multiInstanceBody";

    /** An instance can't be moved as it stands; whoever catches it rolls back. */
    public static final class Stuck extends RuntimeException {

        private final List<String> elements;

        Stuck(List<String> elements) {
            super("Can't be moved from " + elements);
            this.elements = elements.stream()
                    .map(element -> element.replace(SEVERAL, ""))
                    .distinct()
                    .toList();
        }

        /** Ids of the elements it stands at that can't be carried over; empty where the engine named none. */
        public List<String> elements() {
            return elements;
        }
    }

    /** How the elements of one definition correspond to those of another. */
    public static final class Plan {

        private final MigrationPlan engines;
        private final Set<String> carried;

        private Plan(MigrationPlan engines) {
            this.engines = engines;
            this.carried = engines.getInstructions().stream()
                    .map(MigrationInstruction::getSourceActivityId)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private final ProcessEngine camunda;
    private final SignedIn signedIn;

    Migration(ProcessEngine camunda, SignedIn signedIn) {
        this.camunda = camunda;
        this.signedIn = signedIn;
    }

    /** Which elements carry over from one definition to another. */
    public Plan plan(String fromDefinitionId, String toDefinitionId) {
        return new Plan(camunda.getRuntimeService()
                .createMigrationPlan(fromDefinitionId, toDefinitionId)
                .mapEqualActivities()
                .updateEventTriggers()
                .build());
    }

    /**
     * Moves the instance of that business key.
     *
     * @return ids of the elements it stands at
     * @throws Stuck where it can't be; the transaction is to be rolled back
     * @throws OptimisticLockingFailureException where it moved on at the same moment
     */
    public Set<String> move(String businessKey, Plan plan) {
        ProcessInstance root = camunda.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionId(plan.engines.getSourceProcessDefinitionId())
                .rootProcessInstances()
                .singleResult();
        if (root == null) {
            throw new OptimisticLockingFailureException("Ended or moved meanwhile");
        }
        Set<String> standing = standing(root.getId());
        List<String> stuck = standing.stream()
                .filter(element -> !plan.carried.contains(element))
                .toList();
        if (!stuck.isEmpty()) {
            throw new Stuck(stuck);
        }
        migrate(root.getId(), plan);
        return standing;
    }

    private void migrate(String processInstanceId, Plan plan) {
        try {
            signedIn.run(() -> {
                camunda.getRuntimeService()
                        .newMigration(plan.engines)
                        .processInstanceIds(processInstanceId)
                        .execute();
                return processInstanceId;
            });
        } catch (MigratingProcessInstanceValidationException refused) {
            throw new Stuck(refused.getValidationReport().getActivityInstanceReports().stream()
                    .map(report -> report.getSourceScopeId())
                    .distinct()
                    .toList());
        } catch (OptimisticLockingException faster) {
            throw new OptimisticLockingFailureException("Moved on at the same moment", faster);
        } catch (ProcessEngineException failed) {
            log.warn("Process instance {} could not be moved and stays as it is", processInstanceId, failed);
            throw new Stuck(List.of());
        }
    }

    private Set<String> standing(String processInstanceId) {
        Set<String> elements = new LinkedHashSet<>();
        ActivityInstance root = camunda.getRuntimeService().getActivityInstance(processInstanceId);
        List<ActivityInstance> open = new ArrayList<>();
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty()) {
            ActivityInstance one = open.removeLast();
            for (ActivityInstance child : one.getChildActivityInstances()) {
                elements.add(child.getActivityId());
                open.add(child);
            }
            for (TransitionInstance transition : one.getChildTransitionInstances()) {
                elements.add(transition.getActivityId());
            }
        }
        return elements;
    }
}
