package io.journeyloop.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Chance that always falls the same way for the same question, so that a world can be made again. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice for one matter: the seed and what is asked about. */
    static Dice of(long seed, long... about) {
        long mixed = seed;
        for (long one : about) {
            mixed = (mixed ^ one) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        return new Dice(mixed);
    }

    boolean chance(double of) {
        return random.nextDouble() < of;
    }

    double between(double from, double to) {
        return random.nextDouble(from, to);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double normal() {
        return random.nextGaussian();
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** One of them, by weight. */
    <T> T weighted(List<T> of, ToIntFunction<T> weight) {
        int left = below(of.stream().mapToInt(weight).sum());
        for (T one : of) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("Nothing has a weight");
    }
}
