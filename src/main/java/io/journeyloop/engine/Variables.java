package io.journeyloop.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the process variables that the product itself reads or writes; nobody writes one twice. */
public final class Variables {

    /** When the customer entered the journey, ISO 8601 in UTC; models count days from it. */
    public static final String ENTERED_AT = "enteredAt";
    /** The last finished task's outcome. */
    public static final String OUTCOME = "outcome";
    /** {@code sent}, {@code task-created} or {@code suppressed:<reason>}. */
    public static final String CONTACT_OUTCOME = "contactOutcome";
    /** The channel a contact went out by. */
    public static final String CONTACT_CHANNEL = "contactChannel";
    /** What a wave decided for the customer: {@code treat}, {@code holdout}, {@code ineligible}, {@code paused}. */
    public static final String WAVE_DECISION = "waveDecision";

    public static final String CASE_NO = "caseNo";
    public static final String SEVERITY = "severity";
    public static final String COMPLAINT = "complaint";
    /** The score of the survey answer that a process waited for. */
    public static final String SCORE = "score";

    /** All of them: nothing from outside may be called so. */
    public static final Set<String> ALL = Set.of(
            ENTERED_AT, OUTCOME, CONTACT_OUTCOME, CONTACT_CHANNEL, WAVE_DECISION, CASE_NO, SEVERITY, COMPLAINT, SCORE);

    /** What building blocks read as their inputs, wherever in the process it stands. */
    private static final Set<String> INPUTS = Set.of(
            "purpose",
            "channels",
            "script",
            "offer",
            "window",
            "survey",
            "journey",
            "context",
            "add",
            "remove",
            "touchpoint",
            "reason",
            "wave",
            "goal",
            "eligibility",
            "result",
            "waveAssignment",
            "ownerRole",
            "slaHours",
            "roundTheClock",
            "contactDueAt",
            "legalWarnAt",
            "legalDueAt",
            "legalOver",
            "overdueRole",
            "approvalNeeded",
            "approverRole",
            "topic",
            "complains");

    /** What the bank itself knows of a customer and tells its decisions. */
    private static final Set<String> FACTS = Set.of(
            "valueTier",
            "age",
            "lifecycle",
            "riskRating",
            "aumBand",
            "daysSinceOpened",
            "tags",
            "openJourneys",
            "accountOpened",
            "appActivated",
            "wecomAdded",
            "quickpayBound",
            "firstDeposit");

    /** What blocks, listeners and decisions trust: whoever lets a customer in from outside can't say any of it. */
    public static final Set<String> TRUSTED =
            Stream.of(ALL, INPUTS, FACTS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private Variables() {}
}
