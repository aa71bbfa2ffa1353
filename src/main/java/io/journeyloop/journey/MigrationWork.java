package io.journeyloop.journey;

import io.journeyloop.engine.DueWork;
import io.journeyloop.journey.MigrationRun.State;
import io.journeyloop.journey.persistence.MigrationRunMapper;
import io.journeyloop.journey.persistence.MigrationRunMapper.RunRow;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes running migrations on in the name of who asked for them, on several threads and nodes at once. */
@Component
class MigrationWork implements DueWork {

    private static final int TURNS = 20;

    private final MigrationRunMapper mapper;
    private final MigrationListing listing;
    private final InstanceMigration turn;
    private final MigrationChoice choice;
    private final MigrationProgress progress;
    private final StaffDirectory directory;
    private final CurrentStaff staff;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final AtomicInteger round = new AtomicInteger();

    MigrationWork(
            MigrationRunMapper mapper,
            MigrationListing listing,
            InstanceMigration turn,
            MigrationChoice choice,
            MigrationProgress progress,
            StaffDirectory directory,
            CurrentStaff staff,
            Audit audit,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.listing = listing;
        this.turn = turn;
        this.choice = choice;
        this.progress = progress;
        this.directory = directory;
        this.staff = staff;
        this.audit = audit;
        this.transaction = transaction;
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
            int done = run.listed() ? asWhoAsked(run, () -> turns(run)) : listing.slice(run.id());
            if (done > 0) {
                return done;
            }
            if (run.listed() && mapper.waiting(run.id()) == 0) {
                asWhoAsked(run, () -> finish(run, now));
            }
        }
        return 0;
    }

    private int turns(RunRow run) {
        MigrationWay way = choice.way(run.fromVersionId(), run.toVersionId());
        int done = 0;
        while (done < TURNS && turn.take(run, way)) {
            done++;
        }
        return done;
    }

    private int finish(RunRow run, Instant now) {
        transaction.executeWithoutResult(status -> {
            if (mapper.changeState(run.id(), List.of(State.RUNNING), State.COMPLETED, now) == 1) {
                MigrationRun finished = progress.of(List.of(run)).getFirst();
                audit.record(
                        run.rehearsal() ? "migration-rehearsed" : "journey-migrated",
                        "journey",
                        run.journeyKey(),
                        MigrationProgress.details(finished));
            }
        });
        return 0;
    }

    private int asWhoAsked(RunRow run, Supplier<Integer> work) {
        return directory
                .find(run.requestedBy())
                .map(person -> staff.as(person, work))
                .orElseGet(work);
    }
}
