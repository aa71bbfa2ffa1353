package io.journeyloop.common;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** What is known to be wrong takes one line on the error output, whatever the log is set to. */
class StartFailureSentence implements FailureAnalysisReporter {

    @Override
    @SuppressWarnings("PMD.SystemPrintln")
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        String line = analysis.getDescription() + action;
        System.err.println("JourneyLoop did not start: " + line.replaceAll("\\s+", " "));
    }
}
