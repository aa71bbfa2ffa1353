package io.journeyloop.contact;

import io.journeyloop.contact.WaveFigures.Uplift;
import io.journeyloop.contact.persistence.WaveMapper.Funnel;
import io.journeyloop.statistics.Estimate;
import io.journeyloop.statistics.Statistics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether waves had an effect, judged together so that many waves don't make a chance hit look like one. */
final class WaveVerdicts {

    static final String BETTER = "better";
    static final String WORSE = "worse";
    static final String UNDETERMINED = "undetermined";
    static final String BLOCKED = "blocked";

    private static final double LEVEL = 0.05;
    /** Fabijan et al., KDD 2019: under this the draw itself is broken. */
    private static final double BROKEN_DRAW = 0.001;

    private WaveVerdicts() {}

    /** The two arms of one wave. */
    record Arms(Funnel treated, Funnel held) {

        boolean comparable() {
            return treated.assigned() > 0 && held.assigned() > 0;
        }

        boolean enough() {
            return treated.assigned() >= Estimate.SHOWN_GREY_UNDER && held.assigned() >= Estimate.SHOWN_GREY_UNDER;
        }

        double p() {
            return Statistics.twoProportionsP(
                    treated.converted(), treated.assigned(), held.converted(), held.assigned());
        }

        /** The share to be held out is the mean of what each assignment's version said. */
        @Nullable
        Double sampleRatioP() {
            long n = treated.assigned() + held.assigned();
            double share = n == 0 ? 0 : (treated.expectedHoldout() + held.expectedHoldout()) / n;
            return share > 0 && share < 1
                    ? Double.valueOf(Statistics.sampleRatioP(held.assigned(), treated.assigned(), share))
                    : null;
        }

        boolean broken() {
            Double p = sampleRatioP();
            return p != null && p < BROKEN_DRAW;
        }
    }

    static List<Uplift> of(List<Arms> waves) {
        List<Arms> comparable = waves.stream().filter(Arms::comparable).toList();
        double[] adjusted =
                Statistics.holm(comparable.stream().mapToDouble(Arms::p).toArray());
        List<Uplift> uplifts = new ArrayList<>();
        int next = 0;
        for (Arms arms : waves) {
            uplifts.add(
                    arms.comparable()
                            ? uplift(arms, adjusted[next++])
                            : new Uplift(null, null, null, UNDETERMINED, null));
        }
        return uplifts;
    }

    private static Uplift uplift(Arms arms, double p) {
        Estimate uplift = Statistics.newcombe(
                arms.treated().converted(),
                arms.treated().assigned(),
                arms.held().converted(),
                arms.held().assigned());
        String verdict = verdict(arms, uplift, p);
        Long needed = verdict.equals(UNDETERMINED) && uplift.value() != 0 ? needed(arms) : null;
        return new Uplift(uplift.value(), uplift.low(), uplift.high(), verdict, needed);
    }

    private static String verdict(Arms arms, Estimate uplift, double p) {
        if (arms.broken()) {
            return BLOCKED;
        }
        if (!arms.enough() || p >= LEVEL || !uplift.excludesZero()) {
            return UNDETERMINED;
        }
        return uplift.value() > 0 ? BETTER : WORSE;
    }

    private static Long needed(Arms arms) {
        long perArm = Statistics.neededPerArm(
                (double) arms.treated().converted() / arms.treated().assigned(),
                (double) arms.held().converted() / arms.held().assigned());
        return Math.max(perArm, Estimate.SHOWN_GREY_UNDER);
    }
}
