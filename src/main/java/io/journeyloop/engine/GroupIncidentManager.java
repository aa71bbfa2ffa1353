package io.journeyloop.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Does not look for incidents of jobs that are known to have none: the engine does so for each job it deletes. */
class GroupIncidentManager extends IncidentManager {

    private final Set<String> jobsWithout = new HashSet<>();

    /** For the rest of the command these jobs, which it has read, have no incident. */
    void without(Collection<String> jobIds) {
        jobsWithout.addAll(jobIds);
    }

    @Override
    public List<Incident> findIncidentByConfiguration(String configuration) {
        return hasNone(configuration) ? new ArrayList<>() : super.findIncidentByConfiguration(configuration);
    }

    @Override
    public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, String type) {
        return hasNone(configuration)
                ? new ArrayList<>()
                : super.findIncidentByConfigurationAndIncidentType(configuration, type);
    }

    private boolean hasNone(String configuration) {
        return jobsWithout.contains(configuration) || CommandCache.isNew(JobEntity.class, configuration);
    }
}
