package io.journeyloop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has been read of a group is what the engine would find, and nothing of it is overlooked. */
@FullStack
class InstancePrefetchTest {

    @Autowired
    private InstancePrefetch prefetch;

    @Autowired
    private SpringProcessEngineConfiguration configuration;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Journeys journeys;

    @Autowired
    private TestCustomers customers;

    private Job timer;

    @BeforeEach
    void aCustomerWhoWaitsWithATimer() {
        Models.deploy(camunda, "two-steps");
        InstanceId instance = journeys.enter(customers.inBranch("001").id(), "two-steps", Map.of());
        timer = camunda.getManagementService()
                .createJobQuery()
                .processInstanceId(camunda.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(Long.toString(instance.value()))
                        .singleResult()
                        .getId())
                .singleResult();
    }

    @Test
    void theIncidentOfATimerGoesWithTheTimer() {
        camunda.getManagementService().setJobRetries(timer.getId(), 0);
        assertThat(incidents()).isEqualTo(1);

        within(jobs -> jobs.findJobById(timer.getId()).delete());

        assertThat(incidents()).isZero();
    }

    @Test
    void aTimerIsFoundUntilItIsDeleted() {
        within(jobs -> {
            List<JobEntity> found = jobs.findJobsByExecutionId(timer.getExecutionId());
            assertThat(found).extracting(JobEntity::getId).containsExactly(timer.getId());
            found.getFirst().delete();
            assertThat(jobs.findJobsByExecutionId(timer.getExecutionId())).isEmpty();
        });
    }

    private void within(Consumer<JobManager> work) {
        CommandExecutor executor = configuration.getCommandExecutorTxRequired();
        executor.execute(context -> {
            prefetch.load(List.of(timer.getExecutionId()));
            work.accept(context.getJobManager());
            return null;
        });
    }

    private long incidents() {
        return camunda.getRuntimeService().createIncidentQuery().count();
    }
}
