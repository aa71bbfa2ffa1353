package io.journeyloop.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The one source of time, in UTC and whole milliseconds. It runs with the machine's clock plus an offset (the
 * demo moves it ahead) or stands still (tests, the making of the demo's history). Whoever keeps a clock of its
 * own, as the engine does, is told of every change.
 */
public final class JourneyClock extends Clock {

    /** Told when the clock was moved, fixed or released. */
    public interface Follower {
        void follow(Reading reading);
    }

    /**
     * How time stands.
     *
     * @param fixed the instant at which it stands still, or null where it runs
     * @param offset how far it runs ahead of the machine's clock
     */
    public record Reading(@org.jspecify.annotations.Nullable Instant fixed, Duration offset) {}

    private final InstantSource machine;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private volatile Reading reading = new Reading(null, Duration.ZERO);

    public JourneyClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        Reading now = reading;
        Instant at = now.fixed() != null ? now.fixed() : machine.instant().plus(now.offset());
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Lets time stand still at that instant. */
    public void fix(Instant at) {
        change(new Reading(at, reading.offset()));
    }

    /** Lets time run on from where it stands. */
    public void run() {
        change(new Reading(null, Duration.between(machine.instant(), instant())));
    }

    /** Lets time run again as the machine's clock shows it, that far ahead. */
    public void runAhead(Duration offset) {
        change(new Reading(null, offset));
    }

    /** Moves time ahead, whether it stands or runs. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock never goes back: " + by);
        }
        Reading now = reading;
        change(
                now.fixed() != null
                        ? new Reading(now.fixed().plus(by), now.offset())
                        : new Reading(null, now.offset().plus(by)));
    }

    /** What the machine's clock shows, for whoever moves this one. */
    public Instant machine() {
        return machine.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Reading reading() {
        return reading;
    }

    public void addFollower(Follower follower) {
        followers.add(follower);
        follower.follow(reading);
    }

    private synchronized void change(Reading next) {
        reading = next;
        followers.forEach(follower -> follower.follow(next));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Stored time is UTC; convert when showing it (BankZone).");
    }
}
