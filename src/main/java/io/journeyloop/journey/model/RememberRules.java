package io.journeyloop.journey.model;

import io.journeyloop.journey.JourneyLanguage;

/** Whether events that come before their wait can be remembered, and for how long. */
final class RememberRules {

    private final ProcessModel process;
    private final Report report;

    RememberRules(ProcessModel process, Report report) {
        this.process = process;
        this.report = report;
    }

    void check() {
        process.nodes().forEach(this::check);
    }

    private void check(Node node) {
        String said = node.spec().property(JourneyLanguage.REMEMBER);
        boolean wait = WaitReader.canRemember(node) && !node.messages().isEmpty();
        if (said != null && Texts.duration(said).isEmpty()) {
            report.error(node, "wait.remember-bad", said);
        } else if (said != null && (!wait || !process.isJourney())) {
            report.warning(node, "wait.remember-unused");
        } else if (process.isJourney() && wait && node.messages().stream().anyMatch(Texts::isExpression)) {
            report.warning(node, "wait.not-remembered", String.join(", ", node.messages()));
        }
    }
}
