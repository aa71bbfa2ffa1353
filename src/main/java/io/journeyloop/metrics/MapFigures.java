package io.journeyloop.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journey map with its figures. Shares are between 0 and 1 and null where their denominator is nought.
 *
 * @param version the version asked for; null where all are laid on the newest model
 * @param branch the branch counted; null for the whole bank
 * @param asOf up to when facts are counted
 * @param pending facts not counted yet; 0 in the ordinary case
 */
public record MapFigures(
        String key,
        String name,
        @Nullable Integer version,
        int modelVersion,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String branch,
        @Nullable String segment,
        @Nullable String channel,
        Instant asOf,
        int pending,
        List<StageFigures> stages,
        GoalFigures goal) {

    /** A column of the map, in order. */
    public record StageFigures(String id, String name, List<TouchpointFigures> touchpoints) {}

    /**
     * One touchpoint, by the day on which it was entered.
     *
     * @param entered entrances; who comes twice counts twice
     * @param passRate completed ÷ entered
     * @param waiting in it now
     * @param breakpointRate breakpoints ÷ {@code patienceElapsed}
     * @param patienceElapsed entrants whose patience is over; without a patience, those no longer in it
     * @param recoverable breakpoints neither recovered nor given up
     * @param medianSeconds from entered to completed
     * @param wave whether it is a planned round of contact, with a funnel of its own
     * @param retired whether the model shown no longer has it: counted from older versions
     */
    public record TouchpointFigures(
            String id,
            String name,
            String channel,
            boolean milestone,
            long entered,
            long completed,
            @Nullable Double passRate,
            long waiting,
            long left,
            long breakpoints,
            @Nullable Double breakpointRate,
            long patienceElapsed,
            long reconnected,
            long recovered,
            long recoverable,
            @Nullable Double medianSeconds,
            @Nullable Double p90Seconds,
            @Nullable ScoreFigures score,
            boolean wave,
            boolean retired) {}

    /** A survey's score with its 95 % interval: NPS in points, CSAT and CES as a share. */
    public record ScoreFigures(String metric, double value, double low, double high, long n) {}

    /**
     * The journey's success, by the day on which customers entered the journey; Wilson 95 % interval.
     *
     * @param event the event type that is the goal, or null where the model names none
     */
    public record GoalFigures(
            @Nullable String event,
            long reached,
            long entered,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double medianSeconds,
            long open) {}

    /** All touchpoints, in the order of the map. */
    public List<TouchpointFigures> touchpoints() {
        return stages.stream().flatMap(stage -> stage.touchpoints().stream()).toList();
    }
}
