package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Open;
import io.journeyloop.engine.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds touchpoints whose patience has elapsed, in groups claimed by row lock: a customer who completes the touchpoint
 * at the same moment either takes the row first, and there is no breakpoint, or waits and recovers it. Where a group
 * fails its touchpoints are taken one by one, and the one that fails is tried again later.
 */
@Component
class PatienceWork implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(PatienceWork.class);
    private static final int GROUP = 100;
    private static final Duration RETRY = Duration.ofMinutes(15);

    private final OpenTouchpointMapper open;
    private final Detection detection;
    private final TransactionTemplate transaction;

    PatienceWork(OpenTouchpointMapper open, Detection detection, TransactionTemplate transaction) {
        this.open = open;
        this.detection = detection;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "patience";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Instant next() {
        return open.earliest();
    }

    @Override
    public int run(Instant now) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                List<Open> elapsed = open.claimElapsed(now, GROUP);
                detection.detect(elapsed, now);
                return elapsed.size();
            }));
        } catch (RuntimeException failed) {
            // One follow-up that can't be started must not hide the other breakpoints of the group.
            log.debug("A group of elapsed touchpoints failed and is taken one by one", failed);
            return runSingly(now);
        }
    }

    private int runSingly(Instant now) {
        List<Open> elapsed = Objects.requireNonNull(transaction.execute(status -> open.claimElapsed(now, GROUP)));
        for (Open one : elapsed) {
            try {
                transaction.executeWithoutResult(status -> detectIfStillOpen(one, now));
            } catch (RuntimeException failed) {
                log.warn("Breakpoint of {} not recorded; tried again in {}", one.entry(), RETRY, failed);
                transaction.executeWithoutResult(status -> open.postpone(one.entry(), now.plus(RETRY)));
            }
        }
        return elapsed.size();
    }

    private void detectIfStillOpen(Open one, Instant now) {
        Open claimed = open.claim(one.entry());
        if (claimed != null) {
            detection.detect(List.of(claimed), now);
        }
    }
}
