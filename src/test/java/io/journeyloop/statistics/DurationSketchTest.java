package io.journeyloop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DurationSketchTest {

    @Test
    void fewDistinctValuesAreExact() {
        DurationSketch sketch =
                new DurationSketch().add(60).add(3600).add(60).add(86_400).add(0);
        assertThat(sketch.quantile(0.5)).hasValue(60);
        assertThat(sketch.quantile(0.9)).hasValue(86_400);
        assertThat(sketch.quantile(0.1)).hasValue(0);
    }

    @Test
    void theMedianOfTwoIsTheirMean() {
        assertThat(new DurationSketch().add(60).add(120).quantile(0.5)).hasValue(90);
    }

    @Test
    void nothingHasNoMedian() {
        assertThat(new DurationSketch().quantile(0.5)).isEmpty();
    }

    @Test
    void sketchesAddUpAndStayWithinFivePercent() {
        Random random = new Random(7);
        long[] values = random.doubles(20_000)
                .mapToLong(u -> Math.round(-Math.log(u) * 40_000))
                .toArray();
        DurationSketch odd = new DurationSketch();
        DurationSketch even = new DurationSketch();
        for (int i = 0; i < values.length; i++) {
            (i % 2 == 0 ? even : odd).add(values[i]);
        }
        odd.addAll(even);
        Arrays.sort(values);
        assertThat(odd.n()).isEqualTo(20_000);
        for (double p : new double[] {0.01, 0.25, 0.5, 0.9, 0.99}) {
            double exact = values[(int) (p * values.length)];
            assertThat(odd.quantile(p).orElseThrow()).isCloseTo(exact, within(exact * 0.05));
        }
    }

    @Test
    void noughtAndLessShareTheFirstBucket() {
        assertThat(DurationSketch.bucket(-5)).isZero();
        assertThat(DurationSketch.bucket(0)).isZero();
        assertThat(DurationSketch.bucket(1)).isEqualTo(1);
        assertThat(new DurationSketch().add(-5).quantile(0.5)).hasValue(0);
    }

    @Test
    void aShareOutsideNoughtAndOneIsRefused() {
        DurationSketch sketch = new DurationSketch().add(60);
        assertThatIllegalArgumentException().isThrownBy(() -> sketch.quantile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> sketch.quantile(1));
    }
}
