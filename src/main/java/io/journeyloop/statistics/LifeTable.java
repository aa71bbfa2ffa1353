package io.journeyloop.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Kaplan–Meier by whole days, for counts: each day holds those who were watched through all of it and how many of them
 * it happened to. Whoever was not watched to the end of a day is not in it, so newcomers change nothing about days that
 * they have not lived. Standard error by Greenwood, interval on the log(−log) scale as in {@link KaplanMeier}.
 */
public final class LifeTable {

    private record Row(long atRisk, long events) {}

    private final List<Row> days = new ArrayList<>();

    /**
     * The next day.
     *
     * @param atRisk those watched through it to whom it had not happened before
     * @param events those of them to whom it happened on it
     * @throws IllegalArgumentException where that can't be
     */
    public LifeTable day(long atRisk, long events) {
        if (events < 0 || events > atRisk) {
            throw new IllegalArgumentException(
                    "events between 0 and those at risk expected: " + events + " of " + atRisk);
        }
        days.add(new Row(atRisk, events));
        return this;
    }

    /** Days through which somebody was watched. */
    public int observedDays() {
        int observed = 0;
        while (observed < days.size() && days.get(observed).atRisk() > 0) {
            observed++;
        }
        return observed;
    }

    /**
     * Share to whom it happened within that many days.
     *
     * @param within at least 1 and at most {@link #days}
     * @return {@code n} is those watched through the first day
     */
    public Estimate happened(int within) {
        double survival = 1;
        double greenwood = 0;
        for (Row row : days.subList(0, within)) {
            long left = row.atRisk() - row.events();
            if (row.events() > 0) {
                survival *= (double) left / row.atRisk();
                greenwood += left == 0 ? 0 : (double) row.events() / ((double) row.atRisk() * left);
            }
        }
        long n = days.getFirst().atRisk();
        if (survival == 1 || survival == 0) {
            // No spread of its own: as many as were watched to the end, by Wilson.
            long watched = Math.max(1, days.get(within - 1).atRisk());
            Estimate alike = Statistics.wilson(survival == 1 ? 0 : watched, watched);
            return new Estimate(1 - survival, alike.low(), alike.high(), n);
        }
        double width = Math.sqrt(greenwood) / Math.abs(Math.log(survival));
        double low = Math.pow(survival, Math.exp(Statistics.Z * width));
        double high = Math.pow(survival, Math.exp(-Statistics.Z * width));
        return new Estimate(1 - survival, 1 - high, 1 - low, n);
    }

    /** How many days there are. */
    public int days() {
        return days.size();
    }
}
