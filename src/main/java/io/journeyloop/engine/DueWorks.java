package io.journeyloop.engine;

import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Runs what is due, and moves the clock so that everything happens in its turn. */
@Component
public class DueWorks {

    /** Work due within the same slice of a jump is run together; its facts are at most that late. */
    static final Duration SLICE = Duration.ofMinutes(5);

    /**
     * How often one kind of work may say at one instant that there is more to do. Ten million pieces in groups of a
     * hundred stay below it; work that says so and changes nothing doesn't run for ever.
     */
    static final int MOST_RUNS = 100_000;

    private final ObjectProvider<DueWork> works;
    private final JourneyClock clock;
    private final int mostRuns;
    private final ReentrantLock moving = new ReentrantLock();

    @Autowired
    DueWorks(ObjectProvider<DueWork> works, JourneyClock clock) {
        this(works, clock, MOST_RUNS);
    }

    DueWorks(ObjectProvider<DueWork> works, JourneyClock clock, int mostRuns) {
        this.works = works;
        this.clock = clock;
        this.mostRuns = mostRuns;
    }

    /** The kinds of due work, in the order of a round. */
    public List<DueWork> all() {
        return works.stream().sorted(Comparator.comparingInt(DueWork::order)).toList();
    }

    /**
     * Runs rounds until nothing is due at the clock's present time.
     *
     * @throws IllegalStateException naming the work that finds something to do again and again and never comes to an end
     */
    public void runAll() {
        List<DueWork> all = all();
        Map<DueWork, Integer> runs = new HashMap<>();
        boolean more = true;
        while (more) {
            more = false;
            for (DueWork work : all) {
                while (work.run(clock.instant()) > 0) {
                    more = true;
                    requireProgress(work, runs.merge(work, 1, Integer::sum));
                }
            }
        }
    }

    private void requireProgress(DueWork work, int runs) {
        if (runs > mostRuns) {
            throw new IllegalStateException(
                    ("Due work %s found something to do %,d times at %s and came to no end; it is"
                                    + " stopped. What it finds due it doesn't finish.")
                            .formatted(work.name(), runs, clock.instant()));
        }
    }

    /**
     * Moves the clock ahead, stopping wherever something is due, until all that came due has happened.
     *
     * @return the clock's time at the end
     */
    public Instant advance(Duration by) {
        moving.lock();
        try {
            Instant target = clock.instant().plus(by);
            runAll();
            for (Instant stop = nextStop(target); stop.isBefore(target); stop = nextStop(target)) {
                clock.advance(Duration.between(clock.instant(), stop));
                runAll();
            }
            Duration left = Duration.between(clock.instant(), target);
            if (left.isPositive()) {
                clock.advance(left);
            }
            runAll();
            return clock.instant();
        } finally {
            moving.unlock();
        }
    }

    private Instant nextStop(Instant target) {
        Instant now = clock.instant();
        return all().stream()
                .map(DueWork::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(due -> due.isBefore(now.plus(SLICE)) ? now.plus(SLICE) : due)
                .filter(due -> due.isBefore(target))
                .orElse(target);
    }
}
