package io.journeyloop.demo;

import io.journeyloop.demo.persistence.WorldMapper;
import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the standing clock ahead from one due thing to the next: customers' steps at their own minute, timers and all
 * other due work at most {@link #SLICE} late. How far it came is stored before anything happens there.
 */
@Component
@Profile("demo")
class TimeMover {

    static final Duration SLICE = Duration.ofMinutes(20);

    private static final Duration ROUND = Duration.ofHours(3);
    private static final Duration PLANNED_AHEAD = Duration.ofDays(1);

    /** So late nobody minds the demo's time; a look at what is due takes a small part of it. */
    static final Duration NEAR = Duration.ofSeconds(1);

    private final JourneyClock clock;
    private final DueWorks works;
    private final Walks walks;
    private final VisitPlan plan;
    private final WorldMapper worlds;

    /** How far ahead customers' visits are planned, and when the last round was. */
    private static final class Way {
        private Instant planned;
        private Instant rounded;

        Way(Instant from) {
            planned = from;
            rounded = from;
        }
    }

    TimeMover(JourneyClock clock, DueWorks works, Walks walks, VisitPlan plan, WorldMapper worlds) {
        this.clock = clock;
        this.works = works;
        this.walks = walks;
        this.plan = plan;
        this.worlds = worlds;
    }

    /**
     * Moves until the clock has reached the target, which may itself move on: then to where it was when the clock came
     * {@link #NEAR} it, for each look at the database takes longer than the target stands still.
     *
     * @return false where the thread was interrupted on the way
     */
    boolean move(Supplier<Instant> target) {
        Way way = new Way(clock.instant());
        Instant end = target.get();
        for (; clock.instant().isBefore(end.minus(NEAR)); end = target.get()) {
            if (!step(way, end)) {
                return false;
            }
        }
        while (clock.instant().isBefore(end)) {
            if (!step(way, end)) {
                return false;
            }
        }
        works.runAll();
        return true;
    }

    private boolean step(Way way, Instant end) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        if (!clock.instant().isBefore(way.planned)) {
            way.planned = clock.instant().plus(PLANNED_AHEAD);
            plan.until(way.planned.plus(PLANNED_AHEAD));
        }
        Instant stop = stop(end);
        walks.until(stop, end);
        worlds.reached(stop);
        clock.fix(later(stop, clock.instant()));
        way.rounded = work(way.rounded);
        return true;
    }

    /** What waits for a time is done when it is due; what waits for none (folding, launches) in rounds. */
    private Instant work(Instant rounded) {
        Instant now = clock.instant();
        if (!now.isBefore(rounded.plus(ROUND))) {
            works.runAll();
            return now;
        }
        for (List<DueWork> due = due(now); !due.isEmpty(); due = due(now)) {
            int done = due.stream().mapToInt(one -> one.run(now)).sum();
            if (done == 0) {
                return rounded;
            }
        }
        return rounded;
    }

    private List<DueWork> due(Instant now) {
        return works.all().stream()
                .filter(one -> Optional.ofNullable(one.next())
                        .filter(next -> !next.isAfter(now))
                        .isPresent())
                .toList();
    }

    private Instant stop(Instant end) {
        Instant soonest = clock.instant().plus(SLICE);
        Instant due = Stream.concat(
                        works.all().stream().map(DueWork::next), Stream.<@Nullable Instant>of(walks.next(true)))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(end);
        Instant stop = later(due, soonest);
        return stop.isBefore(end) ? stop : end;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
