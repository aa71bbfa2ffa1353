package io.journeyloop.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks each kind of due work about once a second, each on a thread of its own. A failure, an {@link Error} too, is logged
 * and asked again later with growing pauses; it never ends the runner, and {@link DueWorkHealth} tells of it. Work that
 * never comes to an end rests now and then. Stands still while {@link #pause paused}.
 */
@Component
@ConditionalOnBooleanProperty("journeyloop.background")
public class BackgroundRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundRunner.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(30);
    /** For all threads together: what stands still then doesn't keep the node from stopping. */
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final DueWorks works;
    private final DueWorkWatch watch;
    private final Clock clock;
    private final Duration idle;
    private volatile boolean running;
    private volatile boolean paused;
    private List<Thread> threads = List.of();

    @Autowired
    BackgroundRunner(DueWorks works, DueWorkWatch watch, Clock clock) {
        this(works, watch, clock, IDLE);
    }

    /** @param idle the pause after nothing was due, and the first one after a failure */
    BackgroundRunner(DueWorks works, DueWorkWatch watch, Clock clock, Duration idle) {
        this.works = works;
        this.watch = watch;
        this.clock = clock;
        this.idle = idle;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        running = true;
        threads = Stream.concat(
                        works.all().stream().flatMap(work -> Stream.generate(() -> thread(work))
                                .limit(work.parallelism())),
                        Stream.of(Thread.ofVirtual().name("due-watch").start(this::watch)))
                .toList();
    }

    private void watch() {
        try {
            while (running) {
                Thread.sleep(LOOK_AROUND);
                watch.tellWhatStands();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread thread(DueWork work) {
        return Thread.ofVirtual().name("due-" + work.name()).start(() -> loop(work));
    }

    /** Leaves all due work alone until {@link #resume}; the demo runs it by hand while it makes its history. */
    public void pause() {
        paused = true;
    }

    public void resume() {
        paused = false;
    }

    private void loop(DueWork work) {
        Duration pause = idle;
        int busy = 0;
        while (running) {
            try {
                boolean nothing = paused || run(work) == 0;
                pause = idle;
                busy = nothing ? 0 : busy + 1;
                if (nothing) {
                    Thread.sleep(idle);
                } else if (busy % DueWorks.MOST_RUNS == 0) {
                    log.warn("Due work {} found something to do {} times without a pause", work.name(), busy);
                    Thread.sleep(idle);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failure) {
                watch.failed(work.name(), failure);
                log.error("Due work {} failed; asked again in {}", work.name(), pause, failure);
                pause = sleepAndGrow(pause);
            }
        }
    }

    private int run(DueWork work) {
        watch.began(work.name());
        int done = work.run(clock.instant());
        watch.ended(work.name());
        return done;
    }

    private static Duration sleepAndGrow(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    @Override
    public void start() {
        // Begins with ApplicationReadyEvent: no work before the product can be reached.
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        long end = System.nanoTime() + STOPPING.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
