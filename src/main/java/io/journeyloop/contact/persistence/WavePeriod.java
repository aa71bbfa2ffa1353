package io.journeyloop.contact.persistence;

import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which assignments of a journey count: those of whole days, which are counted beforehand, and those of what the period
 * has of the days at its edges, which are not.
 *
 * @param branch null for all
 * @param firstDay the first whole day; null from the beginning
 * @param endDay the day after the last whole one; no day where it is not after the first
 * @param edges within one day each
 */
public record WavePeriod(
        String journeyKey, @Nullable String branch, @Nullable LocalDate firstDay, LocalDate endDay, List<Edge> edges) {

    /** From the one instant until before the other. */
    public record Edge(Instant from, Instant to) {

        boolean isEmpty() {
            return !from.isBefore(to);
        }
    }

    /**
     * From the one instant until before the other.
     *
     * @param from null from the beginning
     */
    public static WavePeriod of(
            String journeyKey, @Nullable String branch, @Nullable Instant from, Instant to, BankZone zone) {
        LocalDate endDay = zone.day(to);
        Edge last = new Edge(zone.startOf(endDay), to);
        if (from == null) {
            return new WavePeriod(journeyKey, branch, null, endDay, edges(last));
        }
        LocalDate firstDay = firstWhole(from, zone);
        if (firstDay.isAfter(endDay)) {
            return new WavePeriod(journeyKey, branch, firstDay, firstDay, edges(new Edge(from, to)));
        }
        return new WavePeriod(
                journeyKey, branch, firstDay, endDay, edges(new Edge(from, zone.startOf(firstDay)), last));
    }

    private static LocalDate firstWhole(Instant from, BankZone zone) {
        LocalDate day = zone.day(from);
        return zone.startOf(day).equals(from) ? day : day.plusDays(1);
    }

    private static List<Edge> edges(Edge... all) {
        return Stream.of(all).filter(edge -> !edge.isEmpty()).toList();
    }
}
