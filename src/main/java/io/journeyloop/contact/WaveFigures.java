package io.journeyloop.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The waves of a journey in the order of its map, by the period in which customers were assigned. */
public record WaveFigures(List<Wave> waves) {

    /**
     * One wave.
     *
     * @param id the wave's element in the journey
     * @param cumulative conversion of both arms by days since the assignment
     */
    public record Wave(
            String id,
            String name,
            @JsonUnwrapped Treated treated,
            Holdout holdout,
            Uplift uplift,
            SampleRatio sampleRatio,
            Cumulative cumulative) {}

    /**
     * The funnel of the treated arm.
     *
     * @param assigned customers drawn into it, eligible or not, also those who left before the wave came
     * @param atRisk those of them who had not reached the goal before
     * @param contacts where the contact of each eligible one stands; its parts add up to {@code eligible}
     * @param suppressed customers whom policy stopped and who were never contacted, by reason
     * @param delivered whom the channel says its message reached; null where no channel tells
     * @param converted those at risk who reached the goal for the first time within the window
     */
    public record Treated(
            long assigned,
            long atRisk,
            long eligible,
            Steps contacts,
            Map<String, Long> suppressed,
            long attempted,
            @Nullable Long delivered,
            long reached,
            long responded,
            long converted) {}

    /**
     * Where the contacts of a wave's eligible customers stand; each customer is in exactly one part.
     *
     * @param waiting for the lawful minute
     * @param sent handed to a gateway and not told to have failed
     * @param failed the gateway could not deliver
     * @param suppressed stopped by policy, the sum of the reasons
     * @param cancelled the journey went another way before the contact was made
     */
    public record Steps(long waiting, long sent, long failed, Handed handed, long suppressed, long cancelled) {

        /** All parts. */
        public long sum() {
            return waiting + sent + failed + handed.open() + handed.done() + handed.expired() + suppressed + cancelled;
        }
    }

    /**
     * Given to staff.
     *
     * @param open not done yet
     * @param done tried, whatever came of it
     * @param expired nobody tried before the window ended
     */
    public record Handed(long open, long done, long expired) {}

    /** The arm kept out by the draw; the same rule for who is at risk. */
    public record Holdout(long n, long atRisk, long converted) {}

    /**
     * Conversion of the treated minus that of the held out, −1…1, with Newcombe's 95 % interval; null where an arm is
     * empty.
     *
     * @param sequential the interval that stays valid however often one looks: the verdict's
     * @param looks how often this journey's effects have been looked at
     * @param verdict {@code better}, {@code worse} (the always-valid interval beside nought, at Holm's level over the
     *     waves shown), {@code undetermined}, or {@code blocked} where the sample ratio says that the draw is broken
     * @param needed customers at risk that it would take to decide, both arms together; where undetermined and the
     *     shares differ
     * @param neededTreated those of them in the treated arm, split as it is now
     */
    public record Uplift(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Interval sequential,
            long looks,
            String verdict,
            @Nullable Long needed,
            @Nullable Long neededTreated,
            @Nullable Long neededHoldout) {}

    public record Interval(double low, double high) {}

    /**
     * Whether the draw gave the arms the sizes it should.
     *
     * @param p of Pearson's χ²; null where nobody was to be kept out
     * @param cause where a broken draw is broken most; null where it is not broken, or broken everywhere alike
     */
    public record SampleRatio(@Nullable Double p, @Nullable Cause cause) {}

    /**
     * Without it the draw would be as it should.
     *
     * @param dimension {@code branch}, {@code channel} or {@code day}
     * @param value the branch's number; the cheapest channel by which those customers could be reached when assigned
     *     ({@code branch} where there was none but a visit); or the day (UTC)
     */
    public record Cause(String dimension, String value, long treated, long holdout, double p) {}

    /** Share converted by days since the assignment: Kaplan–Meier, those still within their window censored. */
    public record Cumulative(List<Point> treated, List<Point> holdout) {}

    /** Within that many days; 95 % interval. */
    public record Point(int day, double value, double low, double high, long atRisk) {}
}
