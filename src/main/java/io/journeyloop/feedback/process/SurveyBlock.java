package io.journeyloop.feedback.process;

import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.feedback.Invitations;
import io.journeyloop.feedback.SurveyAsk;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The building block {@code ${survey}}: asks the instance's customer, outside any touchpoint's own survey. */
@Component("survey")
class SurveyBlock implements JavaDelegate {

    private final Journeys journeys;
    private final Invitations invitations;

    SurveyBlock(Journeys journeys, Invitations invitations) {
        this.journeys = journeys;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String survey = ProcessVariables.SURVEY.required(execution);
        InstanceId instanceId = InstanceId.ofBusinessKey(execution.getProcessBusinessKey());
        JourneyInstance instance = journeys.find(instanceId)
                .orElseThrow(() -> new IllegalStateException("No journey instance " + instanceId));
        invitations.send(List.of(SurveyAsk.of(instance, survey, execution.getCurrentActivityId())));
    }
}
