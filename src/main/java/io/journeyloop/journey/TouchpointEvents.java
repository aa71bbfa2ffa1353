package io.journeyloop.journey;

import io.journeyloop.common.BeforeCommit;
import io.journeyloop.common.Chunks;
import io.journeyloop.journey.persistence.MigrationMapper;
import io.journeyloop.journey.persistence.TouchpointMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Collects the events of a transaction and writes them in one insert just before it commits: a group of fifty starts
 * costs one statement here, not fifty. Needs a running transaction.
 */
@Component
public class TouchpointEvents {

    private static final int ROWS_A_STATEMENT = 500;

    private final TouchpointMapper mapper;
    private final MigrationMapper migrations;
    private final ApplicationEventPublisher publisher;
    private final BeforeCommit<Pending> pending =
            new BeforeCommit<>(() -> new Pending(new ArrayList<>(), new TreeSet<>()), this::write);

    TouchpointEvents(TouchpointMapper mapper, MigrationMapper migrations, ApplicationEventPublisher publisher) {
        this.mapper = mapper;
        this.migrations = migrations;
        this.publisher = publisher;
    }

    /** What a transaction has yet to write and to tell. */
    private record Pending(List<TouchpointEvent> events, Set<InstanceId> waits) {}

    /** Records an event whose cohort is known. */
    public void record(TouchpointEvent event) {
        pending.gathered().events().add(event);
    }

    /** A journey instance has come to where it waits for an event; told as {@link WaitsBegun} once the engine has written it. */
    public void awaits(InstanceId instanceId) {
        pending.gathered().waits().add(instanceId);
    }

    /** Records an event about a touchpoint entered earlier; when it was is looked up at the write. */
    public void recordLater(
            InstanceId instanceId, VersionId versionId, String touchpoint, TouchpointEvent.Kind kind, Instant at) {
        pending.gathered()
                .events()
                .add(new TouchpointEvent(instanceId, versionId, touchpoint, kind, at, Instant.EPOCH));
    }

    /** Publishing may move journeys on and so record more: that is written after this. */
    private void write(Pending gathered) {
        write(gathered.events());
        if (!gathered.waits().isEmpty()) {
            publisher.publishEvent(new WaitsBegun(gathered.waits()));
        }
    }

    private void write(List<TouchpointEvent> recorded) {
        if (recorded.isEmpty()) {
            return;
        }
        List<TouchpointEvent> events = withCohorts(recorded);
        Chunks.of(events, ROWS_A_STATEMENT).forEach(mapper::insert);
        publisher.publishEvent(new TouchpointBatch(events));
    }

    /** An event counts where its entry was counted: in that cohort, and in that version should the journey instance have moved. */
    private List<TouchpointEvent> withCohorts(List<TouchpointEvent> events) {
        EntriesBefore entries = EntriesBefore.of(events, mapper, migrations);
        return events.stream().map(entries::complete).toList();
    }
}
