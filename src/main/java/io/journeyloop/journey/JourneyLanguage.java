package io.journeyloop.journey;

import java.util.Set;

/** The property names of the journey language. */
public final class JourneyLanguage {

    public static final String STAGES = "journey.stages";
    public static final String GOAL = "journey.goal";
    public static final String REENTRY = "journey.reentry";
    public static final String PRIORITY = "journey.priority";
    public static final String PAUSED_BY = "journey.pausedBy";
    public static final String HOLDOUT = "journey.holdout";
    /** How long the journey takes at most. */
    public static final String HORIZON = "journey.horizon";

    /** Where staff begin this journey with a customer who comes in; {@link #LOBBY} is all there is. */
    public static final String STARTED_IN = "journey.startedIn";

    public static final String LOBBY = "lobby";

    /** Who may let a customer in; see {@link EntryBy}. */
    public static final String ENTRY = "journey.entry";

    /** What whoever lets a customer in may say, comma-separated; see {@link ContextField}. */
    public static final String CONTEXT = "journey.context";

    /** {@code true} on a process that is no journey itself but is called by journeys. */
    public static final String SHARED = "process.shared";

    public static final String STAGE = "touchpoint.stage";
    public static final String CHANNEL = "touchpoint.channel";
    public static final String MILESTONE = "touchpoint.milestone";
    public static final String PATIENCE = "touchpoint.patience";
    public static final String RECONNECT = "touchpoint.reconnect";
    /** Percent of the breakpoints here that get no automatic follow-up, so that its effect can be measured. */
    public static final String HELD_BACK = "touchpoint.heldBack";

    public static final String SURVEY = "touchpoint.survey";
    public static final String LOW_SCORE = "touchpoint.lowScore";
    /** Outcomes of a task by which the customer abandons the touchpoint: finished work, but not passed. */
    public static final String ABANDONED_BY = "touchpoint.abandonedBy";

    /** How long after it happened an event that came before the wait still ends it; none at all is {@code PT0S}. */
    public static final String REMEMBER = "wait.remember";

    /** {@code goal} on an end event by which the journey's goal is reached. */
    public static final String END = "journey.end";

    public static final String OUTCOMES = "task.outcomes";
    public static final String ROLE = "task.role";
    public static final String SCOPE = "task.scope";
    public static final String DUE = "task.due";
    /** How the task reaches the customer, where that is not the touchpoint's channel: {@code phone} has hours. */
    public static final String TASK_CHANNEL = "task.channel";

    /** Whether the customer may be reached at any hour for this task: {@code true}, or a variable that says so. */
    public static final String ANY_HOUR = "task.anyHour";

    /** The outcome by which the product ends a contact's task that the contact policy forbids meanwhile; no button. */
    public static final String TAKEN_OFF = "task.takenOff";

    public static final String SCRIPT = "task.script";
    public static final String FORM_FIELDS = "form.fields";

    /** Which attribute of which event fills which field of the form; see {@link PrefillTexts}. */
    public static final String PREFILL = "form.prefill";
    /** Fields for which the process's variable of the same name is a suggestion. */
    public static final String SUGGEST = "form.suggest";
    /** The variable that holds the code of the rule that led here; its words are the label {@code rule.<code>}. */
    public static final String WHY = "task.why";

    /** The shared process that one wave is a call of. */
    public static final String WAVE_PROCESS = "contact-wave";

    /** What may stand on a process. */
    public static final Set<String> OF_PROCESS =
            Set.of(STAGES, GOAL, REENTRY, PRIORITY, PAUSED_BY, HOLDOUT, HORIZON, STARTED_IN, ENTRY, CONTEXT, SHARED);
    /** What may stand on a flow node. */
    public static final Set<String> OF_NODE = Set.of(
            STAGE,
            CHANNEL,
            MILESTONE,
            PATIENCE,
            RECONNECT,
            HELD_BACK,
            SURVEY,
            LOW_SCORE,
            ABANDONED_BY,
            REMEMBER,
            END,
            OUTCOMES,
            ROLE,
            SCOPE,
            DUE,
            SCRIPT,
            TASK_CHANNEL,
            ANY_HOUR,
            TAKEN_OFF,
            FORM_FIELDS,
            PREFILL,
            SUGGEST,
            WHY);

    private JourneyLanguage() {}

    /** Whether a property's name is the journey language's to define. */
    public static boolean isOurs(String name) {
        return name.startsWith("journey.")
                || name.startsWith("touchpoint.")
                || name.startsWith("wait.")
                || name.startsWith("task.")
                || name.startsWith("form.")
                || name.startsWith("process.");
    }
}
