package io.journeyloop.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How the due work of this node fares: what fails again and again, and what has stood in one run for too long. It keeps
 * times and counts alone. Machine time, not the product's clock: a demo that moves ahead by a week hasn't stood still.
 */
@Component
class DueWorkWatch {

    /** A failure that is over sooner is one that the next try mended. */
    static final Duration FAILING = Duration.ofMinutes(1);
    /** No group of work takes that long; what does waits for a lock or for a server that doesn't answer. */
    static final Duration STANDING = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(DueWorkWatch.class);
    private static final int FRAMES = 25;

    /** What one thread of a kind of work does now. */
    private record Run(String work, Instant since, Thread thread) {}

    private record Failures(Instant since, int count, String kind) {}

    private final Clock machine;
    private final Map<Long, Run> runs = new ConcurrentHashMap<>();
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Set<Run> told = ConcurrentHashMap.newKeySet();

    DueWorkWatch() {
        this(Clock.systemUTC());
    }

    DueWorkWatch(Clock machine) {
        this.machine = machine;
    }

    void began(String work) {
        Thread thread = Thread.currentThread();
        runs.put(thread.threadId(), new Run(work, machine.instant(), thread));
    }

    void ended(String work) {
        runs.remove(Thread.currentThread().threadId());
        failures.remove(work);
    }

    void failed(String work, Throwable failure) {
        runs.remove(Thread.currentThread().threadId());
        String kind = failure.getClass().getSimpleName();
        failures.merge(
                work,
                new Failures(machine.instant(), 1, kind),
                (before, now) -> new Failures(before.since(), before.count() + 1, kind));
    }

    /** What is wrong, a sentence for each kind of work; empty where all is well. */
    Map<String, String> troubles() {
        Instant now = machine.instant();
        Map<String, String> troubles = new TreeMap<>();
        failures.forEach((work, one) -> {
            if (!one.since().plus(FAILING).isAfter(now)) {
                troubles.put(
                        work, "fails since %s, %d times, last with %s".formatted(one.since(), one.count(), one.kind()));
            }
        });
        standing(now).forEach(run -> troubles.put(run.work(), "stands still in one run since " + run.since()));
        return troubles;
    }

    /** Says in the log what stands still and where in the code, once a run. */
    void tellWhatStands() {
        List<Run> standing = standing(machine.instant());
        told.retainAll(standing);
        standing.stream()
                .filter(told::add)
                .forEach(run -> log.warn(
                        "Due work {} stands still in one run since {}, at {}", run.work(), run.since(), place(run)));
    }

    private List<Run> standing(Instant now) {
        return runs.values().stream()
                .filter(run -> !run.since().plus(STANDING).isAfter(now))
                .toList();
    }

    private static String place(Run run) {
        return Arrays.stream(run.thread().getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }
}
