package io.journeyloop.breakpoint.process;

import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.LinkSending;
import io.journeyloop.common.Channel;
import io.journeyloop.contact.Contact;
import io.journeyloop.contact.ContactState;
import io.journeyloop.engine.ProcessVariables;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The building block {@code ${resumeLink}}: sends the customer of a breakpoint the way back, and goes on once that is
 * settled. While the message waits for its lawful minute the execution stays here, and the due contact's worker signals
 * it. The link itself is no variable: only the message has it.
 */
@Component("resumeLink")
public class ResumeLinkBlock extends AbstractBpmnActivityBehavior {

    private final LinkSending links;

    ResumeLinkBlock(LinkSending links) {
        this.links = links;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        Long breakpoint = ProcessVariables.BREAKPOINT.in(execution);
        if (breakpoint == null) {
            throw new IllegalArgumentException("The follow-up " + execution.getProcessInstanceId()
                    + " names no breakpoint; it must be started for one.");
        }
        goOn(execution, links.send(new BreakpointId(breakpoint), execution.getId()));
    }

    @Override
    public void signal(ActivityExecution execution, @Nullable String signal, @Nullable Object data) throws Exception {
        Optional<Contact> settled = links.settle(execution.getId());
        if (settled.isPresent()) {
            goOn(execution, settled.get());
        }
    }

    private void goOn(ActivityExecution execution, Contact contact) {
        if (contact.state() != ContactState.WAITING) {
            Channel channel = contact.channel();
            ProcessVariables.CONTACT_OUTCOME.set(execution, contact.processOutcome());
            ProcessVariables.CONTACT_CHANNEL.set(execution, channel == null ? null : channel.slug());
            leave(execution);
        }
    }
}
