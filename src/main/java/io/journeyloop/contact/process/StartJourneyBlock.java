package io.journeyloop.contact.process;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.Entrances;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The building block {@code ${startJourney}}: lets the same customer enter the journey of input {@code journey}, with
 * the entries of the map {@code context}. Where the re-entry rule forbids it, this journey goes on all the same.
 */
@Component("startJourney")
public class StartJourneyBlock implements JavaDelegate {

    private static final Logger log = LoggerFactory.getLogger(StartJourneyBlock.class);

    private final Journeys journeys;
    private final Entrances entrances;

    StartJourneyBlock(Journeys journeys, Entrances entrances) {
        this.journeys = journeys;
        this.entrances = entrances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String journey = ProcessVariables.JOURNEY.required(execution);
        journeys.inGroup(JourneyPlace.of(execution).instanceId())
                .map(JourneyInstance::customerId)
                .ifPresent(customer -> enter(customer, journey, context(execution)));
    }

    private void enter(CustomerId customer, String journey, Map<String, Object> context) {
        try {
            entrances.byJourney(customer, journey, context);
        } catch (Problem refused) {
            if (refused.kind() != Problem.Kind.CONFLICT) {
                throw refused;
            }
            log.info("Journey {} not entered: {}", journey, refused.getMessage());
        }
    }

    private static Map<String, Object> context(DelegateExecution execution) {
        Map<String, Object> given = ProcessVariables.CONTEXT.in(execution);
        return given == null ? Map.of() : given;
    }
}
