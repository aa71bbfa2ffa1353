package io.journeyloop.demo;

import io.journeyloop.demo.persistence.WorldMapper;
import io.journeyloop.engine.DueWork;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * While time runs, the demo's customers go on living: they come, answer and use their accounts. Tasks are left to the
 * people who try the demo until they move time ahead.
 */
@Component
@Profile("demo")
class LivingCustomers implements DueWork {

    private static final Duration BEAT = DemoClockStart.UNNOTED.dividedBy(2);

    private final Walks walks;
    private final VisitPlan plan;
    private final WorldMapper worlds;
    private final JourneyClock clock;
    private volatile Instant noted = Instant.EPOCH;

    LivingCustomers(Walks walks, VisitPlan plan, WorldMapper worlds, JourneyClock clock) {
        this.walks = walks;
        this.plan = plan;
        this.worlds = worlds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demo-customers";
    }

    @Override
    public int run(Instant now) {
        if (clock.reading().fixed() != null) {
            return 0;
        }
        if (noted.plus(BEAT).isBefore(now)) {
            worlds.reached(now);
            plan.until(now.plus(Duration.ofDays(1)));
            noted = now;
        }
        return walks.living(now);
    }
}
