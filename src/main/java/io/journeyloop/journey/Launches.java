package io.journeyloop.journey;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets many customers enter a journey. Who is to enter is written down first, one row each; {@link LaunchWork} takes
 * the rows in groups, so a killed process loses and repeats nobody.
 */
@Component
@Transactional
@PreAuthorize(Roles.MAY_LAUNCH)
public class Launches {

    private final LaunchableJourneys journeys;
    private final LaunchOrders orders;
    private final LaunchRehearsal rehearsal;
    private final LaunchProgress progress;
    private final LaunchWriter writer;
    private final CurrentStaff staff;
    private final Clock clock;

    Launches(
            LaunchableJourneys journeys,
            LaunchOrders orders,
            LaunchRehearsal rehearsal,
            LaunchProgress progress,
            LaunchWriter writer,
            CurrentStaff staff,
            Clock clock) {
        this.journeys = journeys;
        this.orders = orders;
        this.rehearsal = rehearsal;
        this.progress = progress;
        this.writer = writer;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Writes down who is to enter the newest version of the journey, and lets it run in the background. The same asked
     * for again just now, or while it is under way, is the launch there is. Where the bank asks for a second person, the
     * launch waits for one; the customers are those of now all the same.
     *
     * @throws Problem INVALID naming what is said to the journey and not declared by it; for an unknown journey, segment, list, or a request that names none or several of them
     */
    public Launch launch(String key, LaunchRequest request) {
        return get(orders.order(journeys.newest(key), request, staff.name()));
    }

    /** Says who would enter and who would be refused and why; nothing is written. */
    @Transactional(readOnly = true)
    public Launch dryRun(String key, LaunchRequest request) {
        return rehearsal.of(journeys.newest(key), request, staff.name());
    }

    /** How a launch stands; a problem where there is none of that id. */
    @Transactional(readOnly = true)
    public Launch get(LaunchId id) {
        return progress.get(id);
    }

    /** The newest launches first. */
    @Transactional(readOnly = true)
    public List<Launch> recent(int limit) {
        return progress.recent(limit);
    }

    /**
     * Lets a launch begin that waits for a second person.
     *
     * @throws Problem FORBIDDEN for whoever asked for it; CONFLICT where it doesn't wait
     */
    public Launch approve(LaunchId id) {
        return change(id, launch -> launch.approve(staff.name()));
    }

    /** Halts a running launch; whoever has entered stays. */
    public Launch pause(LaunchId id) {
        return change(id, Launch::pause);
    }

    public Launch resume(LaunchId id) {
        return change(id, Launch::resume);
    }

    /** Ends a launch for good; whoever has entered stays. */
    public Launch stop(LaunchId id) {
        return change(id, launch -> launch.stop(clock.instant()));
    }

    private Launch change(LaunchId id, Function<Launch, LaunchChange> transition) {
        writer.save(transition.apply(progress.get(id)));
        return progress.get(id);
    }
}
