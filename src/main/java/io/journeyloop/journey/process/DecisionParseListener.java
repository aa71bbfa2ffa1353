package io.journeyloop.journey.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Gives every business rule task the customer's facts, in a scope of its own so that they end with it. */
@Component
class DecisionParseListener extends AbstractBpmnParseListener {

    private final DecisionInputsListener inputs;

    DecisionParseListener(DecisionInputsListener inputs) {
        this.inputs = inputs;
    }

    @Override
    public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        activity.setScope(true);
        activity.addListener(ExecutionListener.EVENTNAME_START, inputs);
    }
}
