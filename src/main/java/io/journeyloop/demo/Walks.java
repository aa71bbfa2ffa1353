package io.journeyloop.demo;

import io.journeyloop.demo.persistence.WalkMapper;
import io.journeyloop.demo.persistence.WorldMapper;
import io.journeyloop.time.JourneyClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the walks' due steps in groups, one transaction a group; each at the minute at which it is due. */
@Component
@Profile("demo")
class Walks {

    private static final Logger log = LoggerFactory.getLogger(Walks.class);
    private static final int GROUP = 50;

    private final WalkMapper mapper;
    private final WorldMapper worlds;
    private final Entrances entrances;
    private final Steps steps;
    private final JourneyClock clock;
    private final TransactionTemplate transaction;

    Walks(
            WalkMapper mapper,
            WorldMapper worlds,
            Entrances entrances,
            Steps steps,
            JourneyClock clock,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.worlds = worlds;
        this.entrances = entrances;
        this.steps = steps;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** When the next step is due. */
    @Nullable
    Instant next(boolean withStaff) {
        return mapper.next(withStaff);
    }

    /**
     * Takes all steps due until then, moving the clock (which stands) along with them.
     *
     * @param end where the present move of time ends; see {@link Steps#take}
     */
    void until(Instant until, @Nullable Instant end) {
        while (group(until, true, end) > 0) {
            // on to the next group
        }
    }

    /** Takes the steps that customers do on their own and that are due now; the clock runs. */
    int living(Instant now) {
        return group(now, false, null);
    }

    private int group(Instant until, boolean withStaff, @Nullable Instant end) {
        try {
            return transaction.execute(status -> take(until, withStaff, end, GROUP));
        } catch (RuntimeException failed) {
            // A scenario that no longer fits a changed model: found and left one by one below.
            log.debug("A group of steps failed and is taken one by one", failed);
            return one(until, withStaff, end);
        }
    }

    private int one(Instant until, boolean withStaff, @Nullable Instant end) {
        int taken = 0;
        for (int i = 0; i < GROUP; i++) {
            int more;
            try {
                more = transaction.execute(status -> take(until, withStaff, end, 1));
            } catch (RuntimeException failed) {
                more = stray(until, withStaff, failed);
            }
            taken += more;
            if (more == 0) {
                return taken;
            }
        }
        return taken;
    }

    private int take(Instant until, boolean withStaff, @Nullable Instant end, int limit) {
        List<Walk> due = mapper.due(until, withStaff, limit);
        for (Walk walk : due) {
            if (clock.reading().fixed() != null && walk.dueAt().isAfter(clock.instant())) {
                clock.fix(walk.dueAt());
            }
            mapper.update(walk.state() == Walk.State.PLANNED ? entrances.enter(walk) : steps.take(walk, end));
        }
        if (!due.isEmpty()) {
            worlds.reached(clock.instant());
        }
        return due.size();
    }

    private int stray(Instant until, boolean withStaff, RuntimeException why) {
        return transaction.execute(status -> {
            List<Walk> due = mapper.due(until, withStaff, 1);
            due.forEach(walk -> {
                log.warn(
                        "A demo customer strays from {}/{} at step {}: {}",
                        walk.journeyKey(),
                        walk.scenario(),
                        walk.nextStep(),
                        why.toString());
                mapper.update(walk.as(Walk.State.STRAYED));
            });
            return due.size();
        });
    }
}
