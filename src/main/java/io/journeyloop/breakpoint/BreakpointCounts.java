package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointCountMapper;
import io.journeyloop.breakpoint.persistence.BreakpointDelta;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.BreakpointValueMapper;
import io.journeyloop.common.BeforeCommit;
import io.journeyloop.common.Chunks;
import io.journeyloop.time.BankZone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how many breakpoints there are: what changes of the numbers within a transaction is written once, just before it
 * commits, whatever the number of breakpoints.
 */
@Component
class BreakpointCounts {

    private static final int ROWS_A_STATEMENT = 400;

    private final BreakpointMapper breakpoints;
    private final BreakpointCountMapper counts;
    private final BreakpointValueMapper values;
    private final BankZone zone;
    private final BeforeCommit<List<BreakpointDelta>> pending = new BeforeCommit<>(ArrayList::new, this::write);

    BreakpointCounts(
            BreakpointMapper breakpoints, BreakpointCountMapper counts, BreakpointValueMapper values, BankZone zone) {
        this.breakpoints = breakpoints;
        this.counts = counts;
        this.values = values;
        this.zone = zone;
    }

    /** What became of breakpoints. */
    void add(Collection<Transition> all) {
        List<BreakpointDelta> deltas = all.stream()
                .flatMap(one -> BreakpointDelta.between(one.before(), one.after(), zone).stream())
                .toList();
        if (!deltas.isEmpty()) {
            pending.add(gathered -> gathered.addAll(deltas));
        }
    }

    /** What this transaction has changed counts from now on for whoever reads within it. */
    void flush() {
        pending.now();
    }

    /** Throws the numbers away and counts all breakpoints; for what was put into the table past the product. */
    @Transactional
    public void countAnew() {
        flush();
        counts.dropAllDeltas();
        counts.dropAllCounts();
        counts.dropAllDays();
        counts.dropAllOwners();
        values.dropAllCustomers();
        values.dropAll();
        List<Breakpoint> some = breakpoints.after(0, ROWS_A_STATEMENT);
        while (!some.isEmpty()) {
            write(some.stream()
                    .flatMap(one -> BreakpointDelta.between(null, one, zone).stream())
                    .toList());
            some = breakpoints.after(some.getLast().id().value(), ROWS_A_STATEMENT);
        }
    }

    private void write(List<BreakpointDelta> deltas) {
        Chunks.of(BreakpointDelta.sum(deltas), ROWS_A_STATEMENT).forEach(counts::add);
    }
}
