package io.journeyloop.journey;

import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.Engine.Waiting;
import io.journeyloop.journey.persistence.InstanceMapper;
import io.journeyloop.journey.persistence.RememberedMapper;
import io.journeyloop.journey.persistence.RememberedMapper.NewRow;
import io.journeyloop.journey.persistence.RememberedMapper.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers events that happened after the entry until the journey instance comes to the wait that asks for them. Whoever brings
 * an event and whoever brings a journey instance to its wait both lock the instance's row before looking for the other, so that of
 * two who do it in the same moment the second sees what the first has done.
 */
@Component
class RememberedEvents {

    private final RememberedMapper mapper;
    private final InstanceMapper instances;
    private final JourneyModels models;
    private final Engine engine;
    private final Happening happening;
    private final Clock clock;

    RememberedEvents(
            RememberedMapper mapper,
            InstanceMapper instances,
            JourneyModels models,
            Engine engine,
            Happening happening,
            Clock clock) {
        this.mapper = mapper;
        this.instances = instances;
        this.models = models;
        this.engine = engine;
        this.happening = happening;
        this.clock = clock;
    }

    /** An event that a journey instance does not wait for yet. */
    record Early(JourneyInstance instance, CustomerEvent event) {}

    /** Locks those of the journey instances that may have to remember one of these types; to be called before asking who waits. */
    void lock(Collection<JourneyInstance> open, Set<String> types) {
        Set<InstanceId> ids = open.stream()
                .filter(one -> models.waits(one.versionId()).stream().anyMatch(wait -> types.contains(wait.event())))
                .map(JourneyInstance::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!ids.isEmpty()) {
            instances.lockOpen(ids);
        }
    }

    /** Keeps what some wait of the instance's model asks for. */
    void keep(List<Early> early) {
        Instant now = clock.instant();
        List<NewRow> rows = new ArrayList<>();
        for (Early one : early) {
            CustomerEvent event = one.event();
            models.waits(one.instance().versionId()).stream()
                    .filter(wait -> wait.event().equals(event.type()))
                    .map(Wait::remember)
                    .max(Comparator.naturalOrder())
                    .map(event.occurredAt()::plus)
                    .filter(until -> !until.isBefore(now))
                    .ifPresent(until -> rows.add(
                            new NewRow(one.instance().id(), event.type(), event.eventId(), event.occurredAt(), until)));
        }
        if (!rows.isEmpty()) {
            mapper.insert(rows);
        }
    }

    @EventListener
    void begun(WaitsBegun begun) {
        Map<InstanceId, JourneyInstance> mine = instances.byIds(begun.instanceIds()).stream()
                .filter(one -> !models.waits(one.versionId()).isEmpty())
                .collect(Collectors.toMap(JourneyInstance::id, one -> one));
        if (mine.isEmpty()) {
            return;
        }
        instances.lockOpen(new TreeSet<>(mine.keySet()));
        List<Row> rows = mapper.of(mine.keySet(), clock.instant());
        if (!rows.isEmpty()) {
            deliver(rows, mine);
        }
    }

    private void deliver(List<Row> rows, Map<InstanceId, JourneyInstance> mine) {
        List<Waiting> waiting = waiting(rows);
        Set<InstanceId> moved = new HashSet<>();
        List<Long> used = new ArrayList<>();
        for (Row row : rows) {
            JourneyInstance instance = mine.get(row.instanceId());
            List<Waiting> known = moved.contains(row.instanceId()) ? waiting(List.of(row)) : waiting;
            Optional<Waiting> asks = instance == null
                    ? Optional.empty()
                    : known.stream().filter(one -> asks(one, row, instance)).findFirst();
            if (asks.isPresent()) {
                happening.at(row.occurredAt(), () -> {
                    engine.deliver(asks.get(), Map.of());
                    return row;
                });
                moved.add(row.instanceId());
                used.add(row.id());
            }
        }
        if (!used.isEmpty()) {
            mapper.delete(used);
        }
    }

    private List<Waiting> waiting(List<Row> rows) {
        return engine.waiting(
                rows.stream().map(row -> row.instanceId().businessKey()).collect(Collectors.toSet()),
                rows.stream().map(Row::type).collect(Collectors.toSet()));
    }

    private boolean asks(Waiting waiting, Row row, JourneyInstance instance) {
        Duration age = Duration.between(row.occurredAt(), clock.instant());
        return waiting.businessKey().equals(instance.businessKey())
                && waiting.message().equals(row.type())
                && models.versionOf(waiting.definitionId()).id().equals(instance.versionId())
                && models.waits(instance.versionId()).stream()
                        .anyMatch(wait -> wait.element().equals(waiting.element())
                                && wait.event().equals(row.type())
                                && wait.remember().compareTo(age) >= 0);
    }
}
