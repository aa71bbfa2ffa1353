package io.journeyloop.journey.process;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells a decision what may be known of the customer: what {@link Customers#facts} knows, and as {@code openJourneys}
 * the keys of the other journeys the customer is in. What the process itself knows by the same name counts more, for it
 * is what the customer has just said, but not what was said on entry: anybody may say that. The facts are gone with the
 * task and are never written.
 */
@Component
class DecisionInputsListener implements ExecutionListener {

    private static final String OPEN_JOURNEYS = "openJourneys";

    private final Journeys journeys;
    private final Customers customers;
    private final JourneyModels models;

    /** Lazy, because the engine is built with its listeners and the journeys ask the engine. */
    DecisionInputsListener(@Lazy Journeys journeys, @Lazy Customers customers, @Lazy JourneyModels models) {
        this.journeys = journeys;
        this.customers = customers;
        this.models = models;
    }

    @Override
    public void notify(DelegateExecution execution) {
        InstanceId instanceId = InstanceId.ofBusinessKey(execution.getProcessBusinessKey());
        Set<String> saidOnEntry = models.saidOnEntry(execution.getProcessDefinitionId());
        journeys.inGroup(instanceId).map(JourneyInstance::customerId).ifPresent(customer -> facts(customer, instanceId)
                .forEach((name, value) -> {
                    if (saidOnEntry.contains(name) || execution.getVariable(name) == null) {
                        execution.setVariableLocal(name, Variables.untypedValue(value, true));
                    }
                }));
    }

    private Map<String, @Nullable Object> facts(CustomerId customerId, InstanceId instanceId) {
        Map<String, @Nullable Object> inputs = new HashMap<>(customers.facts(customerId));
        inputs.put(OPEN_JOURNEYS, journeys.openBeside(customerId, instanceId));
        return inputs;
    }
}
