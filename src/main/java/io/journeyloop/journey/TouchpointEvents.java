package io.journeyloop.journey;

import io.journeyloop.journey.persistence.MigrationMapper;
import io.journeyloop.journey.persistence.TouchpointMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects the facts of a transaction and writes them in one insert just before it commits: a group of fifty starts
 * costs one statement here, not fifty. Needs a running transaction.
 */
@Component
public class TouchpointEvents {

    private static final int ROWS_A_STATEMENT = 500;

    private final TouchpointMapper mapper;
    private final MigrationMapper migrations;
    private final ApplicationEventPublisher publisher;

    TouchpointEvents(TouchpointMapper mapper, MigrationMapper migrations, ApplicationEventPublisher publisher) {
        this.mapper = mapper;
        this.migrations = migrations;
        this.publisher = publisher;
    }

    /** What a transaction has yet to write and to tell. */
    private record Pending(List<TouchpointEvent> events, Set<InstanceId> waits) {}

    /** Records a fact whose cohort is known. */
    public void record(TouchpointEvent event) {
        pending().events().add(event);
    }

    /** A journey instance has come to where it waits for an event; told as {@link WaitsBegun} once the engine has written it. */
    public void awaits(InstanceId instanceId) {
        pending().waits().add(instanceId);
    }

    /** Records a fact about a touchpoint entered earlier; when it was is looked up at the write. */
    public void recordLater(
            InstanceId instanceId, int versionId, String touchpoint, TouchpointEvent.Kind kind, Instant at) {
        pending().events().add(new TouchpointEvent(instanceId, versionId, touchpoint, kind, at, Instant.EPOCH));
    }

    private Pending pending() {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending != null) {
            return pending;
        }
        Pending fresh = new Pending(new ArrayList<>(), new TreeSet<>());
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new WriteBeforeCommit(fresh));
        return fresh;
    }

    /** Publishing may move journeys on and so record more: goes on until nothing new has come. */
    private void write(Pending pending) {
        while (!pending.events().isEmpty() || !pending.waits().isEmpty()) {
            write(pending.events());
            Set<InstanceId> waits = Set.copyOf(pending.waits());
            pending.waits().clear();
            if (!waits.isEmpty()) {
                publisher.publishEvent(new WaitsBegun(waits));
            }
        }
    }

    private void write(List<TouchpointEvent> pending) {
        if (pending.isEmpty()) {
            return;
        }
        List<TouchpointEvent> events = withCohorts(List.copyOf(pending));
        pending.clear();
        for (int from = 0; from < events.size(); from += ROWS_A_STATEMENT) {
            mapper.insert(events.subList(from, Math.min(events.size(), from + ROWS_A_STATEMENT)));
        }
        publisher.publishEvent(new TouchpointBatch(events));
    }

    /** A fact counts where its entry was counted: in that cohort, and in that version should the journey instance have moved. */
    private List<TouchpointEvent> withCohorts(List<TouchpointEvent> events) {
        EntriesBefore entries = EntriesBefore.of(events, mapper, migrations);
        return events.stream().map(entries::complete).toList();
    }

    private final class WriteBeforeCommit implements TransactionSynchronization, Ordered {

        private final Pending pending;

        private WriteBeforeCommit(Pending pending) {
            this.pending = pending;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TouchpointEvents.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TouchpointEvents.this, pending);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(pending);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TouchpointEvents.this);
        }
    }
}
