package io.journeyloop.bench;

import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.LaunchRequest;
import io.journeyloop.journey.Launches;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Many customers enter the honeymoon journey, and a day later their first wave comes. Rounds of both sides in turn, the
 * first ones to warm up; medians of the others.
 */
final class JourneyBench {

    private static final int CUSTOMERS = 1000;
    private static final int WARM = 1;
    private static final int ROUNDS = 5;
    private static final Duration UNTIL_THE_WAVE = Duration.ofHours(25);

    private record Measured(long nanos, long statements) {

        static Measured of(World world, Runnable work) {
            long[] nanos = new long[1];
            long statements = world.statements(() -> nanos[0] = World.time(work));
            return new Measured(nanos[0], statements);
        }
    }

    /** One round: entering and the first wave, the plain engine's and ours. */
    private record Round(Measured plainStart, Measured launch, Measured plainTimers, Measured waves) {}

    private JourneyBench() {}

    static void run(World world, Report report) {
        ProcessEngine plain = PlainEngine.begin(world.plainSchema());
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < WARM + ROUNDS; i++) {
            rounds.add(round(world, plain, i));
        }
        plain.close();
        List<Round> counted = rounds.subList(WARM, rounds.size());
        report.compare(
                CUSTOMERS + " customers enter honeymoon",
                "plain engine, one start each, without map, counters or re-entry rule",
                median(counted, round -> round.plainStart().nanos()),
                median(counted, round -> round.launch().nanos()));
        report.statements(
                "a customer enters honeymoon",
                each(counted, round -> round.plainStart().statements()),
                each(counted, round -> round.launch().statements()));
        report.compare(
                CUSTOMERS + " first waves come due: eligibility, draw, policy, contact or task",
                "plain engine's job executor: one timer, one task, no contact policy",
                median(counted, round -> round.plainTimers().nanos()),
                median(counted, round -> round.waves().nanos()));
        report.statements(
                "a first wave",
                each(counted, round -> round.plainTimers().statements()),
                each(counted, round -> round.waves().statements()));
    }

    private static Round round(World world, ProcessEngine plain, int number) {
        List<String> customers = world.customers("R" + number + "-", CUSTOMERS);
        Measured plainStart = Measured.of(world, () -> startPlain(plain, number));
        Measured launch = Measured.of(world, () -> launch(world, customers));
        JourneyClock clock = world.get(JourneyClock.class);
        clock.advance(UNTIL_THE_WAVE);
        Measured plainTimers = Measured.of(world, () -> runPlainTimers(plain, clock.instant()));
        DueWork jobs = world.get(DueWorks.class).all().stream()
                .filter(work -> work.name().equals("jobs"))
                .findFirst()
                .orElseThrow();
        Measured[] waves = new Measured[1];
        Runnable drain = () -> waves[0] = Measured.of(world, () -> drain(jobs, clock.instant()));
        if (number == WARM + ROUNDS - 1) {
            world.digests(drain, CUSTOMERS);
        } else {
            drain.run();
        }
        world.get(DueWorks.class).runAll();
        return new Round(plainStart, launch, plainTimers, waves[0]);
    }

    private static long median(List<Round> rounds, ToLongFunction<Round> value) {
        return rounds.stream().mapToLong(value).sorted().toArray()[rounds.size() / 2];
    }

    private static double each(List<Round> rounds, ToLongFunction<Round> value) {
        return (double) median(rounds, value) / CUSTOMERS;
    }

    private static void startPlain(ProcessEngine plain, int round) {
        for (int i = 0; i < CUSTOMERS; i++) {
            plain.getRuntimeService().startProcessInstanceByKey(PlainEngine.PROCESS, "k" + round + "-" + i);
        }
    }

    private static void launch(World world, List<String> numbers) {
        world.get(Launches.class).launch("honeymoon", new LaunchRequest(null, numbers, null, null, null));
        world.get(DueWorks.class).runAll();
    }

    /** By as many workers as a node has. */
    private static void drain(DueWork work, Instant now) {
        List<Thread> workers = Stream.generate(() -> Thread.ofVirtual().start(() -> {
                    while (work.run(now) > 0) {
                        // Until nothing is due.
                    }
                }))
                .limit(work.parallelism())
                .toList();
        workers.forEach(JourneyBench::join);
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void runPlainTimers(ProcessEngine plain, Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
        var executor = ((ProcessEngineImpl) plain).getProcessEngineConfiguration().getJobExecutor();
        executor.start();
        while (plain.getManagementService().createJobQuery().timers().count() > 0) {
            LockSupport.parkNanos(20_000_000);
        }
        executor.shutdown();
    }
}
