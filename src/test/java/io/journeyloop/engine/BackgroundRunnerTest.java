package io.journeyloop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.journeyloop.time.JourneyClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;

@Timeout(30)
class BackgroundRunnerTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final MovedClock machine = new MovedClock(NOON);
    private final DueWorkWatch watch = new DueWorkWatch(machine);
    private final DueWorkHealth health = new DueWorkHealth(watch);
    private BackgroundRunner runner;

    @AfterEach
    void stop() {
        if (runner != null) {
            runner.stop();
        }
    }

    @Test
    void anErrorDoesNotEndTheWork() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch again = new CountDownLatch(1);
        run(work("timers", () -> {
            if (asked.incrementAndGet() <= 3) {
                throw new NoClassDefFoundError("broken");
            }
            again.countDown();
            return 0;
        }));

        assertThat(again.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void eachFurtherFailureIsFollowedByALongerPause() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(4);
        long began = System.nanoTime();
        runner = new BackgroundRunner(
                works(
                        work("timers", () -> {
                            failed.countDown();
                            throw new IllegalStateException("no database");
                        }),
                        DueWorks.MOST_RUNS),
                watch,
                machine,
                Duration.ofMillis(50));
        runner.ready();

        assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(50 + 100 + 200));
    }

    @Test
    void healthTellsWhatFailsForAMinuteAndForgetsItOnceItWorks() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        watch.began("timers");
        watch.failed("timers", new OutOfMemoryError());
        machine.move(Duration.ofSeconds(59));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        machine.move(Duration.ofSeconds(1));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().get("timers"))
                .isEqualTo("fails since 2026-03-02T12:00:00Z, 1 times, last with OutOfMemoryError");

        watch.began("timers");
        watch.ended("timers");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void healthTellsWhatStandsStill() {
        watch.began("launches");
        machine.move(Duration.ofMinutes(4));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        machine.move(Duration.ofMinutes(1));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsOnlyKeys("launches");
    }

    @Test
    void theLogNamesOnceWhatStandsStillAndWhere() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(DueWorkWatch.class)).addAppender(log);
        watch.began("launches");
        watch.tellWhatStands();
        assertThat(log.list).isEmpty();
        machine.move(Duration.ofMinutes(5));
        watch.tellWhatStands();
        watch.tellWhatStands();

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("launches stands still in one run since 2026-03-02T12:00:00Z")
                .contains("BackgroundRunnerTest.theLogNamesOnceWhatStandsStillAndWhere");
    }

    @Test
    void aNodeStopsWhateverStandsStill() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        run(work("launches", () -> {
            entered.countDown();
            boolean deaf = true;
            while (deaf) {
                try {
                    deaf = !never.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException ignored) {
                    deaf = never.getCount() > 0;
                }
            }
            return 0;
        }));
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        long began = System.nanoTime();

        runner.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(14));
        never.countDown();
    }

    @Test
    void workThatNeverComesToAnEndIsStoppedByName() {
        AtomicInteger asked = new AtomicInteger();
        DueWorks works = works(work("contacts", () -> Math.min(asked.incrementAndGet(), 1)), 500);

        assertThatIllegalStateException()
                .isThrownBy(works::runAll)
                .withMessageContaining("contacts")
                .withMessageContaining("501 times");
        assertThat(asked).hasValue(501);
    }

    @Test
    void muchWorkThatEndsIsDoneWhole() {
        AtomicInteger left = new AtomicInteger(500);
        DueWorks works = works(work("contacts", () -> left.getAndUpdate(now -> Math.max(now - 1, 0))), 500);

        works.runAll();

        assertThat(left).hasValue(0);
    }

    private void run(DueWork work) {
        runner = new BackgroundRunner(works(work, DueWorks.MOST_RUNS), watch, machine, SHORT);
        runner.ready();
    }

    private DueWorks works(DueWork work, int mostRuns) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("work", work);
        return new DueWorks(beans.getBeanProvider(DueWork.class), new JourneyClock(machine), mostRuns);
    }

    private static DueWork work(String name, IntSupplier run) {
        return new DueWork() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int run(Instant now) {
                return run.getAsInt();
            }
        };
    }

    private static final class MovedClock extends Clock {

        private volatile Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
