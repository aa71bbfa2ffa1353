package io.journeyloop.demo;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.demo.DemoProgress.State;
import io.journeyloop.demo.World.Phase;
import io.journeyloop.engine.BackgroundRunner;
import io.journeyloop.staff.Roles;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The demo's time: how it stands, and moving it ahead. One move at a time, on a thread of its own. */
@Component
@Profile("demo")
public class DemoTime implements DisposableBean {

    /** The farthest that one call moves. */
    public static final Duration FARTHEST = Duration.ofDays(400);

    private static final Logger log = LoggerFactory.getLogger(DemoTime.class);

    private final JourneyClock clock;
    private final DemoWorld world;
    private final TimeMover mover;
    private final ObjectProvider<BackgroundRunner> background;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("demo-time").daemon().unstarted(task));
    private final AtomicReference<@Nullable Move> move = new AtomicReference<>();
    private volatile boolean failed;

    private record Move(State state, Instant from, Instant to) {}

    DemoTime(JourneyClock clock, DemoWorld world, TimeMover mover, ObjectProvider<BackgroundRunner> background) {
        this.clock = clock;
        this.world = world;
        this.mover = mover;
        this.background = background;
    }

    /** Begins or goes on with the history, and catches up with the time for which the demo was switched off. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ready() {
        World stored = world.find().orElseGet(world::begin);
        if (stored.phase() == Phase.MAKING) {
            begin(new Move(State.MAKING, stored.beginsAt(), clock.machine()), world::makeHistory);
        } else if (clock.reading().fixed() != null) {
            Duration ahead = Duration.ofMillis(stored.aheadMillis());
            begin(
                    new Move(State.MOVING, clock.instant(), clock.machine().plus(ahead)),
                    () -> mover.move(() -> clock.machine().plus(ahead)));
        }
    }

    /** How the demo's time stands. */
    public DemoProgress progress() {
        Move now = move.get();
        Instant at = clock.instant();
        if (now == null && clock.reading().fixed() != null && !failed) {
            // Reached by the web before the beginning is announced.
            return new DemoProgress(State.MAKING, at, at, clock.machine());
        }
        if (now == null) {
            return new DemoProgress(failed ? State.FAILED : State.LIVE, at, at, at);
        }
        return new DemoProgress(now.state(), now.from(), at, now.to());
    }

    /**
     * Moves the demo's time ahead; comes back at once. While the history is being made, the move follows it.
     *
     * @param by not negative, at most {@link #FARTHEST}
     * @return the demo's time once all that came due has happened
     * @throws Problem INVALID naming {@code by}; CONFLICT while another such move is under way
     */
    @PreAuthorize(Roles.IS_STAFF)
    public CompletableFuture<Instant> advance(Duration by) {
        if (by.isNegative() || by.compareTo(FARTHEST) > 0) {
            throw Problem.invalid(
                    "by", by.toString(), by.isNegative() ? say("demo.problem.back") : say("demo.problem.far"));
        }
        Move now = move.get();
        return now != null && now.state() == State.MAKING
                ? CompletableFuture.supplyAsync(() -> ahead(by), thread)
                : begin(moving(by), () -> moveBy(by));
    }

    /** After the history, on the thread that made it. */
    private Instant ahead(Duration by) {
        if (!move.compareAndSet(null, moving(by))) {
            throw busy();
        }
        background.ifAvailable(BackgroundRunner::pause);
        return run(() -> moveBy(by));
    }

    private Move moving(Duration by) {
        Instant from = clock.instant();
        return new Move(State.MOVING, from, from.plus(by));
    }

    private boolean moveBy(Duration by) {
        Instant to = clock.instant().plus(by);
        clock.fix(clock.instant());
        return mover.move(() -> to);
    }

    private CompletableFuture<Instant> begin(Move next, BooleanSupplier work) {
        if (!move.compareAndSet(null, next)) {
            throw busy();
        }
        background.ifAvailable(BackgroundRunner::pause);
        return CompletableFuture.supplyAsync(() -> run(work), thread);
    }

    private Instant run(BooleanSupplier work) {
        failed = true;
        try {
            if (work.getAsBoolean()) {
                failed = false;
                world.live();
            }
        } catch (RuntimeException broken) {
            log.error("The demo's time could not be moved on; it goes on at the next start", broken);
            throw broken;
        } finally {
            move.set(null);
            if (!failed) {
                background.ifAvailable(BackgroundRunner::resume);
            }
        }
        return clock.instant();
    }

    private Problem busy() {
        DemoProgress now = progress();
        int percent = (int) Math.floor(now.share() * 100);
        return new Problem(
                Problem.Kind.CONFLICT,
                "by",
                null,
                now.state() == State.MAKING ? say("demo.problem.making", percent) : say("demo.problem.moving", percent),
                Map.of(
                        "percent",
                        percent,
                        "now",
                        Objects.requireNonNull(now.now().atOffset(ZoneOffset.UTC))
                                .toString()));
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            log.warn("The demo's time was cut short; it goes on at the next start");
        }
    }
}
