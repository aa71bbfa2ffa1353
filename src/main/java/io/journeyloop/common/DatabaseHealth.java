package io.journeyloop.common;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health and readiness by what {@link DatabaseWatch} last saw: answered at once, whatever the database does. */
@Component("database")
class DatabaseHealth implements HealthIndicator {

    private final DatabaseWatch watch;

    DatabaseHealth(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return watch.isUp() ? Health.up().build() : Health.down().build();
    }
}
