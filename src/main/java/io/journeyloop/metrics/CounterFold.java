package io.journeyloop.metrics;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Chunks;
import io.journeyloop.common.Problem;
import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.Leases;
import io.journeyloop.journey.LoggedEvent;
import io.journeyloop.journey.TouchpointLog;
import io.journeyloop.metrics.persistence.BreakpointAnalysisMapper;
import io.journeyloop.metrics.persistence.CounterMapper;
import io.journeyloop.time.BankZone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds new touchpoint events and survey scores into the counters: what is claimed and what is added commit together,
 * so an event counts exactly once whatever crashes. One node folds at a time; the others find the turn taken.
 */
@Component
class CounterFold implements DueWork {

    static final int EVENTS_A_BATCH = 2000;
    private static final int ROWS_A_STATEMENT = 400;
    private static final Duration A_MOMENT = Duration.ofMillis(30);
    private static final int ATTEMPTS_TO_REBUILD = 1000;

    private final TouchpointLog log;
    private final ScoreFold scores;
    private final Leases leases;
    private final CounterMapper counters;
    private final BreakpointAnalysisMapper breaking;
    private final BankZone zone;
    private final TransactionTemplate transaction;

    CounterFold(
            TouchpointLog log,
            ScoreFold scores,
            Leases leases,
            CounterMapper counters,
            BreakpointAnalysisMapper breaking,
            BankZone zone,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.scores = scores;
        this.leases = leases;
        this.counters = counters;
        this.breaking = breaking;
        this.zone = zone;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return "fold counters";
    }

    /** After all that makes events. */
    @Override
    public int order() {
        return 900;
    }

    @Override
    public int run(Instant now) {
        return inTransaction(() -> leases.tryAcquire(name()) ? foldOrRebuild() : 0);
    }

    /**
     * Folds batches until nothing is pending, so many at most; stops where another node has the lease.
     *
     * @return how many events were folded
     */
    int fold(int batches) {
        int folded = 0;
        for (int batch = 0; batch < batches; batch++) {
            int more = inTransaction(() -> leases.tryAcquire(name()) ? foldBatch() : 0);
            if (more == 0) {
                return folded;
            }
            folded += more;
        }
        return folded;
    }

    /** How many events are still to be folded, looking no further than one batch; read only. */
    int pending() {
        return log.waiting(EVENTS_A_BATCH) + scores.pending();
    }

    /**
     * Throws all counters away and makes them again from the events; readers see the old ones until it is done.
     *
     * @throws Problem (conflict) while others keep folding
     */
    void rebuild() {
        for (int attempt = 0; attempt < ATTEMPTS_TO_REBUILD; attempt++) {
            if (inTransaction(() -> leases.tryAcquire(name()) ? rebuilt() : -1) >= 0) {
                return;
            }
            pause();
        }
        throw Problem.conflict("counters", null, say("metrics.problem.folding"));
    }

    /** Whether the counters hold all that was counted: not after an upgrade that added some, until they are made anew. */
    boolean isComputed() {
        return !counters.isRebuildAsked();
    }

    /** A migration that adds counters asks for all of them to be made anew. */
    private int foldOrRebuild() {
        if (!counters.isRebuildAsked()) {
            return foldBatch();
        }
        counters.dropRebuild();
        return rebuilt();
    }

    private int rebuilt() {
        breaking.deleteMix();
        counters.deleteCounters();
        counters.deleteDurations();
        counters.deleteGoals();
        int folded = 0;
        long after = 0;
        for (List<LoggedEvent> events = log.after(after, EVENTS_A_BATCH);
                !events.isEmpty();
                events = log.after(after, EVENTS_A_BATCH)) {
            folded += fold(events);
            after = events.getLast().id();
        }
        return folded + scores.rebuild();
    }

    private static void pause() {
        LockSupport.parkNanos(A_MOMENT.toNanos());
    }

    private int foldBatch() {
        List<LoggedEvent> events = log.claim(EVENTS_A_BATCH);
        return (events.isEmpty() ? 0 : fold(events)) + scores.fold();
    }

    private int fold(List<LoggedEvent> events) {
        Tally tally = new Tally(zone);
        tally.addAll(events);
        Chunks.of(tally.counters(), ROWS_A_STATEMENT).forEach(counters::addCounters);
        Chunks.of(tally.durations(), ROWS_A_STATEMENT).forEach(counters::addDurations);
        Chunks.of(tally.goals(), ROWS_A_STATEMENT).forEach(counters::addGoals);
        CaseMixCounter mix = new CaseMixCounter(zone);
        mix.addAll(events);
        Chunks.of(mix.rows(), ROWS_A_STATEMENT).forEach(breaking::addMix);
        log.counted(events.stream().map(LoggedEvent::id).toList());
        return events.size();
    }

    private int inTransaction(IntSupplier work) {
        Integer done = transaction.execute(status -> work.getAsInt());
        return done == null ? 0 : done;
    }
}
