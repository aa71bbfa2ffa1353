package io.journeyloop.contact;

import io.journeyloop.contact.WaveFigures.Uplift;
import io.journeyloop.contact.persistence.WaveMapper.Funnel;
import io.journeyloop.statistics.Estimate;
import io.journeyloop.statistics.TwoArms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether waves had an effect, judged together. */
final class WaveVerdicts {

    private WaveVerdicts() {}

    /** The two arms of one wave. */
    record Arms(Funnel treated, Funnel held) {

        /** The share to be held out is the mean of what each assignment's version said. */
        @Nullable
        Double sampleRatioP() {
            return arms().sampleRatioP();
        }

        private TwoArms.Arms arms() {
            long n = treated.assigned() + held.assigned();
            double share = n == 0 ? 0 : (treated.expectedHoldout() + held.expectedHoldout()) / n;
            return new TwoArms.Arms(treated.converted(), treated.assigned(), held.converted(), held.assigned(), share);
        }
    }

    static List<Uplift> of(List<Arms> waves) {
        return TwoArms.effects(waves.stream().map(Arms::arms).toList()).stream()
                .map(WaveVerdicts::uplift)
                .toList();
    }

    private static Uplift uplift(TwoArms.Effect effect) {
        Estimate difference = effect.difference();
        return difference == null
                ? new Uplift(null, null, null, effect.verdict().slug(), null)
                : new Uplift(
                        difference.value(),
                        difference.low(),
                        difference.high(),
                        effect.verdict().slug(),
                        effect.needed() == null ? null : effect.needed().both());
    }
}
