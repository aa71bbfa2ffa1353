package io.journeyloop.journey;

import io.journeyloop.engine.Engine;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.JourneyInstance.State;
import io.journeyloop.journey.persistence.InstanceMapper.NewInstance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the engine's instances of rows already inserted; all in the caller's transaction. */
@Component
class InstanceStarts {

    /**
     * One journey instance that an event begins.
     *
     * @param row its row, already inserted
     * @param startEvent the start event that the event's message leads to
     */
    record Beginning(NewInstance row, String startEvent, Map<String, @Nullable Object> context) {}

    private final Engine engine;
    private final InstanceStates instanceStates;

    InstanceStarts(Engine engine, InstanceStates instanceStates) {
        this.engine = engine;
        this.instanceStates = instanceStates;
    }

    void start(List<NewInstance> rows, String definitionId, Map<String, ? extends @Nullable Object> context) {
        engine.together(() -> rows.forEach(row -> {
            entered(row);
            engine.start(definitionId, row.id().businessKey(), withEntry(context, row.enteredAt()));
        }));
    }

    /** As {@link #start}, each at its own start event and with its own context. */
    void startAt(List<Beginning> all, String definitionId) {
        engine.together(() -> all.forEach(one -> {
            NewInstance row = one.row();
            entered(row);
            engine.startAt(
                    definitionId, one.startEvent(), row.id().businessKey(), withEntry(one.context(), row.enteredAt()));
        }));
    }

    private void entered(NewInstance row) {
        instanceStates.entered(new JourneyInstance(
                row.id(),
                row.customerId(),
                row.key(),
                row.versionId(),
                row.branchNo(),
                State.OPEN,
                row.enteredAt(),
                null,
                null,
                null));
    }

    /** Models count days from the entry, as in {@code ${enteredAt}/P7D}. */
    private static Map<String, @Nullable Object> withEntry(
            Map<String, ? extends @Nullable Object> context, Instant enteredAt) {
        Map<String, @Nullable Object> variables = new HashMap<>(context);
        ProcessVariables.ENTERED_AT.put(variables, enteredAt.toString());
        return variables;
    }
}
