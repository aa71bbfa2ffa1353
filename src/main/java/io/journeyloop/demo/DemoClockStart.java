package io.journeyloop.demo;

import io.journeyloop.time.JourneyClock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Sets the clock as soon as the tables are there and before anybody writes a time into them: to the beginning of the
 * history in an empty database, otherwise to where the demo's time stood.
 */
@Component
@Profile("demo")
class DemoClockStart implements Callback {

    /** A live world notes how far it came at least this often, so nothing stored is later than that. */
    static final Duration UNNOTED = Duration.ofMinutes(1);

    private static final Duration CATCH_UP = Duration.ofHours(1);

    private final JourneyClock clock;
    private final DemoSettings settings;

    DemoClockStart(JourneyClock clock, DemoSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "demo-clock";
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            set(statement);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The demo's clock can't be read", unreadable);
        }
    }

    private void set(Statement statement) throws SQLException {
        try (ResultSet world =
                statement.executeQuery("SELECT phase, reached_at, ahead_millis FROM demo_world WHERE id = 1")) {
            if (world.next()) {
                Instant reached = world.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                goOn(World.Phase.valueOf(world.getString(1)), reached, Duration.ofMillis(world.getLong(3)));
                return;
            }
        }
        if (isEmpty(statement)) {
            clock.fix(clock.machine().minus(settings.history()));
        }
    }

    private void goOn(World.Phase phase, Instant reached, Duration ahead) {
        Instant running = clock.machine().plus(ahead);
        if (phase == World.Phase.MAKING) {
            clock.fix(reached);
        } else if (running.isAfter(reached.plus(CATCH_UP))) {
            clock.fix(reached.plus(UNNOTED));
        } else {
            Instant from = reached.plus(UNNOTED);
            clock.runAhead(running.isAfter(from) ? ahead : Duration.between(clock.machine(), from));
        }
    }

    static boolean isEmpty(Statement statement) throws SQLException {
        Connection connection = statement.getConnection();
        try (Statement count = connection.createStatement();
                ResultSet customers = count.executeQuery("SELECT COUNT(*) FROM customer")) {
            customers.next();
            return customers.getLong(1) == 0;
        }
    }
}
