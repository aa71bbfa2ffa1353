package io.journeyloop.intake;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Runs the imports that people start on a screen beside the screen, in the name of who started them. */
@Component
public class ImportJobs {

    /** What a job does with its file. */
    @FunctionalInterface
    public interface Work {
        ImportResult run(ImportProgress progress) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int AT_ONCE = 4;

    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("import-");

    ImportJobs() {
        threads.setConcurrencyLimit(AT_ONCE);
    }

    /** Starts it; the job tells how far it is. */
    public ImportJob start(Work work) {
        ImportJob job = new ImportJob();
        threads.execute(new DelegatingSecurityContextRunnable(() -> run(work, job)));
        return job;
    }

    private static void run(Work work, ImportJob job) {
        try {
            job.end(work.run(job::at));
        } catch (Problem refused) {
            job.fail(refused);
        } catch (AccessDeniedException denied) {
            job.fail(Problem.forbidden(say("intake.problem.role")));
        } catch (IOException | RuntimeException broken) {
            LOG.error("An import broke off after {} lines", job.read(), broken);
            job.fail(new Problem(Problem.Kind.CONFLICT, null, null, say("intake.problem.broken", job.read())));
        }
    }
}
