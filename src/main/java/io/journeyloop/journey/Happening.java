package io.journeyloop.journey;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When that happened which moves a journey instance on right now. An event has one time, that of its happening, however late it is
 * told: the touchpoints that it ends ended then; what begins because of it begins now.
 */
@Component
public class Happening {

    /** @param begun the touchpoints that began because of it */
    private record Moving(Instant occurredAt, Set<String> begun) {}

    private final ThreadLocal<@Nullable Moving> current = new ThreadLocal<>();

    /** Lets what happened at that time move journey instances. */
    public <T> T at(Instant occurredAt, Supplier<T> moving) {
        Moving outer = current.get();
        current.set(new Moving(occurredAt, new HashSet<>()));
        try {
            return moving.get();
        } finally {
            current.set(outer);
        }
    }

    /** The time of what moves journey instances now, or the present where nothing does; not after {@code now}. */
    Instant time(Instant now) {
        Moving moving = current.get();
        return moving == null || moving.occurredAt().isAfter(now) ? now : moving.occurredAt();
    }

    /** A touchpoint of a journey instance begins. */
    public void begins(InstanceId instanceId, String touchpoint) {
        Moving moving = current.get();
        if (moving != null) {
            moving.begun().add(key(instanceId, touchpoint));
        }
    }

    /** When a touchpoint that ends now ended; not after {@code now}. */
    public Instant ends(InstanceId instanceId, String touchpoint, Instant now) {
        Moving moving = current.get();
        return moving == null
                        || moving.occurredAt().isAfter(now)
                        || moving.begun().contains(key(instanceId, touchpoint))
                ? now
                : moving.occurredAt();
    }

    private static String key(InstanceId instanceId, String touchpoint) {
        return instanceId + "/" + touchpoint;
    }
}
