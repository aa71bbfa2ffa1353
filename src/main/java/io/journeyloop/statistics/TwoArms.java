package io.journeyloop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a treatment had an effect, by what was drawn; several judged together so that chance hits don't look like one.
 * People look at such figures again and again, so verdicts come from an interval that allows for it.
 */
public final class TwoArms {

    private static final double LEVEL = 0.05;
    /** Fabijan et al., KDD 2019: under this the draw itself is broken. */
    private static final double BROKEN_DRAW = 0.001;
    /** With very many customers a difference is sure that harms nobody: a broken draw is also that far off. */
    private static final double POINTS_OFF = 0.001;

    private TwoArms() {}

    /**
     * How many a draw put on each side.
     *
     * @param heldShare the share that was to be held back, 0…1; null where it is not known
     */
    public record Draw(long treated, long held, @Nullable Double heldShare) {

        /** Of the sample-ratio check; null where nobody, or everybody, was to be held back. */
        public @Nullable Double p() {
            Double share = heldShare;
            return share != null && share > 0 && share < 1
                    ? Double.valueOf(Statistics.sampleRatioP(held, treated, share))
                    : null;
        }

        /** Whether the arms can't be what the draw meant them to be: p under 0.001 and at least 0.1 points off. */
        public boolean broken() {
            Double p = p();
            Double share = heldShare;
            return p != null
                    && share != null
                    && p < BROKEN_DRAW
                    && Math.abs((double) held / (held + treated) - share) >= POINTS_OFF;
        }
    }

    /**
     * Those treated and those held back by the draw.
     *
     * @param treated those of the treated arm who could still do it
     * @param held likewise
     * @param draw all who were drawn
     */
    public record Arms(long treatedHits, long treated, long heldHits, long held, Draw draw) {

        /** Where everybody drawn could still do it. */
        public Arms(long treatedHits, long treated, long heldHits, long held, @Nullable Double heldShare) {
            this(treatedHits, treated, heldHits, held, new Draw(treated, held, heldShare));
        }

        boolean comparable() {
            return treated > 0 && held > 0;
        }

        boolean enough() {
            return treated >= Estimate.SHOWN_GREY_UNDER && held >= Estimate.SHOWN_GREY_UNDER;
        }

        double p() {
            return AlwaysValid.p(treatedHits, treated, heldHits, held);
        }

        /** Of the sample-ratio check; null where nobody, or everybody, was to be held back. */
        public @Nullable Double sampleRatioP() {
            return draw.p();
        }
    }

    /** What may be said. */
    public enum Verdict {
        /** The always-valid interval lies above nought, at Holm's level. */
        BETTER,
        WORSE,
        UNDETERMINED,
        /** The sample ratio says that the draw is broken. */
        BLOCKED;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many it takes to decide, split as the arms are now. */
    public record Needed(long treated, long held) {

        public long both() {
            return treated + held;
        }
    }

    /**
     * The effect.
     *
     * @param difference share of the treated − share of the held back with Newcombe's interval; null where an arm is
     *     empty
     * @param sequential the same with the interval that stays valid however often one looks
     * @param needed to decide; only where undetermined and the shares differ
     */
    public record Effect(
            @Nullable Estimate difference, @Nullable Estimate sequential, Verdict verdict, @Nullable Needed needed) {

        static final Effect UNKNOWN = new Effect(null, null, Verdict.UNDETERMINED, null);
    }

    /** The effects, in the order given. */
    public static List<Effect> effects(List<Arms> all) {
        double[] adjusted = Statistics.holm(
                all.stream().filter(Arms::comparable).mapToDouble(Arms::p).toArray());
        int undecided = 0;
        for (double p : adjusted) {
            undecided += p >= LEVEL ? 1 : 0;
        }
        List<Effect> effects = new ArrayList<>();
        int next = 0;
        for (Arms arms : all) {
            effects.add(arms.comparable() ? effect(arms, adjusted[next++], Math.max(1, undecided)) : Effect.UNKNOWN);
        }
        return effects;
    }

    private static Effect effect(Arms arms, double p, int undecided) {
        Estimate difference = Statistics.newcombe(arms.treatedHits(), arms.treated(), arms.heldHits(), arms.held());
        Estimate sequential = AlwaysValid.difference(arms.treatedHits(), arms.treated(), arms.heldHits(), arms.held());
        Verdict verdict = verdict(arms, difference, p);
        Needed needed =
                verdict == Verdict.UNDETERMINED && difference.value() != 0 ? needed(arms, LEVEL / undecided) : null;
        return new Effect(difference, sequential, verdict, needed);
    }

    private static Verdict verdict(Arms arms, Estimate difference, double p) {
        if (arms.draw().broken()) {
            return Verdict.BLOCKED;
        }
        if (!arms.enough() || p >= LEVEL) {
            return Verdict.UNDETERMINED;
        }
        return difference.value() > 0 ? Verdict.BETTER : Verdict.WORSE;
    }

    /** At the level that Holm leaves to those that are still undecided. */
    private static Needed needed(Arms arms, double level) {
        double n = AlwaysValid.needed(arms.treatedHits(), arms.treated(), arms.heldHits(), arms.held(), level);
        double heldShare = (double) arms.held() / (arms.held() + arms.treated());
        double smaller = Math.min(heldShare, 1 - heldShare);
        double both = Math.max(n, Estimate.SHOWN_GREY_UNDER / smaller);
        return new Needed((long) Math.ceil(both * (1 - heldShare)), (long) Math.ceil(both * heldShare));
    }
}
