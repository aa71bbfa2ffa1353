package io.journeyloop.metrics;

import io.journeyloop.journey.JourneyModels;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the log of journey instances that happened before the test began, for whoever counts them. */
public class PastInstances {

    private static final int HOUR_OF_ENTRANCE = 4;

    private final JdbcTemplate jdbc;
    private final CounterFold fold;
    private final long version;
    private long next = 1_000_000;

    public PastInstances(ApplicationContext beans) {
        jdbc = beans.getBean(JdbcTemplate.class);
        fold = beans.getBean(CounterFold.class);
        version =
                beans.getBean(JourneyModels.class).latest(SmallJourney.KEY).id().value();
    }

    /** That many entered on that day (at noon in Shanghai), so many of whom broke off; all of them have left since. */
    public void entered(LocalDate day, String touchpoint, String branch, String stratum, int n, int broken) {
        Timestamp at = Timestamp.from(day.atTime(HOUR_OF_ENTRANCE, 0).toInstant(ZoneOffset.UTC));
        List<Object[]> instances = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            long id = next++;
            instances.add(new Object[] {id, SmallJourney.KEY, version, branch, utc(at), stratum});
            events.add(new Object[] {id, version, touchpoint, "ENTERED", utc(at), utc(at)});
            events.add(new Object[] {id, version, touchpoint, "LEFT", utc(at), utc(at)});
            if (i < broken) {
                events.add(new Object[] {id, version, touchpoint, "BREAKPOINT", utc(at), utc(at)});
            }
        }
        jdbc.batchUpdate(
                "INSERT INTO journey_instance (id, journey_key, version_id, branch_no, state, entered_at, stratum)"
                        + " VALUES (?, ?, ?, ?, 'EXITED', ?, ?)",
                instances);
        jdbc.batchUpdate(
                "INSERT INTO touchpoint_event (instance_id, version_id, touchpoint, kind, occurred_at, entered_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                events);
    }

    /** Counts everything that is written. */
    public void fold(Instant now) {
        while (fold.run(now) > 0) {
            // until nothing is left
        }
    }

    private static String utc(Timestamp at) {
        return at.toInstant()
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
    }
}
