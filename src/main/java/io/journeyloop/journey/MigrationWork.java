package io.journeyloop.journey;

import io.journeyloop.engine.DueWork;
import io.journeyloop.journey.persistence.MigrationRunMapper;
import io.journeyloop.journey.persistence.MigrationRunMapper.RunRow;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Takes running migrations on in the name of who asked for them, on several threads and nodes at once. */
@Component
class MigrationWork implements DueWork {

    private static final int TURNS = 20;

    private final MigrationRunMapper mapper;
    private final MigrationListing listing;
    private final InstanceMigration turn;
    private final MigrationChoice choice;
    private final MigrationProgress progress;
    private final MigrationRunWriter writer;
    private final OnBehalf onBehalf;
    private final AtomicInteger round = new AtomicInteger();

    MigrationWork(
            MigrationRunMapper mapper,
            MigrationListing listing,
            InstanceMigration turn,
            MigrationChoice choice,
            MigrationProgress progress,
            MigrationRunWriter writer,
            OnBehalf onBehalf) {
        this.mapper = mapper;
        this.listing = listing;
        this.turn = turn;
        this.choice = choice;
        this.progress = progress;
        this.writer = writer;
        this.onBehalf = onBehalf;
    }

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public int parallelism() {
        return 3;
    }

    /** Each round begins with another run, so that a long one doesn't hold up a short one. */
    @Override
    public int run(Instant now) {
        List<RunRow> runs = mapper.running();
        Collections.rotate(runs, round.getAndIncrement());
        for (RunRow run : runs) {
            int done = run.listing().complete()
                    ? onBehalf.of(run.requestedBy(), () -> turns(run))
                    : listing.slice(run.id());
            if (done > 0) {
                return done;
            }
            if (run.listing().complete() && !mapper.isWaiting(run.id())) {
                onBehalf.of(run.requestedBy(), () -> finish(run, now));
            }
        }
        return 0;
    }

    private int turns(RunRow run) {
        MigrationWay way = choice.way(run.asked().fromVersionId(), run.asked().toVersionId());
        int done = 0;
        while (done < TURNS && turn.take(run, way)) {
            done++;
        }
        return done;
    }

    /** Not where another worker was faster, or somebody has halted it. */
    private boolean finish(RunRow run, Instant now) {
        return writer.saveIfUnchanged(progress.of(List.of(run)).getFirst().complete(now));
    }
}
