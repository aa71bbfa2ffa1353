package io.journeyloop.demo;

import io.journeyloop.demo.persistence.WorldMapper;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the demo world: its people at once, its history by letting time pass. */
@Component
@Profile("demo")
class DemoWorld {

    private static final Duration LAST_HOUR = Duration.ofHours(1);

    private final WorldMapper worlds;
    private final DemoPeople people;
    private final VisitPlan plan;
    private final TimeMover mover;
    private final DemoSettings settings;
    private final JourneyClock clock;
    private final EmbeddedWrites writes;

    DemoWorld(
            WorldMapper worlds,
            DemoPeople people,
            VisitPlan plan,
            TimeMover mover,
            DemoSettings settings,
            JourneyClock clock,
            EmbeddedWrites writes) {
        this.worlds = worlds;
        this.people = people;
        this.plan = plan;
        this.mover = mover;
        this.settings = settings;
        this.clock = clock;
        this.writes = writes;
    }

    Optional<World> find() {
        return Optional.ofNullable(worlds.find());
    }

    /**
     * People and the first plans, whole or not at all. Where the clock runs, somebody else's customers are in the
     * database: then the world is theirs, and it lives from now on.
     */
    @Transactional
    public World begin() {
        Instant now = clock.instant();
        boolean empty = clock.reading().fixed() != null;
        World.Phase phase = empty ? World.Phase.MAKING : World.Phase.LIVE;
        worlds.insert(
                new World(phase, settings.seed(), now, now, 0, 0, empty ? now : Instant.parse("9999-01-01T00:00:00Z")));
        if (empty) {
            people.make(settings, now);
            plan.newClients(now);
        }
        return Objects.requireNonNull(worlds.find());
    }

    /** Lets the history pass until the machine's time is reached; false where interrupted. */
    boolean makeHistory() {
        writes.together();
        try {
            return untilNow();
        } finally {
            writes.atOnce();
        }
    }

    private boolean untilNow() {
        if (!mover.move(() -> clock.machine().minus(LAST_HOUR))) {
            return false;
        }
        plan.closing(clock.instant());
        return mover.move(clock::machine);
    }

    /** Lets time run from where it stands. */
    @Transactional
    public void live() {
        clock.run();
        worlds.phase(World.Phase.LIVE, clock.reading().offset().toMillis());
        worlds.reached(clock.instant());
    }
}
