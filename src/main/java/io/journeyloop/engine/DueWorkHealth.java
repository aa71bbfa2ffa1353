package io.journeyloop.engine;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down where a kind of due work of this node fails for a while or stands still: timers, contacts and launches wait then. */
@Component("dueWork")
class DueWorkHealth implements HealthIndicator {

    private final DueWorkWatch watch;

    DueWorkHealth(DueWorkWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        Map<String, String> troubles = watch.troubles();
        return troubles.isEmpty()
                ? Health.up().build()
                : Health.down().withDetails(troubles).build();
    }
}
