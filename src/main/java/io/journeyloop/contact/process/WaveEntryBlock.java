package io.journeyloop.contact.process;

import io.journeyloop.contact.WaveEntries;
import io.journeyloop.contact.WaveEntry;
import io.journeyloop.engine.ProcessVariables;
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
                ProcessVariables.WAVE.in(execution),
                ProcessVariables.GOAL.in(execution),
                ContactInputs.window(execution),
                ProcessVariables.ELIGIBILITY.in(execution),
                ProcessVariables.WAVE_ASSIGNMENT.in(execution)));
        ProcessVariables.WAVE_ASSIGNMENT.set(execution, decided.assignmentId());
        ProcessVariables.WAVE_DECISION.set(execution, decided.decision().slug());
    }
}
