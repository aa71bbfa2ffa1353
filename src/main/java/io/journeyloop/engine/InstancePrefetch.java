package io.journeyloop.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.stereotype.Component;

/**
 * Reads the run-time rows of a group of process instances with one statement a table, where the engine would read them
 * instance by instance: it finds them in the command's cache and in the instances' trees. The engine's own way of
 * restoring a tree, as it does for migrations.
 */
@Component
class InstancePrefetch {

    private static final String STATEMENTS = "io/journeyloop/engine/prefetch.xml";
    private static final String NAMESPACE = "io.journeyloop.engine.prefetch.";

    InstancePrefetch(ProcessEngine engine) {
        Configuration statements = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getSqlSessionFactory()
                .getConfiguration();
        try (InputStream in = Resources.getResourceAsStream(STATEMENTS)) {
            new XMLMapperBuilder(in, statements, STATEMENTS, statements.getSqlFragments()).parse();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Within a command that has read nothing yet: the process instances of those executions, whole. */
    void load(Collection<String> executionIds) {
        List<ExecutionEntity> executions = read("executions", executionIds);
        List<String> ids = executions.stream().map(ExecutionEntity::getId).toList();
        if (ids.isEmpty()) {
            return;
        }
        Map<String, List<EventSubscriptionEntity>> subscriptions =
                byInstance(read("subscriptions", ids), EventSubscriptionEntity::getProcessInstanceId);
        Map<String, List<VariableInstanceEntity>> variables =
                byInstance(read("variables", ids), VariableInstanceEntity::getProcessInstanceId);
        Map<String, List<JobEntity>> jobs = byInstance(read("jobs", ids), JobEntity::getProcessInstanceId);
        Map<String, List<TaskEntity>> tasks = byInstance(read("tasks", ids), TaskEntity::getProcessInstanceId);
        tellManagers(ids, subscriptions.values(), jobs.values());
        byInstance(executions, ExecutionEntity::getProcessInstanceId).forEach((instance, all) -> all.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .findFirst()
                .ifPresent(root -> root.restoreProcessInstance(
                        all,
                        subscriptions.getOrDefault(instance, List.of()),
                        variables.getOrDefault(instance, List.of()),
                        tasks.getOrDefault(instance, List.of()),
                        jobs.getOrDefault(instance, List.of()),
                        null,
                        null)));
    }

    private static void tellManagers(
            List<String> executionIds,
            Collection<List<EventSubscriptionEntity>> subscriptions,
            Collection<List<JobEntity>> jobs) {
        List<JobEntity> all = jobs.stream().flatMap(List::stream).toList();
        Set<String> incidents = InstancePrefetch.<IncidentEntity>read("incidents", executionIds).stream()
                .map(IncidentEntity::getConfiguration)
                .collect(Collectors.toSet());
        incidentManager()
                .without(all.stream()
                        .map(JobEntity::getId)
                        .filter(id -> !incidents.contains(id))
                        .toList());
        Set<String> delivering = all.stream()
                .filter(job -> ProcessEventJobHandler.TYPE.equals(job.getJobHandlerType()))
                .map(JobEntity::getJobHandlerConfigurationRaw)
                .collect(Collectors.toSet());
        jobManager().read(executionIds, all);
        jobManager()
                .without(subscriptions.stream()
                        .flatMap(List::stream)
                        .map(EventSubscriptionEntity::getId)
                        .filter(id -> !delivering.contains(id))
                        .toList());
    }

    private static GroupIncidentManager incidentManager() {
        return (GroupIncidentManager) Context.getCommandContext().getIncidentManager();
    }

    private static GroupJobManager jobManager() {
        return (GroupJobManager) Context.getCommandContext().getJobManager();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> read(String statement, Collection<String> ids) {
        return (List<T>)
                Context.getCommandContext().getDbEntityManager().selectList(NAMESPACE + statement, List.copyOf(ids));
    }

    private static <T> Map<String, List<T>> byInstance(List<T> rows, Function<T, String> instance) {
        return rows.stream().collect(Collectors.groupingBy(instance));
    }
}
