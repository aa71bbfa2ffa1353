package io.journeyloop.statistics;

/**
 * A figure with its 95 % interval and the number of observations it rests on.
 *
 * @param value the point estimate, in the unit its maker names
 * @param low lower limit of the two-sided 95 % interval
 * @param high upper limit
 * @param n observations; a figure under {@link #SHOWN_GREY_UNDER} carries no verdict
 */
public record Estimate(double value, double low, double high, long n) {

    /** Below this many observations a figure is grey and carries no verdict. */
    public static final int SHOWN_GREY_UNDER = 30;

    /** Whether there are enough observations to judge by. */
    public boolean carriesVerdict() {
        return n >= SHOWN_GREY_UNDER;
    }

    /** Whether the interval lies wholly on one side of nought. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
