package io.journeyloop.journey;

import io.journeyloop.engine.Contention;
import io.journeyloop.engine.DueWork;
import io.journeyloop.journey.persistence.LaunchMapper;
import io.journeyloop.journey.persistence.LaunchMapper.LaunchRow;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes running launches on, a group of customers a transaction, on several threads and nodes at once. */
@Component
class LaunchWork implements DueWork {

    static final String FAILED = "failed";
    private static final Logger log = LoggerFactory.getLogger(LaunchWork.class);
    private static final int GROUP = 50;

    private final LaunchMapper mapper;
    private final LaunchGroup group;
    private final LaunchProgress progress;
    private final LaunchWriter writer;

    LaunchWork(LaunchMapper mapper, LaunchGroup group, LaunchProgress progress, LaunchWriter writer) {
        this.mapper = mapper;
        this.group = group;
        this.progress = progress;
        this.writer = writer;
    }

    @Override
    public String name() {
        return "launches";
    }

    @Override
    public int parallelism() {
        return 3;
    }

    @Override
    public int run(Instant now) {
        for (LaunchRow launch : mapper.running()) {
            int done = runGroup(launch);
            if (done > 0) {
                return done;
            }
            if (!mapper.isWaiting(launch.id())) {
                complete(launch.id(), now);
            }
        }
        return 0;
    }

    /** Nothing to do where another worker was faster, or somebody has halted it. */
    private void complete(LaunchId id, Instant now) {
        Launch launch = progress.get(id);
        if (launch.state() == Launch.State.RUNNING) {
            writer.saveIfUnchanged(launch.complete(now));
        }
    }

    /** A group that fails is taken one by one, so that one customer's failure is that customer's alone. */
    private int runGroup(LaunchRow launch) {
        try {
            return Contention.again(() -> group.run(launch, GROUP));
        } catch (RuntimeException failed) {
            log.warn("A group of launch {} failed; its customers enter one by one", launch.id(), failed);
            return runSingle(launch);
        }
    }

    /** Whoever was only in somebody else's way is still to enter, at the next round. */
    private int runSingle(LaunchRow launch) {
        try {
            return Contention.again(() -> group.run(launch, 1));
        } catch (RuntimeException failed) {
            if (Contention.is(failed)) {
                log.warn("A customer of launch {} waits for the next round", launch.id(), failed);
                return 0;
            }
            log.error("A customer of launch {} can't enter", launch.id(), failed);
            Contention.again(() -> {
                group.refuseNext(launch, FAILED);
                return launch;
            });
            return 1;
        }
    }
}
