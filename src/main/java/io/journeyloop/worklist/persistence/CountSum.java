package io.journeyloop.worklist.persistence;

/**
 * A number as it is kept.
 *
 * @param grain {@link #HOUR} or {@link #DAY}; {@link #NEW} for what is not folded yet, by hours
 * @param role empty for all of them, unless new
 * @param queue empty for all of them, unless new
 */
public record CountSum(String grain, String role, String queue, CountKind kind, int bucket, long n) {

    public static final String HOUR = "HOUR";
    public static final String DAY = "DAY";
    public static final String NEW = "NEW";
    public static final String ALL = "";
    public static final int HOURS = 24;
}
