package io.journeyloop.worklist;

/** How many open tasks each view holds for the signed-in person, from the rows that the views list. */
public record Counts(long today, long overdue, long mine, long expiring, long branch, long all) {

    public long of(TaskView view) {
        return switch (view) {
            case TODAY -> today;
            case OVERDUE -> overdue;
            case MINE -> mine;
            case EXPIRING -> expiring;
            case BRANCH -> branch;
            case ALL -> all;
        };
    }
}
