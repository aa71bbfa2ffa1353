package io.journeyloop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, a line each; ratios hold from machine to machine, absolute figures don't. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    /** Both sides did the same work; times in nanoseconds. */
    void compare(String what, String plain, long plainNanos, long oursNanos) {
        add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.1f× |",
                what,
                plain,
                millis(plainNanos),
                millis(oursNanos),
                (double) plainNanos / oursNanos));
    }

    /** Statements that reach the server for one of them; a batch counts as one. */
    void statements(String what, double plain, double ours) {
        add(String.format(
                Locale.ROOT,
                "| %s | statements each, plain engine | %.1f | %.1f | %.1f× |",
                what,
                plain,
                ours,
                plain / ours));
    }

    /** How the cost grows with what is stored: near 1 is what is wanted. */
    void growth(String what, String sizes, long smallNanos, long largeNanos) {
        add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.2f× |",
                what,
                sizes,
                millis(smallNanos),
                millis(largeNanos),
                (double) largeNanos / smallNanos));
    }

    /** As {@link #growth}, of things counted. */
    void counts(String what, String sizes, long small, long large) {
        add(String.format(Locale.ROOT, "| %s | %s | %d | %d | %.2f× |", what, sizes, small, large, (double) large / small));
    }

    private void add(String line) {
        lines.add(line);
        System.out.println(line);
    }

    void print(String database) {
        System.out.println();
        System.out.println("Measured on " + database + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        System.out.println("| what | compared with | it took | ours took | ratio |");
        System.out.println("| --- | --- | --- | --- | --- |");
        lines.forEach(System.out::println);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
