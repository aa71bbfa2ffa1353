package io.journeyloop.engine;

import io.journeyloop.engine.persistence.EngineMapper;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the engine's due jobs (timers, asynchronous steps) in groups: claimed by row lock and run in the same
 * transaction, written by the engine at once, so that a killed node loses nothing and no lock has to expire. Where a group fails, its jobs run one
 * by one, and the one that fails is handled as the engine does: retries, then an incident.
 */
@Component
class DueJobs implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(DueJobs.class);
    private static final int GROUP = 100;
    private static final int WORKERS = 2;

    private final EngineMapper mapper;
    private final SpringProcessEngineConfiguration engine;
    private final InstanceGroups groups;
    private final TransactionTemplate transaction;

    DueJobs(
            EngineMapper mapper,
            SpringProcessEngineConfiguration engine,
            InstanceGroups groups,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.engine = engine;
        this.groups = groups;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public int order() {
        return 10;
    }

    /** Two jobs of one instance at once: the engine refuses the later, whose group is then done again. */
    @Override
    public int parallelism() {
        return WORKERS;
    }

    @Override
    public @Nullable Instant next() {
        return mapper.earliestJob();
    }

    @Override
    public int run(Instant now) {
        try {
            return Contention.again(() -> transaction.execute(status -> {
                List<String> ids = mapper.claimDueJobs(now, GROUP);
                if (!ids.isEmpty()) {
                    groups.run(mapper.membersOf(ids), () -> ids.forEach(this::runOne));
                }
                return ids.size();
            }));
        } catch (RuntimeException failed) {
            // What a building block throws inside a job is the job's failure: counted against its retries below.
            log.debug("A group of due jobs failed and is run one by one", failed);
            return runSingly(now);
        }
    }

    private void runOne(String id) {
        executor().execute(new ExecuteJobsCmd(id, new JobFailureCollector(id)));
    }

    private int runSingly(Instant now) {
        List<String> ids = transaction.execute(status -> mapper.claimDueJobs(now, GROUP));
        int done = 0;
        for (String id : ids) {
            try {
                runAlone(id);
                done++;
            } catch (RuntimeException failed) {
                log.warn("Job {} failed; the engine counts its retries", id, failed);
            }
        }
        return done;
    }

    /** What others were in the way of costs the job none of its retries. */
    private void runAlone(String id) {
        Contention.again(() -> {
            try {
                transaction.executeWithoutResult(status -> runOne(id));
            } catch (RuntimeException failed) {
                if (Contention.is(failed)) {
                    throw failed;
                }
                ExecuteJobHelper.executeJob(id, executor());
            }
            return id;
        });
    }

    private CommandExecutor executor() {
        return engine.getCommandExecutorTxRequired();
    }
}
