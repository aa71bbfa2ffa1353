package io.journeyloop.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.jspecify.annotations.Nullable;

/**
 * Does not look for jobs of what is known to have none: the engine does so for each execution it ends and each
 * subscription it deletes.
 */
class GroupJobManager extends JobManager {

    private final Set<String> subscriptionsWithout = new HashSet<>();
    private final Map<String, List<JobEntity>> read = new HashMap<>();

    /** What the command has read, all of them, of these executions; a job that it makes later is in its cache. */
    void read(Collection<String> executionIds, Collection<JobEntity> jobs) {
        executionIds.forEach(id -> read.put(id, new ArrayList<>()));
        jobs.forEach(job -> read.computeIfAbsent(job.getExecutionId(), id -> new ArrayList<>())
                .add(job));
    }

    /** For the rest of the command these subscriptions, which it has read, have no job that is to deliver an event. */
    void without(Collection<String> subscriptionIds) {
        subscriptionsWithout.addAll(subscriptionIds);
    }

    @Override
    public List<JobEntity> findJobsByExecutionId(String executionId) {
        List<JobEntity> known = read.get(executionId);
        if (known != null) {
            return known.stream()
                    .filter(job -> executionId.equals(job.getExecutionId()) && !CommandCache.isDeleted(job))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        return CommandCache.isNew(ExecutionEntity.class, executionId)
                ? new ArrayList<>()
                : super.findJobsByExecutionId(executionId);
    }

    @Override
    public List<JobEntity> findJobsByConfiguration(
            String handlerType, String configuration, @Nullable String tenantId) {
        boolean hasNone = ProcessEventJobHandler.TYPE.equals(handlerType)
                && (subscriptionsWithout.contains(configuration)
                        || CommandCache.isNew(EventSubscriptionEntity.class, configuration));
        return hasNone ? new ArrayList<>() : super.findJobsByConfiguration(handlerType, configuration, tenantId);
    }
}
