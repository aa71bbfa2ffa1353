package io.journeyloop.journey;

/** The property names of the journey language. */
public final class Words {

    public static final String STAGES = "journey.stages";
    public static final String GOAL = "journey.goal";
    public static final String REENTRY = "journey.reentry";
    public static final String PRIORITY = "journey.priority";
    public static final String PAUSED_BY = "journey.pausedBy";
    public static final String HOLDOUT = "journey.holdout";

    public static final String STAGE = "touchpoint.stage";
    public static final String CHANNEL = "touchpoint.channel";
    public static final String MILESTONE = "touchpoint.milestone";
    public static final String PATIENCE = "touchpoint.patience";
    public static final String RECONNECT = "touchpoint.reconnect";
    public static final String SURVEY = "touchpoint.survey";
    public static final String LOW_SCORE = "touchpoint.lowScore";
    /** Outcomes of a task by which the customer abandons the touchpoint: finished work, but not passed. */
    public static final String ABANDONED_BY = "touchpoint.abandonedBy";

    public static final String OUTCOMES = "task.outcomes";
    public static final String ROLE = "task.role";
    public static final String SCOPE = "task.scope";
    public static final String DUE = "task.due";
    public static final String SCRIPT = "task.script";
    public static final String FORM_FIELDS = "form.fields";

    /** The shared process that one wave is a call of. */
    public static final String WAVE_PROCESS = "contact-wave";

    private Words() {}
}
