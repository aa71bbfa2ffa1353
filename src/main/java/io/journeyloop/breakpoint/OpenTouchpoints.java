package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Entry;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Open;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Place;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.JourneyMoved;
import io.journeyloop.journey.TouchpointBatch;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of touchpoints whose patience runs, in the transaction in which they are entered or left: one insert
 * and one delete for a whole transaction, none for what it both enters and leaves.
 */
@Component
class OpenTouchpoints {

    private final OpenTouchpointMapper mapper;
    private final JourneyModels models;
    private final Clock clock;

    OpenTouchpoints(OpenTouchpointMapper mapper, JourneyModels models, Clock clock) {
        this.mapper = mapper;
        this.models = models;
        this.clock = clock;
    }

    /** Before what follows from the facts: whoever completes a touchpoint waits here for a worker that has it. */
    @Order(10)
    @EventListener
    void follow(TouchpointBatch batch) {
        Map<Entry, Open> entered = new LinkedHashMap<>();
        Set<Entry> gone = new LinkedHashSet<>();
        for (TouchpointEvent event : batch.events()) {
            Entry entry = new Entry(event.instanceId(), event.touchpoint(), event.enteredAt());
            if (event.kind() == Kind.ENTERED) {
                patience(event).ifPresent(patience -> entered.put(entry, open(event, patience)));
            } else if (isExit(event.kind())
                    && entered.remove(entry) == null
                    && patience(event).isPresent()) {
                gone.add(entry);
            }
        }
        if (!entered.isEmpty()) {
            mapper.insert(entered.values());
        }
        if (!gone.isEmpty()) {
            mapper.delete(gone);
        }
        followedUp(batch.events());
    }

    /** The patience that has begun runs on; what happens when it is over is said by the version moved to. */
    @EventListener
    void follow(JourneyMoved moved) {
        mapper.move(moved.instanceId(), moved.toVersionId());
    }

    private void followedUp(List<TouchpointEvent> events) {
        Set<Place> places = new LinkedHashSet<>();
        for (TouchpointEvent event : events) {
            if (event.kind() == Kind.ENTERED || event.kind() == Kind.FOLLOW_UP) {
                models.map(event.versionId()).followUps().onElapsed().forEach((touchpoint, all) -> {
                    if (all.contains(event.touchpoint())) {
                        places.add(new Place(event.instanceId(), touchpoint));
                    }
                });
            }
        }
        if (!places.isEmpty()) {
            mapper.followUp(places, clock.instant());
        }
    }

    private static boolean isExit(Kind kind) {
        return kind == Kind.COMPLETED || kind == Kind.LEFT;
    }

    private Optional<Duration> patience(TouchpointEvent event) {
        return models.map(event.versionId()).touchpoint(event.touchpoint()).map(Touchpoint::patience);
    }

    private static Open open(TouchpointEvent event, Duration patience) {
        return new Open(
                event.instanceId(),
                event.touchpoint(),
                event.enteredAt(),
                event.versionId(),
                event.enteredAt().plus(patience),
                null,
                event.enteredAt(),
                patience.toSeconds(),
                null,
                null);
    }
}
