package io.journeyloop.contact.process;

import io.journeyloop.contact.WaveEntries;
import io.journeyloop.contact.WaveEntry;
import io.journeyloop.engine.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The block {@code ${waveEntry}} of the shared process contact-wave: eligibility, holdout draw, pause. */
@Component("waveEntry")
public class WaveEntryBlock implements JavaDelegate {

    private final WaveEntries entries;

    WaveEntryBlock(WaveEntries entries) {
        this.entries = entries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        JourneyPlace place = JourneyPlace.of(execution);
        WaveEntry.Decided decided = entries.enter(new WaveEntry(
                place.instanceId(),
                place.touchpoint(),
                ContactInputs.optional(execution, ContactInputs.WAVE),
                ContactInputs.optional(execution, ContactInputs.GOAL),
                ContactInputs.window(execution),
                ContactInputs.optional(execution, ContactInputs.ELIGIBILITY),
                ContactInputs.assignment(execution)));
        execution.setVariable(ContactInputs.ASSIGNMENT, decided.assignmentId());
        execution.setVariable(Variables.WAVE_DECISION, decided.decision().slug());
    }
}
