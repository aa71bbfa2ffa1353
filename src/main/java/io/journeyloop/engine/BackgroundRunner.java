package io.journeyloop.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks each kind of due work about once a second, each on a thread of its own. A failure is logged and asked again
 * later with growing pauses; it never ends the runner. Stands still while {@link #pause paused}.
 */
@Component
@ConditionalOnBooleanProperty("journeyloop.background")
public class BackgroundRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundRunner.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final DueWorks works;
    private final Clock clock;
    private volatile boolean running;
    private volatile boolean paused;
    private List<Thread> threads = List.of();

    BackgroundRunner(DueWorks works, Clock clock) {
        this.works = works;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        running = true;
        threads = works.all().stream()
                .flatMap(work -> Stream.generate(() -> thread(work)).limit(work.parallelism()))
                .toList();
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
        Duration pause = IDLE;
        while (running) {
            try {
                boolean idle = paused || work.run(clock.instant()) == 0;
                pause = IDLE;
                if (idle) {
                    Thread.sleep(IDLE);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                log.error("Due work {} failed; asked again in {}", work.name(), pause, failure);
                pause = sleepAndGrow(pause);
            }
        }
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
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
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
