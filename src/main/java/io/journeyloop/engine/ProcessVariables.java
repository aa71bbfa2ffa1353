package io.journeyloop.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The process variables that the product reads or writes, each named once: what journeys share, what building blocks are
 * given, what a case's process and a follow-up hold. A model's own variables are not among them.
 */
public final class ProcessVariables {

    private static final List<ProcessVariable<?>> ALL = new ArrayList<>();

    // What every journey may read.

    /** When the customer entered the journey, ISO 8601 in UTC; models count days from it. */
    public static final ProcessVariable<String> ENTERED_AT = text("enteredAt");
    /** The last finished task's outcome. */
    public static final ProcessVariable<String> OUTCOME = text("outcome");
    /** {@code sent}, {@code task-created} or {@code suppressed:<reason>}. */
    public static final ProcessVariable<String> CONTACT_OUTCOME = text("contactOutcome");
    /** The channel a contact went out by. */
    public static final ProcessVariable<String> CONTACT_CHANNEL = text("contactChannel");
    /** What a wave decided for the customer: {@code treat}, {@code holdout}, {@code ineligible}, {@code paused}. */
    public static final ProcessVariable<String> WAVE_DECISION = text("waveDecision");

    public static final ProcessVariable<String> CASE_NO = text("caseNo");
    public static final ProcessVariable<String> SEVERITY = text("severity");
    public static final ProcessVariable<Boolean> COMPLAINT = flag("complaint");
    /** The score of the survey answer that a process waited for; −1 for none. */
    public static final ProcessVariable<Long> SCORE = number("score");

    /** Set by the product wherever it is needed: a condition may ask for them though no element of the model sets them. */
    public static final Set<String> SHARED = names();

    // What building blocks are given by their element.

    public static final ProcessVariable<String> PURPOSE = text("purpose");
    public static final ProcessVariable<String> CHANNELS = text("channels");
    public static final ProcessVariable<String> SCRIPT = text("script");
    public static final ProcessVariable<String> OFFER = text("offer");
    /** ISO duration. */
    public static final ProcessVariable<String> WINDOW = text("window");

    public static final ProcessVariable<String> SURVEY = text("survey");
    public static final ProcessVariable<String> JOURNEY = text("journey");
    public static final ProcessVariable<Map<String, Object>> CONTEXT = map("context");
    public static final ProcessVariable<String> ADD_TAGS = text("add");
    public static final ProcessVariable<String> REMOVE_TAGS = text("remove");
    public static final ProcessVariable<String> TOUCHPOINT = text("touchpoint");
    public static final ProcessVariable<String> REASON = text("reason");

    // What a wave holds.

    public static final ProcessVariable<String> WAVE = text("wave");
    public static final ProcessVariable<String> GOAL = text("goal");
    public static final ProcessVariable<String> ELIGIBILITY = text("eligibility");
    public static final ProcessVariable<String> RESULT = text("result");
    /** The wave assignment that a running contact-wave serves. */
    public static final ProcessVariable<Long> WAVE_ASSIGNMENT = number("waveAssignment");

    // What a case's process holds.

    /** Which step of the closed loop an element is. */
    public static final ProcessVariable<String> CASE_STEP = text("step");
    /** What opened the case. */
    public static final ProcessVariable<String> CASE_SOURCE = text("source");

    public static final ProcessVariable<String> CASE_CHANNEL = text("channel");
    public static final ProcessVariable<String> TOPIC = text("topic");
    public static final ProcessVariable<Boolean> COMPLAINS = flag("complains");
    public static final ProcessVariable<String> OWNER_ROLE = text("ownerRole");
    /** ISO duration until the first contact. */
    public static final ProcessVariable<String> SLA = text("slaHours");
    /** Whether those hours run day and night. */
    public static final ProcessVariable<Boolean> ROUND_THE_CLOCK = flag("roundTheClock");
    /** Until when a person is to have spoken with the customer; ISO instant. Trying again does not move it. */
    public static final ProcessVariable<String> CONTACT_DUE_AT = text("contactDueAt");
    /** When the superiors are told that the legal deadline comes near; ISO instant. */
    public static final ProcessVariable<String> LEGAL_WARN_AT = text("legalWarnAt");
    /** When the legal deadline has passed; ISO instant. */
    public static final ProcessVariable<String> LEGAL_DUE_AT = text("legalDueAt");
    /** Whether the legal deadline has passed. */
    public static final ProcessVariable<Boolean> LEGAL_OVER = flag("legalOver");
    /** Who is told on this day that it has passed: a role's slug. */
    public static final ProcessVariable<String> OVERDUE_ROLE = text("overdueRole");
    /** Whether a second person has to approve the goodwill. */
    public static final ProcessVariable<Boolean> APPROVAL_NEEDED = flag("approvalNeeded");
    /** Whose approval: a role's slug. */
    public static final ProcessVariable<String> APPROVER_ROLE = text("approverRole");

    // What a follow-up holds.

    public static final ProcessVariable<String> METHOD = text("method");
    /** Which breakpoint a follow-up serves. */
    public static final ProcessVariable<Long> BREAKPOINT = number("breakpoint");

    /** What the bank itself knows of a customer and tells its decisions. */
    private static final Set<String> OF_CUSTOMERS = Set.of(
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

    /** What a case and a follow-up alone hold under a common word: a journey's own variable may be called so. */
    private static final Set<String> COMMON_WORDS =
            Set.of(CASE_STEP.name(), CASE_SOURCE.name(), CASE_CHANNEL.name(), METHOD.name(), BREAKPOINT.name());

    /** What blocks, listeners and decisions trust: whoever lets a customer in from outside can't say any of it. */
    public static final Set<String> TRUSTED = Stream.concat(names().stream(), OF_CUSTOMERS.stream())
            .filter(name -> !COMMON_WORDS.contains(name))
            .collect(Collectors.toUnmodifiableSet());

    private ProcessVariables() {}

    private static ProcessVariable<String> text(String name) {
        return known(ProcessVariable.text(name));
    }

    private static ProcessVariable<Boolean> flag(String name) {
        return known(ProcessVariable.flag(name));
    }

    private static ProcessVariable<Long> number(String name) {
        return known(ProcessVariable.number(name));
    }

    private static ProcessVariable<Map<String, Object>> map(String name) {
        return known(ProcessVariable.map(name));
    }

    private static <T> ProcessVariable<T> known(ProcessVariable<T> variable) {
        ALL.add(variable);
        return variable;
    }

    private static Set<String> names() {
        return ALL.stream().map(ProcessVariable::name).collect(Collectors.toUnmodifiableSet());
    }
}
