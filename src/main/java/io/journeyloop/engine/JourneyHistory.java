package io.journeyloop.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine writes into its history: that a process instance began, changed its version and ended, of those that
 * nobody called. What happened on the way stands once, in the product's own tables: touchpoint events, tasks, contacts,
 * the audit. The processes called are part of the one that called them.
 */
final class JourneyHistory extends AbstractHistoryLevel {

    static final String NAME = "journey";
    /** Beyond the engine's own levels, 0 to 3; a database keeps the number and is refused with another. */
    private static final int ID = 10;

    private static final Set<HistoryEventType> KEPT = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** @param entity null where the engine asks whether such events are produced at all */
    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return KEPT.contains(type) && !(entity instanceof ExecutionEntity instance && isCalled(instance));
    }

    private static boolean isCalled(ExecutionEntity instance) {
        return instance.getSuperExecutionId() != null;
    }
}
