package io.journeyloop.breakpoint.process;

import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.staff.Role;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** The shared process breakpoint-reconnect, one instance a follow-up, under the journey's business key. */
@Component
public class FollowUps {

    /** The id of the process. */
    public static final String PROCESS = "breakpoint-reconnect";

    private static final String RESUMED = "touchpoint.resumed";
    private static final String ANSWERED = "resume.answered";
    private static final String CALL = "task_call_back";

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
    public String start(
            String method, BreakpointId breakpointId, InstanceId instanceId, String journeyKey, String touchpoint) {
        return engine.start(
                models.latest(PROCESS).definitionId(),
                instanceId.businessKey(),
                Map.ofEntries(
                        ProcessVariables.METHOD.with(method),
                        ProcessVariables.BREAKPOINT.with(breakpointId.value()),
                        ProcessVariables.TOUCHPOINT.with(touchpoint),
                        ProcessVariables.JOURNEY.with(journeyKey)));
    }

    /** Who makes the calls. */
    public Role callRole() {
        String slug =
                models.element(models.latest(PROCESS).definitionId(), CALL).property(JourneyLanguage.ROLE);
        return Optional.ofNullable(slug).flatMap(Role::find).orElse(Role.CX_MANAGER);
    }

    /** The customer is back: ends that follow-up; nothing where it has ended already. */
    public void resume(String followUp) {
        camunda.getRuntimeService()
                .createMessageCorrelation(RESUMED)
                .processInstanceId(followUp)
                .correlateAll();
    }

    /** The customer answers the link or comes back by another channel; nothing where nobody waits for that. */
    public void answered(String followUp) {
        camunda.getRuntimeService()
                .createMessageCorrelation(ANSWERED)
                .processInstanceId(followUp)
                .correlateAll();
    }

    /** The journey is over: takes that follow-up back; nothing where it has ended already. */
    public void withdraw(String followUp) {
        camunda.getRuntimeService().deleteProcessInstanceIfExists(followUp, "journey ended", false, true, true, false);
    }
}
