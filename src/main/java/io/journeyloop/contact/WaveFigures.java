package io.journeyloop.contact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The waves of a journey in the order of its map, by the period in which customers were assigned. */
public record WaveFigures(List<Wave> waves) {

    /**
     * One wave's funnel. All counts but {@code holdout} are of the treated arm.
     *
     * @param id the wave's element in the journey
     * @param assigned customers drawn into the treated arm, eligible or not
     * @param suppressed customers whom policy stopped and who were never contacted, by reason
     * @param converted customers who reached the goal within the window, counted by assignment
     */
    public record Wave(
            String id,
            String name,
            long assigned,
            long eligible,
            Map<String, Long> suppressed,
            long attempted,
            long reached,
            long responded,
            long converted,
            Holdout holdout,
            Uplift uplift,
            SampleRatio sampleRatio) {}

    /** The arm kept out by the draw. */
    public record Holdout(long n, long converted) {}

    /**
     * Conversion of the treated minus that of the held out, −1…1, with Newcombe's 95 % interval; null where an arm is
     * empty.
     *
     * @param verdict {@code better}, {@code worse} (Holm-adjusted p under 0.05 over the waves shown),
     *     {@code undetermined}, or {@code blocked} where the sample ratio says that the draw is broken
     * @param needed customers that each arm would need to decide, where undetermined and the shares differ
     */
    public record Uplift(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String verdict,
            @Nullable Long needed) {}

    /**
     * Whether the draw gave the arms the sizes it should.
     *
     * @param p of Pearson's χ²; null where nobody was to be kept out
     */
    public record SampleRatio(@Nullable Double p) {}
}
