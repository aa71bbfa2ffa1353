package io.journeyloop.breakpoint.process;

import io.journeyloop.engine.Engine;
import io.journeyloop.journey.JourneyModels;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** The shared process breakpoint-reconnect, one instance a follow-up, under the journey's business key. */
@Component
public class FollowUps {

    private static final String PROCESS = "breakpoint-reconnect";
    private static final String RESUMED = "touchpoint.resumed";
    private static final String METHOD = "method";
    private static final String TOUCHPOINT = "touchpoint";
    private static final String JOURNEY = "journey";

    private final Engine engine;
    private final JourneyModels models;
    private final ProcessEngine camunda;

    FollowUps(Engine engine, JourneyModels models, ProcessEngine camunda) {
        this.engine = engine;
        this.models = models;
        this.camunda = camunda;
    }

    /**
     * Starts a follow-up.
     *
     * @return its process instance
     */
    public String start(String method, long instanceId, String journeyKey, String touchpoint) {
        return engine.start(
                models.latest(PROCESS).definitionId(),
                Long.toString(instanceId),
                Map.of(METHOD, method, TOUCHPOINT, touchpoint, JOURNEY, journeyKey));
    }

    /** The customer is back: ends that follow-up; nothing where it has ended already. */
    public void resume(String followUp) {
        camunda.getRuntimeService()
                .createMessageCorrelation(RESUMED)
                .processInstanceId(followUp)
                .correlateAll();
    }

    /** The journey is over: takes that follow-up back; nothing where it has ended already. */
    public void withdraw(String followUp) {
        camunda.getRuntimeService().deleteProcessInstanceIfExists(followUp, "journey ended", false, true, true, false);
    }
}
