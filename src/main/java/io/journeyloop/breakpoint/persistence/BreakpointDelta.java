package io.journeyloop.breakpoint.persistence;

import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By how much the number of such breakpoints changes. */
public record BreakpointDelta(Such such, int n) {

    /** Instants are stored to the millisecond, rounded. */
    private static final int HALF_A_MILLISECOND = 500_000;

    /**
     * What is counted together.
     *
     * @param day on which they were detected, in the bank's zone
     */
    public record Such(
            String branchNo,
            String journeyKey,
            String touchpoint,
            Status status,
            Kind kind,
            boolean heldBack,
            @Nullable String owner,
            LocalDate day,
            @Nullable CustomerId customerId) {

        static Such of(Breakpoint one, BankZone zone) {
            return new Such(
                    one.branchNo().value(),
                    one.journeyKey(),
                    one.touchpoint(),
                    one.status(),
                    one.kind(),
                    one.heldBack(),
                    one.owner(),
                    day(one.detectedAt(), zone),
                    one.customerId());
        }

        private static LocalDate day(Instant at, BankZone zone) {
            return zone.day(at.plusNanos(HALF_A_MILLISECOND));
        }

        public boolean isOpen() {
            return status == Status.OPEN || status == Status.RECONNECTING;
        }

        @Override
        public String toString() {
            return "Such[" + branchNo + ", " + journeyKey + ", " + touchpoint + ", " + status + "]";
        }
    }

    /** What differs between a breakpoint before and after a change; before is null where it is new. */
    public static List<BreakpointDelta> between(@Nullable Breakpoint before, Breakpoint after, BankZone zone) {
        BreakpointDelta now = new BreakpointDelta(Such.of(after, zone), 1);
        return before == null ? List.of(now) : sum(List.of(new BreakpointDelta(Such.of(before, zone), -1), now));
    }

    /** One for each kind of them, without those that come to nought. */
    public static List<BreakpointDelta> sum(Collection<BreakpointDelta> deltas) {
        Map<Such, Integer> sums = new LinkedHashMap<>();
        deltas.forEach(one -> sums.merge(one.such(), one.n(), Integer::sum));
        return sums.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .map(one -> new BreakpointDelta(one.getKey(), one.getValue()))
                .toList();
    }
}
