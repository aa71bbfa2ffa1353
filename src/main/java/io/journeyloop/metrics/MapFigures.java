package io.journeyloop.metrics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journey map with its figures. Shares are between 0 and 1 and null where their denominator is nought.
 *
 * @param version the version asked for; null where all are laid on the newest model
 * @param asOf up to when events are counted
 * @param pending events not counted yet; 0 in the ordinary case
 */
public record MapFigures(
        String key,
        String name,
        @Nullable Integer version,
        int modelVersion,
        @JsonUnwrapped Selection selection,
        Instant asOf,
        long pending,
        List<StageFigures> stages,
        GoalFigures goal) {

    /**
     * Whom the figures count; null where nothing narrows them.
     *
     * @param from the first day of entry
     * @param to the last one, included
     */
    public record Selection(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String branch,
            @Nullable String segment,
            @Nullable String channel) {}

    /** A column of the map, in order. */
    public record StageFigures(String id, String name, List<TouchpointFigures> touchpoints) {}

    /**
     * One touchpoint, by the day on which it was entered; its parts are flat in JSON.
     *
     * @param wave whether it is a planned round of contact, with a funnel of its own
     * @param retired whether the model shown no longer has it: counted from older versions
     */
    public record TouchpointFigures(
            String id,
            String name,
            String channel,
            boolean milestone,
            @JsonUnwrapped Throughput throughput,
            @JsonUnwrapped Breaks breaks,
            @JsonUnwrapped Durations durations,
            @Nullable ScoreFigures score,
            boolean wave,
            boolean retired) {}

    /**
     * Who came, and what became of them: completed, waiting and left add up to those who entered.
     *
     * @param entered entrances; who comes twice counts twice
     * @param passRate completed ÷ entered
     * @param waiting in it now
     */
    public record Throughput(long entered, long completed, @Nullable Double passRate, long waiting, long left) {}

    /**
     * Who broke off, and what became of them: recovered, elsewhere, lost and recoverable add up to the breakpoints.
     *
     * @param breakpointRate breakpoints ÷ {@code patienceElapsed}
     * @param patienceElapsed entrants whose patience is over and not lawfully held; without a patience, those no longer
     *     in it
     * @param recovered passed this very touchpoint after the breakpoint
     * @param elsewhere came on by another way
     * @param recoverable breakpoints that are still open
     */
    public record Breaks(
            long breakpoints,
            @Nullable Double breakpointRate,
            long patienceElapsed,
            long reconnected,
            long recovered,
            long elsewhere,
            long lost,
            long recoverable) {}

    /** From entered to completed, in seconds. */
    public record Durations(@Nullable Double medianSeconds, @Nullable Double p90Seconds) {}

    /** A survey's score with its 95 % interval: NPS in points, CSAT and CES as a share. */
    public record ScoreFigures(String metric, double value, double low, double high, long n) {}

    /**
     * The journey's success, by the day on which customers entered the journey.
     *
     * @param event the event type that is the goal, or null where the model names none
     * @param reached of all who entered, so far
     * @param rate share that reached it within {@code within} days of entering: Kaplan–Meier over whole days, those
     *     still in the journey counted for as long as they have been watched; null before the first day is over
     * @param low lower limit, by Greenwood on the log(−log) scale
     * @param medianSeconds to the goal, of those who reached it
     * @param open still in the journey
     * @param horizon the journey's length in days
     * @param within the journey's length, or where nobody entered so long ago, the longest time anybody was watched
     * @param at the rate at stated times: 30, 60, 90 days and the journey's length
     */
    public record GoalFigures(
            @Nullable String event,
            long reached,
            long entered,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double medianSeconds,
            long open,
            int horizon,
            @Nullable Integer within,
            List<GoalAt> at) {}

    /** The share that reached the goal within that many days; null where nobody entered so long ago. */
    public record GoalAt(int days, @Nullable Double rate, @Nullable Double low, @Nullable Double high) {}

    /** All touchpoints, in the order of the map. */
    public List<TouchpointFigures> touchpoints() {
        return stages.stream().flatMap(stage -> stage.touchpoints().stream()).toList();
    }
}
