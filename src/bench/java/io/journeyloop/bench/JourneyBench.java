package io.journeyloop.bench;

import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.LaunchRequest;
import io.journeyloop.journey.Launches;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Many customers enter the honeymoon journey, and a day later their first wave comes. */
final class JourneyBench {

    private static final int CUSTOMERS = 2000;

    private record Measured(long nanos, long statements) {

        static Measured of(World world, Runnable work) {
            long[] nanos = new long[1];
            long statements = world.statements(() -> nanos[0] = World.time(work));
            return new Measured(nanos[0], statements);
        }

        double each(int count) {
            return (double) statements / count;
        }
    }

    private JourneyBench() {}

    static void run(World world, Report report) {
        ProcessEngine plain = PlainEngine.begin(world.plainSchema());
        startPlain(plain, 200);
        Measured startedPlain = Measured.of(world, () -> startPlain(plain, CUSTOMERS));
        launch(world, world.customers("WARM", 200));
        List<String> customers = world.customers("LAUNCH", CUSTOMERS);
        Measured launched = Measured.of(world, () -> launch(world, customers));
        report.compare(
                CUSTOMERS + " customers enter honeymoon",
                "plain engine, one start each, without map, counters or re-entry rule",
                startedPlain.nanos(),
                launched.nanos());
        report.statements("a customer enters honeymoon", startedPlain.each(CUSTOMERS), launched.each(CUSTOMERS));
        world.get(JourneyClock.class).advance(Duration.ofHours(25));
        Measured plainTimers = Measured.of(world, () -> runPlainTimers(plain));
        DueWork jobs = world.get(DueWorks.class).all().stream()
                .filter(work -> work.name().equals("jobs"))
                .findFirst()
                .orElseThrow();
        Measured[] timers = new Measured[1];
        world.digests(() -> timers[0] = Measured.of(world, () -> drain(world, jobs)), CUSTOMERS + 200);
        report.compare(
                (CUSTOMERS + 200) + " first waves come due: eligibility, draw, policy, contact or task",
                "plain engine's job executor: one timer, one task, no contact policy",
                plainTimers.nanos(),
                timers[0].nanos());
        report.statements("a first wave", plainTimers.each(CUSTOMERS + 200), timers[0].each(CUSTOMERS + 200));
        plain.close();
    }

    private static void startPlain(ProcessEngine plain, int count) {
        for (int i = 0; i < count; i++) {
            plain.getRuntimeService().startProcessInstanceByKey(PlainEngine.PROCESS, "k" + i);
        }
    }

    private static void launch(World world, List<String> numbers) {
        world.get(Launches.class).launch("honeymoon", new LaunchRequest(null, numbers, null, null, null));
        world.get(DueWorks.class).runAll();
    }

    private static void drain(World world, DueWork work) {
        while (work.run(world.get(JourneyClock.class).instant()) > 0) {
            // Until nothing is due.
        }
    }

    private static void runPlainTimers(ProcessEngine plain) {
        ClockUtil.setCurrentTime(java.util.Date.from(World.START.plus(Duration.ofDays(2))));
        var executor = ((ProcessEngineImpl) plain).getProcessEngineConfiguration().getJobExecutor();
        executor.start();
        while (plain.getManagementService().createJobQuery().timers().count() > 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        executor.shutdown();
    }
}
