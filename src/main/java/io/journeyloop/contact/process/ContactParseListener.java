package io.journeyloop.contact.process;

import io.journeyloop.contact.Contacts;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes every block that sends a contact tell when its execution leaves by a boundary event or a cancellation, so that the contact
 * that waited there is never sent.
 */
@Component
public class ContactParseListener extends AbstractBpmnParseListener implements ExecutionListener {

    /** Every block whose execution a contact makes wait. */
    private static final Set<String> BLOCKS = Set.of("${contact}", "${resumeLink}");

    private static final String EXPRESSION = "delegateExpression";

    private final Contacts contacts;

    /** Lazy, because the engine is built with its listeners and contacts ask the engine. */
    ContactParseListener(@Lazy Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String expression = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, EXPRESSION);
        if (expression != null && BLOCKS.contains(expression)) {
            activity.addBuiltInListener(EVENTNAME_END, this);
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            contacts.cancelWaiting(execution.getId());
        }
    }
}
