package io.journeyloop.journey;

import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.persistence.MigrationMapper;
import io.journeyloop.journey.persistence.TouchpointMapper;
import io.journeyloop.journey.persistence.TouchpointMapper.Entry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When, and in which version, journey instances entered the touchpoints that events are about. Looked up for events that don't know
 * their entry, and for all events of journey instances that were moved to another version.
 */
final class EntriesBefore {

    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<InstanceId> moved;

    private EntriesBefore(Set<InstanceId> moved) {
        this.moved = moved;
    }

    static EntriesBefore of(List<TouchpointEvent> events, TouchpointMapper mapper, MigrationMapper migrations) {
        Set<InstanceId> later =
                instances(events.stream().filter(one -> !isEntry(one)).toList());
        EntriesBefore before = new EntriesBefore(later.isEmpty() ? Set.of() : Set.copyOf(migrations.everMoved(later)));
        Set<InstanceId> unknown =
                instances(events.stream().filter(before::isIncomplete).toList());
        if (!unknown.isEmpty()) {
            mapper.lastEntries(unknown).forEach(before::put);
        }
        return before;
    }

    /** Events are to come in their order, so that one entered in the same transaction is known to those after. */
    TouchpointEvent complete(TouchpointEvent event) {
        if (isEntry(event)) {
            entries.put(
                    key(event.instanceId(), event.touchpoint()),
                    new Entry(event.instanceId(), event.touchpoint(), event.versionId(), event.at()));
            return event;
        }
        if (!isIncomplete(event)) {
            return event;
        }
        Entry entry = entries.get(key(event.instanceId(), event.touchpoint()));
        boolean known = !event.enteredAt().equals(Instant.EPOCH);
        Instant at = known ? event.enteredAt() : entry == null ? event.at() : entry.enteredAt();
        VersionId version = entry == null ? event.versionId() : entry.versionId();
        return new TouchpointEvent(
                event.instanceId(), version, event.touchpoint(), event.kind(), notBefore(at, event), at);
    }

    /** An event that came before the touchpoint was entered passes it at once. */
    private static Instant notBefore(Instant entered, TouchpointEvent event) {
        boolean exit = event.kind() == Kind.COMPLETED || event.kind() == Kind.LEFT;
        return exit && event.at().isBefore(entered) ? entered : event.at();
    }

    private void put(Entry entry) {
        entries.merge(
                key(entry.instanceId(), entry.touchpoint()),
                entry,
                (one, other) -> other.enteredAt().isBefore(one.enteredAt()) ? one : other);
    }

    private boolean isIncomplete(TouchpointEvent event) {
        return !isEntry(event) && (event.enteredAt().equals(Instant.EPOCH) || moved.contains(event.instanceId()));
    }

    private static boolean isEntry(TouchpointEvent event) {
        return event.kind() == Kind.ENTERED || event.kind() == Kind.JOURNEY_ENTERED;
    }

    private static Set<InstanceId> instances(List<TouchpointEvent> events) {
        return events.stream().map(TouchpointEvent::instanceId).collect(Collectors.toSet());
    }

    private static String key(InstanceId instanceId, String touchpoint) {
        return instanceId + "/" + touchpoint;
    }
}
