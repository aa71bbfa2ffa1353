package io.journeyloop.contact;

import io.journeyloop.contact.WaveFigures.Interval;
import io.journeyloop.contact.WaveFigures.Uplift;
import io.journeyloop.statistics.Estimate;
import io.journeyloop.statistics.TwoArms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether waves had an effect, judged together. */
final class WaveVerdicts {

    private WaveVerdicts() {}

    /** The two arms of one wave. */
    record Arms(WaveFunnel treated, WaveFunnel held) {

        /** All who were drawn; the share to be held out is the mean of what each assignment's version said. */
        TwoArms.Draw draw() {
            long n = treated.assigned() + held.assigned();
            double share = n == 0 ? 0 : (treated.expectedHoldout() + held.expectedHoldout()) / n;
            return new TwoArms.Draw(treated.assigned(), held.assigned(), share);
        }

        @Nullable
        Double sampleRatioP() {
            return draw().p();
        }

        private TwoArms.Arms arms() {
            return new TwoArms.Arms(treated.converted(), treated.atRisk(), held.converted(), held.atRisk(), draw());
        }
    }

    /** @param looks how often the effects have been looked at */
    static List<Uplift> of(List<Arms> waves, long looks) {
        return TwoArms.effects(waves.stream().map(Arms::arms).toList()).stream()
                .map(effect -> uplift(effect, looks))
                .toList();
    }

    private static Uplift uplift(TwoArms.Effect effect, long looks) {
        Estimate difference = effect.difference();
        Estimate sequential = effect.sequential();
        TwoArms.Needed needed = effect.needed();
        String verdict = effect.verdict().slug();
        return difference == null || sequential == null
                ? new Uplift(null, null, null, null, looks, verdict, null, null, null)
                : new Uplift(
                        difference.value(),
                        difference.low(),
                        difference.high(),
                        new Interval(sequential.low(), sequential.high()),
                        looks,
                        verdict,
                        needed == null ? null : Long.valueOf(needed.both()),
                        needed == null ? null : Long.valueOf(needed.treated()),
                        needed == null ? null : Long.valueOf(needed.held()));
    }
}
