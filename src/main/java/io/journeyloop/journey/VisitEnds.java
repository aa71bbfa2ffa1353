package io.journeyloop.journey;

import io.journeyloop.engine.Engine;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells journey instances that their branch has closed; a model draws what follows where it waits for {@value #CLOSED}. */
@Component
public class VisitEnds {

    /** The message that a boundary event waits for. */
    public static final String CLOSED = "visit.closed";

    private final Engine engine;
    private final Happening happening;

    VisitEnds(Engine engine, Happening happening) {
        this.engine = engine;
        this.happening = happening;
    }

    /** Whether the model had drawn what follows; it has begun then. In the caller's transaction. */
    public boolean closed(InstanceId instanceId, Instant at) {
        return happening.at(at, () -> engine.correlate(instanceId.businessKey(), CLOSED, Map.of())) > 0;
    }
}
