package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Entry;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Open;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.TouchpointBatch;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    OpenTouchpoints(OpenTouchpointMapper mapper, JourneyModels models) {
        this.mapper = mapper;
        this.models = models;
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
                event.enteredAt().plus(patience));
    }
}
