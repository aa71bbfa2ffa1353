package io.journeyloop.recovery;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.BranchNo;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journey that works on a case: how a case enters and leaves it, and what it is told meanwhile. */
@Component
class CaseProcess {

    /** What a case's process waits for, by the name the model gives it. */
    enum Signal {
        /** The customer takes the complaint back. */
        WITHDRAWN("complaint.withdrawn"),
        /** The remedy is another one than the process went on with. */
        REMEDY_CHANGED("case.remedy-changed"),
        /** The customer was spoken to while nobody had to call. */
        REACHED("case.reached");

        private final String message;

        Signal(String message) {
            this.message = message;
        }
    }

    /** A channel is one word of a system; anything else is somebody's text. */
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z]{1,16}");

    private final Journeys journeys;
    private final Engine engine;
    private final CaseTopics topics;
    private final RecoverySettings settings;

    CaseProcess(Journeys journeys, Engine engine, CaseTopics topics, RecoverySettings settings) {
        this.journeys = journeys;
        this.engine = engine;
        this.topics = topics;
        this.settings = settings;
    }

    /** @return whether the process waited for it */
    boolean tell(RecoveryCase found, Signal signal) {
        return found.instanceId() != null
                && engine.correlate(found.instanceId().toString(), signal.message, Map.of()) > 0;
    }

    /** Lets new cases enter, by their numbers. */
    void enter(Map<CaseDraft, String> opened) {
        CaseTopics.Keywords words = topics.words();
        engine.together(() -> opened.forEach((draft, caseNo) -> enter(draft, caseNo, words)));
    }

    private void enter(CaseDraft draft, String caseNo, CaseTopics.Keywords words) {
        Customer customer = draft.customer();
        enter(
                customer == null ? null : customer.id(),
                draft.branchNo(),
                context(
                        caseNo,
                        draft.source(),
                        draft.score(),
                        draft.channel(),
                        heard(words, draft.subject()),
                        customer == null ? "" : customer.tier().name()));
    }

    /** Lets a case that is opened anew enter once more, and leave the instance that worked on it. */
    void enterAgain(RecoveryCase found) {
        CaseOrigin origin = found.origin();
        enter(
                found.customerId(),
                found.branchNo(),
                context(
                        found.caseNo(),
                        origin.source(),
                        origin.score(),
                        origin.channel(),
                        heard(topics.words(), found.subject()),
                        ""));
        if (found.instanceId() != null) {
            journeys.exit(found.instanceId(), "reopened");
        }
    }

    JourneyInstance instance(InstanceId instanceId) {
        return journeys.find(instanceId).orElseThrow();
    }

    private void enter(@Nullable CustomerId customerId, BranchNo branchNo, Map<String, Object> context) {
        journeys.enter(customerId, branchNo, settings.journey(), context);
    }

    private static CaseTopics.Heard heard(CaseTopics.Keywords words, CaseSubject subject) {
        return words.of(subject.issue(), subject.product(), subject.narrative());
    }

    /**
     * What the model may know of a case: nothing personal, closed values alone, and nothing missing that a decision
     * table asks for. What the customer said stays in the case.
     */
    private static Map<String, Object> context(
            String caseNo,
            CaseSource source,
            @Nullable Integer score,
            @Nullable String channel,
            CaseTopics.Heard heard,
            String tier) {
        return Map.ofEntries(
                ProcessVariables.CASE_NO.with(caseNo),
                ProcessVariables.CASE_SOURCE.with(source.slug()),
                ProcessVariables.SCORE.with(score == null ? -1L : score),
                ProcessVariables.CASE_CHANNEL.with(
                        channel != null && PLAIN_WORD.matcher(channel).matches() ? channel : ""),
                ProcessVariables.TOPIC.with(heard.topic()),
                ProcessVariables.COMPLAINS.with(heard.complains()),
                Map.entry("valueTier", tier));
    }
}
