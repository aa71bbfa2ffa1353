package io.journeyloop.contact.process;

import io.journeyloop.contact.WaveProgress;
import io.journeyloop.engine.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The block {@code ${waveResult}} of the shared process contact-wave: tells what came of the wave. */
@Component("waveResult")
public class WaveResultBlock implements JavaDelegate {

    private final WaveProgress progress;

    WaveResultBlock(WaveProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long assignment = ProcessVariables.WAVE_ASSIGNMENT.in(execution);
        if (assignment != null) {
            progress.result(assignment, ProcessVariables.RESULT.required(execution));
        }
    }
}
