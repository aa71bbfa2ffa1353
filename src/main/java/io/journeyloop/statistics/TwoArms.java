package io.journeyloop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a treatment had an effect, by what was drawn; several judged together so that chance hits don't look like one. */
public final class TwoArms {

    private static final double LEVEL = 0.05;
    /** Fabijan et al., KDD 2019: under this the draw itself is broken. */
    private static final double BROKEN_DRAW = 0.001;

    private TwoArms() {}

    /**
     * Those treated and those held back by the draw.
     *
     * @param heldShare the share that was to be held back, 0…1; null where it is not known
     */
    public record Arms(long treatedHits, long treated, long heldHits, long held, @Nullable Double heldShare) {

        boolean comparable() {
            return treated > 0 && held > 0;
        }

        boolean enough() {
            return treated >= Estimate.SHOWN_GREY_UNDER && held >= Estimate.SHOWN_GREY_UNDER;
        }

        double p() {
            return Statistics.twoProportionsP(treatedHits, treated, heldHits, held);
        }

        /** Of the sample-ratio check; null where nobody, or everybody, was to be held back. */
        public @Nullable Double sampleRatioP() {
            Double share = heldShare;
            return share != null && share > 0 && share < 1
                    ? Double.valueOf(Statistics.sampleRatioP(held, treated, share))
                    : null;
        }

        boolean broken() {
            Double p = sampleRatioP();
            return p != null && p < BROKEN_DRAW;
        }
    }

    /** What may be said. */
    public enum Verdict {
        /** Holm-adjusted p under 0.05, and the interval above nought. */
        BETTER,
        WORSE,
        UNDETERMINED,
        /** The sample ratio says that the draw is broken. */
        BLOCKED;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The effect.
     *
     * @param difference share of the treated − share of the held back with Newcombe's interval; null where an arm is
     *     empty
     * @param needed in each arm, to decide; only where undetermined and the shares differ
     */
    public record Effect(@Nullable Estimate difference, Verdict verdict, @Nullable Long needed) {}

    /** The effects, in the order given. */
    public static List<Effect> effects(List<Arms> all) {
        double[] adjusted = Statistics.holm(
                all.stream().filter(Arms::comparable).mapToDouble(Arms::p).toArray());
        List<Effect> effects = new ArrayList<>();
        int next = 0;
        for (Arms arms : all) {
            effects.add(
                    arms.comparable() ? effect(arms, adjusted[next++]) : new Effect(null, Verdict.UNDETERMINED, null));
        }
        return effects;
    }

    private static Effect effect(Arms arms, double p) {
        Estimate difference = Statistics.newcombe(arms.treatedHits(), arms.treated(), arms.heldHits(), arms.held());
        Verdict verdict = verdict(arms, difference, p);
        Long needed = verdict == Verdict.UNDETERMINED && difference.value() != 0 ? needed(arms) : null;
        return new Effect(difference, verdict, needed);
    }

    private static Verdict verdict(Arms arms, Estimate difference, double p) {
        if (arms.broken()) {
            return Verdict.BLOCKED;
        }
        if (!arms.enough() || p >= LEVEL || !difference.excludesZero()) {
            return Verdict.UNDETERMINED;
        }
        return difference.value() > 0 ? Verdict.BETTER : Verdict.WORSE;
    }

    private static Long needed(Arms arms) {
        long perArm = Statistics.neededPerArm(
                (double) arms.treatedHits() / arms.treated(), (double) arms.heldHits() / arms.held());
        return Math.max(perArm, Estimate.SHOWN_GREY_UNDER);
    }
}
